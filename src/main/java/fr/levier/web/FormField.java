package fr.levier.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One field of a form: what it asks, what stands in it, and what is wrong with that.
 *
 * @param name under which it is sent
 * @param label what it asks
 * @param type of the input, {@code select}, {@code textarea} or {@code checkbox}
 * @param value what stands in it; always empty for a password
 * @param autocomplete what the browser may fill in, in the words of HTML
 * @param hint what helps to fill it in; may be empty
 * @param error what is wrong; may be empty
 * @param choices value and label, for a {@code select}
 */
public record FormField(
        String name,
        String label,
        String type,
        String value,
        String autocomplete,
        String hint,
        String error,
        Map<String, String> choices) {
    public FormField {
        choices = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        value = type.equals("password") ? "" : value;
    }

    public static FormField text(String name, String label, String value) {
        return new FormField(name, label, "text", value, "off", "", "", Map.of());
    }

    public static FormField email(String name, String label, String value) {
        return new FormField(name, label, "email", value, "username", "", "", Map.of());
    }

    /** A day of the calendar, as browsers ask and send it. */
    public static FormField day(String name, String label, String value) {
        return new FormField(name, label, "date", value, "off", "", "", Map.of());
    }

    /** @param autocomplete {@code current-password} or {@code new-password} */
    public static FormField password(String name, String label, String autocomplete) {
        return new FormField(name, label, "password", "", autocomplete, "", "", Map.of());
    }

    public static FormField select(String name, String label, String value, Map<String, String> choices) {
        return new FormField(name, label, "select", value, "off", "", "", choices);
    }

    /** A box to tick; sent as {@code oui} when it is. */
    public static FormField box(String name, String label, boolean ticked) {
        return new FormField(name, label, "checkbox", ticked ? "oui" : "", "off", "", "", Map.of());
    }

    public boolean isTicked() {
        return value.equals("oui");
    }

    /** A field of several lines. */
    public static FormField area(String name, String label, String value) {
        return new FormField(name, label, "textarea", value, "off", "", "", Map.of());
    }

    /** Returns the field with something else in it. */
    public FormField with(String typed) {
        return new FormField(name, label, type, typed, autocomplete, hint, error, choices);
    }

    public FormField filledBy(String what) {
        return new FormField(name, label, type, value, what, hint, error, choices);
    }

    public FormField withHint(String words) {
        return new FormField(name, label, type, value, autocomplete, words, error, choices);
    }

    /** Returns the field with the error that stands under its name, if there is one. */
    public FormField withErrorOf(Map<String, String> errors) {
        return new FormField(name, label, type, value, autocomplete, hint, errors.getOrDefault(name, ""), choices);
    }

    /** Returns which elements of the page describe this field, for programs that read it out; empty when none does. */
    public String describedBy() {
        return String.join(
                " ",
                List.of(hint.isEmpty() ? "" : "h-" + name, error.isEmpty() ? "" : "e-" + name).stream()
                        .filter(id -> !id.isEmpty())
                        .toList());
    }
}
