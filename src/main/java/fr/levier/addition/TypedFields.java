package fr.levier.addition;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.FieldText;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.reference.Codes;
import fr.levier.reference.Label;
import fr.levier.web.FormField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the value of a field stands in a form, and what is meant by what was typed there: names of codes, days as people write them. */
final class TypedFields {
    private static final Map<Field<?>, String> SETS = Map.of(
            Field.FUNDER, "funders",
            Field.SCHEME, "schemes",
            Field.APPLICANTS, "authority-types",
            Field.COUNTRIES, "countries",
            Field.THEMES, "themes");
    private static final Set<Field<?>> LISTS = Set.of(Field.DEADLINES, Field.APPLICANTS, Field.COUNTRIES, Field.THEMES);
    private static final Map<Field<?>, String> KINDS = Map.ofEntries(
            Map.entry(Field.OPENS, "day"),
            Map.entry(Field.DEADLINES, "deadlines"),
            Map.entry(Field.GRANT_MIN, "amount"),
            Map.entry(Field.GRANT_MAX, "amount"),
            Map.entry(Field.BUDGET, "amount"),
            Map.entry(Field.RATE_MAX, "rate"),
            Map.entry(Field.OWN_SHARE_MIN, "rate"),
            Map.entry(Field.DURATION_MAX_MONTHS, "months"),
            Map.entry(Field.APPLICANTS, "applicants"),
            Map.entry(Field.COUNTRIES, "countries"),
            Map.entry(Field.THEMES, "themes"),
            Map.entry(Field.APPLY_URL, "address"),
            Map.entry(Field.PERMANENT, "choice"),
            Map.entry(Field.CANCELLED, "choice"),
            Map.entry(Field.SCHEME, "choice"));

    private final Codes codes;
    private final Messages messages;

    TypedFields(Codes codes, Messages messages) {
        this.codes = codes;
        this.messages = messages;
    }

    /** Returns the name under which the field is sent. */
    static String name(Field<?> field) {
        return "champ-" + field.name();
    }

    /** Returns the field as a form asks it, with what stands in it. */
    FormField ask(Field<?> field, String typed) {
        String label = messages.text("call.field." + field.name());
        String hint = KINDS.containsKey(field) && !kind(field).equals("choice")
                ? messages.text("addition.hint." + kind(field))
                : "";
        if (kind(field).equals("choice")) {
            return FormField.select(name(field), label, typed, choices(field));
        }
        return (LISTS.contains(field)
                        ? FormField.area(name(field), label, typed)
                        : FormField.text(name(field), label, typed))
                .withHint(hint);
    }

    /** Returns what stands in the form for a value that is stated; nothing for none. */
    String shown(Field<?> field, Content content) {
        return content.value(field).map(value -> shown(field, (Object) value)).orElse("");
    }

    private String shown(Field<?> field, Object value) {
        String set = SETS.get(field);
        if (set == null || field.equals(Field.SCHEME)) {
            return FieldText.write(value);
        }
        Map<String, Label> labels = codes.all(set);
        Collection<?> all = value instanceof Collection<?> several ? several : List.of(value);
        return all.stream()
                .map(String::valueOf)
                .map(code -> labels.getOrDefault(code, new Label(code, code)).in(messages.locale()))
                .collect(Collectors.joining("\n"));
    }

    /** Returns whether nobody changed what stood in the form. */
    boolean isAsShown(Field<?> field, Content content, String typed) {
        return typed.lines()
                .map(String::strip)
                .toList()
                .equals(shown(field, content).lines().map(String::strip).toList());
    }

    /**
     * Returns the value that is meant.
     *
     * @param content what is stated until now
     * @throws Refusal when this is none of the field's values
     */
    JsonNode read(Field<?> field, String typed, Content content) {
        String set = SETS.get(field);
        if (set == null) {
            return plain(field, typed);
        }
        CodeWords words = new CodeWords(codes, set);
        if (field.equals(Field.FUNDER)) {
            return CallJson.mapper().valueToTree(words.find(typed).orElseGet(typed::strip));
        }
        if (field.equals(Field.SCHEME)) {
            return CallJson.mapper().valueToTree(words.find(typed).orElseThrow(() -> refusal(field, "choice", typed)));
        }
        return CallJson.mapper().valueToTree(words.read(typed, stated(field, content), messages.locale()));
    }

    private static List<String> stated(Field<?> field, Content content) {
        Optional<Object> value = content.value(field).map(v -> v);
        return value.filter(Collection.class::isInstance).stream()
                .flatMap(v -> ((Collection<?>) v).stream())
                .map(String::valueOf)
                .toList();
    }

    private static JsonNode plain(Field<?> field, String typed) {
        try {
            return FieldText.read(field, typed);
        } catch (IllegalArgumentException notAValue) {
            throw refusal(field, kind(field), typed);
        }
    }

    private static Refusal refusal(Field<?> field, String kind, String typed) {
        return new Refusal(Problem.at(Place.of(field.name()), "addition.problem." + kind, typed));
    }

    private static String kind(Field<?> field) {
        return KINDS.getOrDefault(field, "text");
    }

    private Map<String, String> choices(Field<?> field) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", messages.text("addition.unsaid"));
        if (field.equals(Field.SCHEME)) {
            codes.all("schemes").forEach((code, label) -> choices.put(code, label.in(messages.locale())));
        } else {
            choices.put("true", messages.text("call.value.true"));
            choices.put("false", messages.text("call.value.false"));
        }
        return choices;
    }
}
