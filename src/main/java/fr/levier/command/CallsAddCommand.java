package fr.levier.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.Authorities;
import fr.levier.call.Added;
import fr.levier.call.Addition;
import fr.levier.call.CallJson;
import fr.levier.call.ConfirmedFields;
import fr.levier.call.ContentJson;
import fr.levier.call.People;
import fr.levier.call.Sighting;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.reference.Names;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code levier calls add}: a page or a document that a person has becomes a call, once they have confirmed what was read of it. On a
 * terminal each field is a question; elsewhere {@code --field} answers and {@code --yes} confirms.
 */
@Command(name = "add")
final class CallsAddCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final GivenPage given = new GivenPage();

    @Option(names = "--authority", paramLabel = "SIREN", descriptionKey = "levier.option.add-authority")
    private @Nullable String authority;

    @Option(names = "--shared", descriptionKey = "levier.option.shared")
    private boolean shared;

    @Option(names = "--author", paramLabel = "NAME", descriptionKey = "levier.option.add-author")
    private String author = System.getProperty("user.name", "");

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "levier.option.add-reason")
    private @Nullable String reason;

    @Option(names = "--field", paramLabel = "FIELD=VALUE", descriptionKey = "levier.option.add-field")
    private final Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--yes", descriptionKey = "levier.option.yes")
    private boolean yes;

    CallsAddCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (author.isBlank()) {
            throw new Refusal(Problem.at(Place.of("--author"), "levier.problem.no-author"));
        }
        try (Session session = Session.adding(store, output, messages)) {
            Optional<String> owner = owner(session);
            GivenPage.Read page = given.read(session);
            page.problems().forEach(p -> output.err().println(messages.text(p)));
            ConfirmedFields confirmed = new ConfirmedFields(page.content(), session.sense());
            fields.forEach(confirmed::say);
            boolean agreed = yes || ask(confirmed, session);
            page.demandCall(confirmed);
            Optional<Added> added =
                    agreed ? Optional.of(add(page, confirmed, owner, session)) : Optional.<Added>empty();
            show(added, confirmed, session);
            return code(added, confirmed).code();
        }
    }

    /** The call is private where somebody says for whom, unless they share it. */
    private Optional<String> owner(Session session) {
        Optional<String> siren = Optional.ofNullable(authority);
        siren.filter(s -> session.bean(Authorities.class).find(s).isEmpty()).ifPresent(s -> {
            throw new Refusal(Problem.at(Place.of(s), "levier.problem.no-such-authority"));
        });
        return siren.filter(s -> !shared);
    }

    /** Returns whether a person at a terminal went through all fields. */
    private boolean ask(ConfirmedFields confirmed, Session session) {
        if (output.json() || !Terminal.isThere()) {
            return false;
        }
        BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        new FieldQuestions(answers, output.err(), messages, session.bean(Names.class), session.now()).ask(confirmed);
        return true;
    }

    private Added add(GivenPage.Read page, ConfirmedFields confirmed, Optional<String> owner, Session session) {
        Sighting read = page.sighting(confirmed, owner);
        String why = Optional.ofNullable(reason).filter(r -> !r.isBlank()).orElse(messages.text("levier.add.reason"));
        return session.bean(People.class).add(new Addition(read, confirmed.said(), author, why));
    }

    private static ExitCode code(Optional<Added> added, ConfirmedFields confirmed) {
        boolean kept = added.isPresent()
                && (added.get().how() != Added.How.SHARED_ALREADY
                        || confirmed.said().isEmpty());
        return kept ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private void show(Optional<Added> added, ConfirmedFields confirmed, Session session) {
        if (added.isEmpty()) {
            output.err().println(messages.text("levier.add.unconfirmed"));
        }
        output.print(() -> json(added, confirmed), () -> text(added, confirmed, session));
    }

    private static ObjectNode json(Optional<Added> added, ConfirmedFields confirmed) {
        ObjectNode json = CallJson.mapper().createObjectNode().put("added", added.isPresent());
        added.ifPresent(a -> json.put("id", a.call().value()).put("how", a.how().name()));
        json.set("fields", ContentJson.write(confirmed.content()));
        json.set("said", CallJson.mapper().valueToTree(confirmed.saidByName()));
        return json;
    }

    private String text(Optional<Added> added, ConfirmedFields confirmed, Session session) {
        String fields = new FieldLines(messages, session.bean(Names.class), session.now()).all(confirmed);
        return added.map(a -> messages.text("levier.add." + a.how(), a.call().value()) + "\n" + fields)
                .orElse(fields);
    }
}
