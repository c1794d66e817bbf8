package fr.levier.command;

import fr.levier.authority.Authority;
import fr.levier.authority.directory.Enrolment;
import fr.levier.mail.MailAddress;
import fr.levier.message.Messages;
import fr.levier.people.Account;
import fr.levier.people.Action;
import fr.levier.people.JdbcAccounts;
import fr.levier.people.JdbcTickets;
import fr.levier.people.Role;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.web.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code levier people add}: an account, and a link by which its owner chooses a password. For an account that exists it is a new link:
 * the way in for who lost everything.
 */
@Command(name = "add")
final class PeopleAddCommand implements Callable<Integer> {
    private static final Duration VALIDITY = Duration.ofDays(1);

    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "EMAIL", descriptionKey = "levier.option.person")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String email;

    @Option(names = "--administrator", descriptionKey = "levier.option.administrator")
    private boolean administrator;

    @Option(names = "--without-code", descriptionKey = "levier.option.without-code")
    private boolean withoutCode;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private final List<Membership> memberships = new ArrayList<>();

    /** Where somebody becomes a member, and as what: both or neither. */
    static final class Membership {
        @Option(
                names = "--authority",
                paramLabel = "SIREN",
                required = true,
                descriptionKey = "levier.option.member-of")
        @SuppressWarnings("NullAway.Init") // demanded by picocli
        private String siren;

        @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "levier.option.role")
        @SuppressWarnings("NullAway.Init") // demanded by picocli
        private Role role;
    }

    PeopleAddCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        MailAddress address = address();
        try (Session session = Session.live(store, Map.of())) {
            Map<String, Role> roles = roles(session);
            JdbcAccounts accounts = session.bean(JdbcAccounts.class);
            Account account = accounts.findOrAdd(address, messages.locale(), session.now());
            if (!account.active()) {
                accounts.reactivate(account.id());
                note(session, account, Action.ACCOUNT_REACTIVATED);
            }
            if (administrator) {
                accounts.makeInstanceAdministrator(account.id());
                note(session, account, Action.MADE_ADMINISTRATOR);
            }
            if (withoutCode) {
                accounts.dropCode(account.id());
                note(session, account, Action.CODE_NOT_ASKED);
            }
            roles.forEach((siren, role) -> {
                accounts.join(account.id(), siren, role);
                String subject = account.email().value() + " " + role;
                PeopleWords.note(session, "levier people add", Optional.of(siren), Action.ROLE_CHANGED, subject);
            });
            Token token = session.bean(JdbcTickets.class).make(account.id(), VALIDITY, session.now());
            note(session, account, Action.PASSWORD_LINK_MADE);
            output.out().println(messages.text("levier.people.added", address.value(), VALIDITY.toHours()));
            output.out().println(ServerOptions.baseUrl() + "/mot-de-passe/" + token.value());
            if (!ServerOptions.isPublic()) {
                output.err().println(messages.text("levier.people.base-url", ServerOptions.baseUrl()));
            }
            Account now = accounts.find(address).orElseThrow();
            output.out().println(new PeopleWords(session, messages).of(now, accounts.memberships(now.id())));
            output.out().flush();
            return ExitCode.DONE.code();
        }
    }

    /** Every authority is found, and kept from now on, before anything is changed. */
    private Map<String, Role> roles(Session session) {
        Enrolment enrolment = session.bean(Enrolment.class);
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Membership membership : memberships) {
            Authority authority = enrolment
                    .enrol(membership.siren.replace(" ", ""))
                    .orElseThrow(() ->
                            new Refusal(Problem.at(Place.of(membership.siren), "levier.problem.authority-nowhere")));
            roles.put(authority.siren(), membership.role);
        }
        return roles;
    }

    private static void note(Session session, Account account, Action action) {
        PeopleWords.note(
                session,
                "levier people add",
                Optional.empty(),
                action,
                account.email().value());
    }

    private MailAddress address() {
        MailAddress.fault(email).ifPresent(fault -> {
            throw new Refusal(Problem.at(Place.of("EMAIL"), "levier.problem.bad-email." + fault, email));
        });
        return MailAddress.typed(email);
    }
}
