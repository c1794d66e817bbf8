package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.people.Account;
import fr.levier.people.Action;
import fr.levier.people.AuthorityNames;
import fr.levier.people.JdbcJournal;
import fr.levier.people.JournalEntry;
import fr.levier.people.Role;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An account as the commands show it: roles in words, authorities by their names. */
record PeopleWords(Session session, Messages messages) {
    String of(Account account, Map<String, Role> memberships) {
        AuthorityNames names = session.bean(AuthorityNames.class);
        String roles = memberships.entrySet().stream()
                .map(m -> "\n  " + messages.text("people.role." + m.getValue()) + " – " + names.name(m.getKey()) + " ("
                        + m.getKey() + ")")
                .collect(Collectors.joining());
        String keeps = account.administersInstance() ? "\n  " + messages.text("people.role.instance") : "";
        String state = account.active() ? "" : " – " + messages.text("people.state.deactivated");
        return account.email() + state + keeps + roles;
    }

    /** Writes into the journal what a command did, in the name of nobody but the command. */
    static void note(Session session, String command, Optional<String> siren, Action action, String subject) {
        session.bean(JdbcJournal.class).add(new JournalEntry(session.now(), command, siren, action, subject, ""));
    }
}
