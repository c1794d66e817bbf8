package fr.levier.planning;

import fr.levier.financing.sheet.SheetWords;
import fr.levier.message.Messages;
import fr.levier.rule.Campaign;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be chosen where a field admits codes only, each in the reader's language; what stands there is always among it. */
final class FieldChoices {
    private final Rulebook rulebook;
    private final Messages messages;

    FieldChoices(Rulebook rulebook, Messages messages) {
        this.rulebook = rulebook;
        this.messages = messages;
    }

    private String name(Scheme scheme) {
        return scheme.name().in(messages.locale());
    }

    /**
     * Returns codes and words.
     *
     * @param scheme what stands in the same row as its scheme, by its code or its name
     */
    Map<String, String> of(String list, Field field, String value, String scheme) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(
                "", messages.text(field.path().equals(Field.HOW) ? "planning.choice.stated" : "planning.choice.none"));
        switch (field.path()) {
            case "campaign" ->
                findScheme(scheme).map(Scheme::campaignsInForce).orElse(List.of()).stream()
                        .map(Campaign::id)
                        .forEach(id -> choices.put(id, id));
            case "authority.type" -> types(choices);
            case Field.HOW -> words(choices, list, "amount");
            default -> words(choices, list, field.path());
        }
        choices.putIfAbsent(value, value);
        return choices;
    }

    private Optional<Scheme> findScheme(String typed) {
        return rulebook.schemes().values().stream()
                .filter(scheme -> scheme.id().equals(typed) || name(scheme).equals(typed))
                .findFirst();
    }

    /** Returns the names of all schemes, in alphabetical order. */
    List<String> schemes() {
        return rulebook.schemes().values().stream()
                .map(this::name)
                .distinct()
                .sorted()
                .toList();
    }

    private void words(Map<String, String> choices, String list, String key) {
        SheetWords.codes(list, key).forEach(code -> choices.put(code, SheetWords.word(list, key, code, messages)));
    }

    private void types(Map<String, String> choices) {
        rulebook.vocabulary().codes("authority-types").stream()
                .sorted(Comparator.comparing(this::type))
                .forEach(code -> choices.put(code, type(code)));
    }

    private String type(String code) {
        return rulebook.vocabulary().label("authority-types", code).in(messages.locale());
    }
}
