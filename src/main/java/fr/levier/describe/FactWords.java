package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.levier.match.Answers;
import fr.levier.match.Choice;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.reference.Names;
import fr.levier.rule.Fact;
import fr.levier.rule.FactType;
import fr.levier.rule.Rulebook;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what is said of facts into words, and what may be said of them into choices. */
final class FactWords {
    /** As {@link fr.levier.reference.TypedDays} reads it, in both languages. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Rulebook rules;
    private final Names names;
    private final Messages messages;

    FactWords(Rulebook rules, Names names, Messages messages) {
        this.rules = rules;
        this.names = names;
        this.messages = messages;
    }

    String question(Fact fact) {
        return fact.question().in(messages.locale());
    }

    /** Returns what is said, in words; that it is unknown, when nothing is. */
    String words(Fact fact, Optional<JsonNode> value) {
        return value.map(node ->
                        read(fact, node).map(found -> words(fact, found)).orElseGet(node::asText))
                .orElseGet(() -> messages.text("describe.unknown"));
    }

    private String words(Fact fact, Object value) {
        if (value instanceof Boolean truth) {
            return messages.text(truth ? "describe.yes" : "describe.no");
        }
        if (value instanceof BigDecimal number) {
            return number(fact, number);
        }
        if (value instanceof Collection<?> codes) {
            String list = codes.stream().map(code -> label(fact, (String) code)).collect(Collectors.joining(", "));
            return list.isEmpty() ? messages.text("describe.none") : list;
        }
        return label(fact, value.toString());
    }

    private String number(Fact fact, BigDecimal number) {
        Formats formats = Formats.of(messages);
        return switch (fact.type()) {
            case AMOUNT -> formats.money(new Money(number, "EUR"));
            case RATE -> formats.percent(number);
            default -> formats.number(number.longValue());
        };
    }

    private String label(Fact fact, String code) {
        return switch (fact.type()) {
            case CODE, CODES ->
                rules.vocabulary().label(fact.codes().orElse(""), code).in(messages.locale());
            case COUNTRY, COUNTRIES -> names.label("countries", code).in(messages.locale());
            case DATES -> Formats.of(messages).date(LocalDate.parse(code));
            default -> code;
        };
    }

    /** Returns what stands in the field of a form for that value, to be typed over. */
    String typed(Fact fact, Optional<JsonNode> value) {
        return value.flatMap(node -> read(fact, node))
                .map(found -> typed(fact, found))
                .orElse("");
    }

    private String typed(Fact fact, Object value) {
        if (fact.type() == FactType.DATES) {
            return ((Collection<?>) value)
                    .stream()
                            .map(day -> LocalDate.parse((String) day).format(DAY))
                            .collect(Collectors.joining("\n"));
        }
        if (value instanceof BigDecimal number) {
            String plain = number.stripTrailingZeros().toPlainString();
            return messages.locale().getLanguage().equals("en") ? plain : plain.replace('.', ',');
        }
        return value instanceof Collection<?> codes
                ? codes.isEmpty()
                        ? Answers.NOTHING
                        : codes.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString();
    }

    private Optional<Object> read(Fact fact, JsonNode value) {
        Statements alone = new Statements(JsonNodeFactory.instance.objectNode()).with(fact.id(), Optional.of(value));
        return rules.factsReader()
                .read(alone.facts(), Place.of(fact.id()), new Problems())
                .find(fact.id());
    }

    /** Returns what may be chosen; empty when the answer is typed. */
    List<Choice> choices(Fact fact, String typed) {
        List<String> chosen = List.of(typed.split(",", -1));
        List<Choice> choices = new ArrayList<>();
        if (fact.type() == FactType.BOOLEAN) {
            choices.add(new Choice("true", messages.text("describe.yes"), typed.equals("true")));
            choices.add(new Choice("false", messages.text("describe.no"), typed.equals("false")));
        }
        codes(fact).forEach(code -> choices.add(new Choice(code, label(fact, code), chosen.contains(code))));
        if (fact.type().isGeographic()) {
            choices.sort((one, other) -> Collator.getInstance(messages.locale()).compare(one.label(), other.label()));
        }
        if (fact.type().isSet()) {
            choices.add(new Choice(Answers.NOTHING, messages.text("describe.none"), chosen.contains(Answers.NOTHING)));
        }
        return choices;
    }

    private Collection<String> codes(Fact fact) {
        return switch (fact.type()) {
            case CODE, CODES -> rules.vocabulary().codes(fact.codes().orElse(""));
            case COUNTRY, COUNTRIES -> rules.countries().codes();
            default -> List.of();
        };
    }
}
