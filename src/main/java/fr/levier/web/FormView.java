package fr.levier.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that changes something. Shown by {@code web/form.jte}, which adds the token without which it would be refused.
 *
 * @param action where it goes, a path of ours
 * @param hidden what it carries unseen
 * @param fields what it asks
 * @param submit the words on its button
 * @param manner how its button looks
 */
public record FormView(
        String action, Map<String, String> hidden, List<FormField> fields, String submit, Manner manner) {
    public FormView {
        hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
        fields = List.copyOf(fields);
    }

    /** How much a button asks to be pressed. */
    public enum Manner {
        /** What the page is for. */
        MAIN,
        /** One thing among others. */
        QUIET,
        /** Takes something away. */
        DANGER
    }

    public FormView(String action, Map<String, String> hidden, List<FormField> fields, String submit) {
        this(action, hidden, fields, submit, Manner.MAIN);
    }

    public FormView(String action, List<FormField> fields, String submit) {
        this(action, Map.of(), fields, submit);
    }

    /** Returns the form with a button that stays in the background. */
    public FormView quiet() {
        return new FormView(action, hidden, fields, submit, Manner.QUIET);
    }

    /** Returns the form with a button that says that something goes. */
    public FormView danger() {
        return new FormView(action, hidden, fields, submit, Manner.DANGER);
    }

    /** Returns the form with what is wrong beside the fields concerned, by name. */
    public FormView withErrors(Map<String, String> errors) {
        return new FormView(
                action, hidden, fields.stream().map(f -> f.withErrorOf(errors)).toList(), submit, manner);
    }
}
