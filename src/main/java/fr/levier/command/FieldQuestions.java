package fr.levier.command;

import fr.levier.call.ConfirmedFields;
import fr.levier.call.Field;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.reference.Names;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Asks a person at a terminal for each field: Enter keeps it, a hyphen drops it, anything else is its value. */
final class FieldQuestions {
    private static final String DROP = "-";

    private final BufferedReader answers;
    private final PrintWriter screen;
    private final Messages messages;
    private final FieldLines lines;

    FieldQuestions(BufferedReader answers, PrintWriter screen, Messages messages, Names names, Instant now) {
        this.answers = answers;
        this.screen = screen;
        this.messages = messages;
        this.lines = new FieldLines(messages, names, now);
    }

    /**
     * Goes through all fields.
     *
     * @throws Refusal when the answers end before the questions
     */
    void ask(ConfirmedFields confirmed) {
        screen.println(messages.text("levier.add.how"));
        ConfirmedFields.ASKED.forEach(field -> ask(field, confirmed));
    }

    private void ask(Field<?> field, ConfirmedFields confirmed) {
        boolean taken = false;
        while (!taken) {
            screen.println(lines.one(field, confirmed));
            screen.print("  > ");
            screen.flush();
            taken = take(field, answer().strip(), confirmed);
        }
    }

    private boolean take(Field<?> field, String answer, ConfirmedFields confirmed) {
        if (answer.isEmpty()) {
            return true;
        }
        try {
            confirmed.say(field.name(), answer.equals(DROP) ? "" : answer);
            return true;
        } catch (Refusal notAValue) {
            notAValue.problems().forEach(p -> screen.println(messages.text(p)));
            return false;
        }
    }

    private String answer() {
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new Refusal(Problem.at(Place.of("calls add"), "levier.problem.unanswered"));
            }
            return answer;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
