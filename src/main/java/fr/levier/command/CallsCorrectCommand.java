package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.Call;
import fr.levier.call.Catalogue;
import fr.levier.call.Correction;
import fr.levier.call.Field;
import fr.levier.call.FieldValues;
import fr.levier.call.People;
import fr.levier.message.Messages;
import fr.levier.people.Action;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code levier calls correct}: what a person knows better than the page, with who says so and why. */
@Command(name = "correct")
final class CallsCorrectCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CallArgument which = new CallArgument();

    @Option(names = "--field", paramLabel = "FIELD", required = true, descriptionKey = "levier.option.field")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String field;

    @Option(names = "--value", paramLabel = "VALUE", descriptionKey = "levier.option.value")
    private @Nullable String value;

    @Option(names = "--undo", descriptionKey = "levier.option.undo")
    private boolean undo;

    @Option(names = "--author", paramLabel = "NAME", required = true, descriptionKey = "levier.option.author")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String author;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "levier.option.reason")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String reason;

    CallsCorrectCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        demand(author, "--author");
        demand(reason, "--reason");
        Optional<JsonNode> said = said();
        try (Session session = Session.reading(store, output, messages)) {
            Catalogue catalogue = session.bean(Catalogue.class);
            Call call = which.find(catalogue);
            said.ifPresent(v -> session.sense().demand(FieldValues.field(field), v, call.content()));
            session.bean(People.class).correct(correction(call, said, session.now()));
            Action action = said.isPresent() ? Action.CALL_CORRECTED : Action.CORRECTION_TAKEN_BACK;
            PeopleWords.note(session, "levier calls correct", call.id().owner(), action, call.id() + " " + field);
            OpenedCall corrected = OpenedCall.of(which, session, messages);
            output.print(corrected::json, corrected::all);
            return ExitCode.DONE.code();
        }
    }

    private Correction correction(Call call, Optional<JsonNode> said, Instant now) {
        Field<?> of = FieldValues.field(field);
        return said.map(v -> Correction.of(call.id(), of, v, author, reason, now))
                .orElseGet(() -> Correction.undo(call.id(), of, author, reason, now));
    }

    private Optional<JsonNode> said() {
        if (undo == (value != null)) {
            throw new Refusal(Problem.at(Place.of("--value"), "levier.problem.value-or-undo"));
        }
        return Optional.ofNullable(value).map(v -> FieldValues.read(field, v));
    }

    private static void demand(String text, String option) {
        if (text.isBlank()) {
            throw new Refusal(Problem.at(Place.of(option), "levier.problem.blank"));
        }
    }
}
