package fr.levier.command;

import fr.levier.mail.MailAddress;
import fr.levier.message.Messages;
import fr.levier.people.Account;
import fr.levier.people.Action;
import fr.levier.people.JdbcAccounts;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code levier people deactivate}: somebody signs in no more; {@code people add} lets them in again. */
@Command(name = "deactivate")
final class PeopleDeactivateCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "EMAIL", descriptionKey = "levier.option.person")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String email;

    PeopleDeactivateCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.live(store, Map.of())) {
            JdbcAccounts accounts = session.bean(JdbcAccounts.class);
            Account account =
                    address().flatMap(accounts::find).orElseThrow(() -> refusal("levier.problem.no-such-person"));
            if (!accounts.deactivate(account.id(), session.now())) {
                throw refusal("levier.problem.last-administrator");
            }
            String subject = account.email().value();
            PeopleWords.note(
                    session, "levier people deactivate", Optional.empty(), Action.ACCOUNT_DEACTIVATED, subject);
            output.out().println(messages.text("levier.people.deactivated", subject));
            output.out().flush();
            return ExitCode.DONE.code();
        }
    }

    private Optional<MailAddress> address() {
        try {
            return Optional.of(new MailAddress(email));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Refusal refusal(String code) {
        return new Refusal(Problem.at(Place.of(email), code));
    }
}
