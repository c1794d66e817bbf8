package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.message.Messages;
import fr.levier.people.Account;
import fr.levier.people.JdbcAccounts;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier people list}: accounts and what they belong to. */
@Command(name = "list")
final class PeopleListCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    PeopleListCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.reading(store, output, messages)) {
            JdbcAccounts accounts = session.bean(JdbcAccounts.class);
            List<Account> people = accounts.list();
            output.print(
                    () -> json(people, accounts),
                    () -> people.stream().map(a -> words(a, accounts, session)).collect(Collectors.joining("\n")));
            return ExitCode.DONE.code();
        }
    }

    private String words(Account account, JdbcAccounts accounts, Session session) {
        return new PeopleWords(session, messages).of(account, accounts.memberships(account.id()));
    }

    private static ArrayNode json(List<Account> people, JdbcAccounts accounts) {
        ArrayNode array = CallJson.mapper().createArrayNode();
        for (Account account : people) {
            ObjectNode node = array.addObject()
                    .put("email", account.email().value())
                    .put("name", account.name())
                    .put("instanceAdministrator", account.administersInstance())
                    .put("active", account.active());
            ObjectNode roles = node.putObject("memberships");
            accounts.memberships(account.id()).forEach((siren, role) -> roles.put(siren, role.name()));
        }
        return array;
    }
}
