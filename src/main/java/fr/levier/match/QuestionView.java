package fr.levier.match;

import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.rule.Fact;
import fr.levier.rule.FactType;
import fr.levier.rule.Rulebook;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question that can be answered where it is asked, by a form that leads back to the same page with one answer more.
 *
 * @param name the parameter of its answer, unique on a page
 * @param question the question in words
 * @param why what the answer would decide, when that was counted
 * @param kind {@code one} of the choices, {@code several} of them, {@code countries} typed by their names, or something else {@code typed}
 * @param choices the choices; empty when the answer is typed
 * @param unit what is typed, in words
 * @param keyboard the keyboard that a telephone shows
 * @param typed what was typed and refused, to be mended
 * @param refused what was wrong with it
 * @param kept the parameters that the form carries on
 */
public record QuestionView(
        String name,
        String question,
        Optional<String> why,
        String kind,
        List<Choice> choices,
        Optional<String> unit,
        String keyboard,
        String typed,
        Optional<String> refused,
        Map<String, String> kept) {

    /** Returns the question alone, where nothing else is asked and nothing is carried on; nothing when it has no simple answer. */
    public static Optional<QuestionView> alone(
            String factId, Answers answers, Rulebook rules, Messages messages, Names names) {
        Asker asker = new Asker("", Optional.empty(), List.of(), Optional.empty(), answers);
        return of(factId, Optional.empty(), asker, Map.of(), rules, messages, names);
    }

    /** Returns the question about a fact, or nothing when it has no simple answer (a list of countries, a free text). */
    static Optional<QuestionView> of(
            String factId,
            Optional<String> why,
            Asker asker,
            Map<String, String> page,
            Rulebook rules,
            Messages messages,
            Names names) {
        return rules.facts()
                .find(factId)
                .filter(fact -> fact.type() != FactType.TEXT && fact.type() != FactType.DATES)
                .map(fact -> of(fact, why, asker, page, rules, messages, names));
    }

    private static QuestionView of(
            Fact fact,
            Optional<String> why,
            Asker asker,
            Map<String, String> page,
            Rulebook rules,
            Messages messages,
            Names names) {
        Map<String, String> kept = new LinkedHashMap<>(page);
        kept.putAll(asker.parameters());
        kept.remove(Answers.PREFIX + fact.id());
        return new QuestionView(
                Answers.PREFIX + fact.id(),
                fact.question().in(messages.locale()),
                why,
                kind(fact.type()),
                choices(fact, rules, messages, names),
                unit(fact, messages),
                keyboard(fact.type()),
                asker.answers().written().getOrDefault(fact.id(), ""),
                Optional.ofNullable(asker.answers().refused().get(fact.id()))
                        .map(problem ->
                                messages.text(problem.code(), problem.details().toArray())),
                kept);
    }

    private static String kind(FactType type) {
        return switch (type) {
            case BOOLEAN, CODE -> "one";
            case CODES -> "several";
            case COUNTRY, COUNTRIES -> "countries";
            default -> "typed";
        };
    }

    private static String keyboard(FactType type) {
        return type == FactType.INTEGER
                ? "numeric"
                : type == FactType.AMOUNT || type == FactType.RATE ? "decimal" : "text";
    }

    private static Optional<String> unit(Fact fact, Messages messages) {
        return switch (fact.type()) {
            case AMOUNT -> Optional.of(messages.text("match.answer.unit.euros"));
            case RATE -> Optional.of(messages.text("match.answer.unit.percent"));
            case DATE -> Optional.of(messages.text("match.answer.unit.date"));
            default -> Optional.empty();
        };
    }

    private static List<Choice> choices(Fact fact, Rulebook rules, Messages messages, Names names) {
        return switch (fact.type()) {
            case BOOLEAN ->
                List.of(
                        new Choice("true", messages.text("match.answer.yes"), false),
                        new Choice("false", messages.text("match.answer.no"), false));
            case CODE, CODES -> codes(fact, rules, messages);
            case COUNTRY, COUNTRIES -> countries(rules, messages, names);
            default -> List.of();
        };
    }

    private static List<Choice> codes(Fact fact, Rulebook rules, Messages messages) {
        String set = fact.codes().orElse("");
        List<Choice> choices = new ArrayList<>();
        rules.vocabulary()
                .codes(set)
                .forEach(code -> choices.add(
                        new Choice(code, rules.vocabulary().label(set, code).in(messages.locale()), false)));
        if (fact.type() == FactType.CODES) {
            choices.add(new Choice(Answers.NOTHING, messages.text("match.answer.none"), false));
        }
        return choices;
    }

    private static List<Choice> countries(Rulebook rules, Messages messages, Names names) {
        return rules.countries().codes().stream()
                .map(code -> new Choice(code, names.label("countries", code).in(messages.locale()), false))
                .sorted((one, other) -> Collator.getInstance(messages.locale()).compare(one.label(), other.label()))
                .toList();
    }
}
