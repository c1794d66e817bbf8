package fr.levier.command;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.digest.Frequency;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.mail.MailAddress;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.rule.RulebookInForce;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier authorities add}: an authority from a file, and who receives its letter. */
@Command(name = "add")
final class AuthoritiesAddCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE.json", descriptionKey = "levier.option.file")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path file;

    @Option(names = "--email", paramLabel = "ADDRESS", descriptionKey = "levier.option.email")
    private @Nullable String email;

    AuthoritiesAddCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Optional<MailAddress> address = Optional.ofNullable(email).map(this::address);
        Authority authority = AuthorityFile.read(file).authority();
        demandSiren(authority.siren());
        try (Session session = Session.live(store, Map.of())) {
            FactsFile.read(session.bean(RulebookInForce.class).current(), file);
            session.bean(Authorities.class).save(authority);
            output.out().println(messages.text("levier.authorities.added", authority.name(), authority.siren()));
            address.ifPresent(a -> subscribe(session, authority, a));
            return ExitCode.DONE.code();
        }
    }

    private void demandSiren(String siren) {
        Place place = Place.of(file.toString()).withKey("authority.siren");
        if (siren.isEmpty()) {
            throw new Refusal(Problem.at(place, "levier.problem.no-siren"));
        }
        if (!siren.matches("\\d{9}")) {
            throw new Refusal(Problem.at(place, "levier.problem.bad-siren", siren));
        }
    }

    /** What the person chose stays so, and what came of it is said. */
    private void subscribe(Session session, Authority authority, MailAddress address) {
        JdbcSubscriptions.Placed placed = session.bean(JdbcSubscriptions.class)
                .put(authority.siren(), address, messages.locale(), Frequency.WEEKLY);
        output.out().println(messages.text("levier.authorities.letter." + placed.name(), address.value()));
    }

    private MailAddress address(String text) {
        MailAddress.fault(text).ifPresent(fault -> {
            throw new Refusal(Problem.at(Place.of("--email"), "levier.problem.bad-email." + fault, text));
        });
        return MailAddress.typed(text);
    }
}
