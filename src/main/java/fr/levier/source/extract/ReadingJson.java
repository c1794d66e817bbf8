package fr.levier.source.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Lot;
import fr.levier.call.Stated;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.problem.Problem;
import fr.levier.source.prose.PageCall;
import fr.levier.source.prose.Table;
import fr.levier.source.prose.Vocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a reading as {@code levier extract} prints it: plain numbers in the page's own currency, rates in percent, days of closing. */
public final class ReadingJson {
    /** The fields that are printed as they stand, in the order of the output. */
    private static final List<Field<?>> FIELDS = List.of(
            Field.TITLE,
            Field.FUNDER,
            Field.SCHEME,
            Field.EDITION,
            Field.OPENS,
            Field.DEADLINES,
            Field.GRANT_MIN,
            Field.GRANT_MAX,
            Field.RATE_MAX,
            Field.OWN_SHARE_MIN,
            Field.DURATION_MAX_MONTHS,
            Field.CONTACT,
            Field.APPLY_URL,
            Field.APPLICANTS,
            Field.COUNTRIES,
            Field.THEMES);

    private static final Map<String, String> NAMES = Map.of("edition", "campaign");
    /** Codes that people write otherwise. */
    private static final Map<String, String> PRINTED = Table.beside(ReadingJson.class, "printed.csv", 2).stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

    private ReadingJson() {}

    /** Writes calls and problems; {@code sentence} says a problem in the user's language. */
    public static ObjectNode of(Reading reading, Function<Problem, String> sentence) {
        ObjectNode node = CallJson.mapper().createObjectNode();
        ArrayNode calls = node.putArray("calls");
        reading.calls().forEach(call -> calls.add(call(call)));
        ArrayNode problems = node.putArray("problems");
        reading.problems().forEach(problem -> problems.add(sentence.apply(problem)));
        return node;
    }

    static ObjectNode call(PageCall read) {
        Content call = read.content();
        ObjectNode node = CallJson.mapper().createObjectNode();
        ObjectNode evidence = CallJson.mapper().createObjectNode();
        for (Field<?> field : FIELDS) {
            stated(field, read).ifPresent(stated -> {
                String name = NAMES.getOrDefault(field.name(), field.name());
                node.set(name, value(field, stated.value(), read));
                evidence.set(name, evidence(stated));
            });
        }
        closing(call).ifPresent(closings -> {
            node.set("closing", closings);
            call.find(Field.DEADLINES).ifPresent(stated -> evidence.set("closing", evidence(stated)));
        });
        call.value(Field.SCHEME).ifPresent(code -> node.put("schemeCode", code));
        call.value(Field.GRANT_MAX)
                .or(() -> call.value(Field.GRANT_MIN))
                .ifPresent(m -> node.put("currency", m.currency()));
        call.find(Field.LOTS).ifPresent(lots -> {
            lots.value().forEach(lot -> node.withArray("lots").add(lot(lot)));
            evidence.set("lots", evidence(lots));
        });
        node.set("conditions", conditions(read));
        node.set("evidence", evidence);
        return node;
    }

    /** What the call does not say of the lot is left out. */
    private static ObjectNode lot(Lot lot) {
        ObjectNode node = CallJson.mapper().createObjectNode().put("number", lot.number());
        Map<String, Optional<?>> parts = new LinkedHashMap<>();
        parts.put("title", Optional.of(lot.title()).filter(t -> !t.isEmpty()));
        parts.put("budget", lot.budget());
        parts.put("grantMin", lot.grantMin());
        parts.put("grantMax", lot.grantMax());
        parts.put("currency", lot.grantMax().or(lot::grantMin).or(lot::budget).map(Money::currency));
        parts.put("rateMin", lot.rateMin());
        parts.put("rateMax", lot.rateMax());
        parts.put("countries", Optional.of(lot.countries()).filter(c -> !c.isEmpty()));
        parts.put("deadlines", Optional.of(lot.deadlines()).filter(d -> !d.isEmpty()));
        parts.forEach((name, part) -> part.ifPresent(value -> node.set(name, value(value))));
        return node;
    }

    /** The hour and the place whose clock counts stand beside the days, where the page states an hour or whom a day concerns. */
    private static Optional<JsonNode> closing(Content call) {
        boolean saysMore = call.deadlines().stream()
                .anyMatch(d -> d.time().isPresent() || d.label().isPresent());
        return Optional.of(call.deadlines())
                .filter(deadlines -> saysMore)
                .map(deadlines -> CallJson.mapper().valueToTree(deadlines));
    }

    /** The page's own name of its scheme and campaign is what people read; the code of the scheme stands beside it. */
    private static Optional<? extends Stated<?>> stated(Field<?> field, PageCall read) {
        Optional<Stated<String>> words = field.equals(Field.SCHEME)
                ? read.words().scheme()
                : field.equals(Field.EDITION) ? read.words().campaign() : Optional.empty();
        return words.isPresent() ? words : read.content().find(field);
    }

    private static ArrayNode conditions(PageCall read) {
        ArrayNode conditions = CallJson.mapper().createArrayNode();
        read.conditions().forEach(c -> {
            ObjectNode condition = conditions.addObject();
            condition.set("require", CallJson.mapper().valueToTree(c.require()));
            condition.put("quote", c.quote());
        });
        return conditions;
    }

    private static ObjectNode evidence(Stated<?> stated) {
        return CallJson.mapper()
                .createObjectNode()
                .put("quote", stated.evidence().quote())
                .put("method", stated.evidence().method().name().toLowerCase(Locale.ROOT));
    }

    private static JsonNode value(Field<?> field, Object value, PageCall read) {
        if (field.equals(Field.THEMES)) {
            SortedSet<String> codes = read.content().value(Field.THEMES).orElseGet(TreeSet::new);
            SortedSet<String> names = read.words().themes();
            return value(names.isEmpty() ? Vocabulary.THEMES.named(codes) : names);
        }
        return value(value);
    }

    private static JsonNode value(Object value) {
        if (value instanceof SortedSet<?> codes) {
            return CallJson.mapper()
                    .valueToTree(codes.stream()
                            .map(code -> PRINTED.getOrDefault(code, String.valueOf(code)))
                            .toList());
        }
        if (value instanceof Money money) {
            return number(money.amount());
        }
        if (value instanceof Rate rate) {
            return number(rate.percent());
        }
        if (value instanceof List<?> list) {
            return CallJson.mapper()
                    .valueToTree(list.stream().map(ReadingJson::day).distinct().toList());
        }
        return CallJson.mapper().valueToTree(value);
    }

    private static Object day(Object listed) {
        return listed instanceof Deadline deadline ? deadline.date().toString() : listed;
    }

    private static JsonNode number(BigDecimal exact) {
        BigDecimal plain = exact.stripTrailingZeros();
        return CallJson.mapper().getNodeFactory().numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
