package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.reference.ReadLabel;
import fr.levier.reference.Vocabulary;
import fr.levier.yaml.Nearest;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code rules/facts.yml}. */
final class FactCatalogueReader {
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)+");
    private static final Set<String> GIVERS = Set.of("authority", "project", "derived");

    private final Vocabulary vocabulary;
    private final Problems problems;

    FactCatalogueReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    FactCatalogue read(YamlMap file) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (String id : file.keys()) {
            file.map(id, problems).flatMap(map -> fact(id, map)).ifPresent(fact -> facts.put(id, fact));
        }
        return new FactCatalogue(facts);
    }

    private Optional<Fact> fact(String id, YamlMap map) {
        if (!ID.matcher(id).matches()) {
            problems.add(map.place(), "rule.problem.fact-id", id);
        }
        Optional<FactType> type = map.requiredText("type", problems).flatMap(this::type);
        Optional<String> unit = map.text("unit", problems).map(YamlText::text);
        Optional<String> codes = type.flatMap(found -> codes(found, map));
        String givenBy = givenBy(id, map);
        Optional<YamlMap> domain = map.map("domain", problems);
        Optional<BigDecimal> from = domain.flatMap(found -> end(found, "from", type));
        Optional<BigDecimal> to = domain.flatMap(found -> end(found, "to", type));
        domain.ifPresent(found -> found.refuseOthers(problems));
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            problems.add(map.place(), "rule.problem.domain-empty", from.get(), to.get());
        }
        boolean actionable = map.truth("actionable", problems).orElse(false);
        Optional<Label> question = ReadLabel.required(map, "question", problems);
        Optional<Label> change = ReadLabel.optional(map, "change", problems);
        if (actionable && change.isEmpty()) {
            problems.add(map.place(), "rule.problem.change-missing");
        }
        map.refuseOthers(problems);
        return type.map(found -> new Fact(
                id,
                found,
                unit,
                codes,
                givenBy,
                from.or(() -> least(found)),
                to.or(() -> greatest(found)),
                actionable,
                question.orElse(new Label(id, id)),
                change));
    }

    private Optional<FactType> type(YamlText text) {
        Optional<FactType> type = FactType.of(text.text());
        if (type.isEmpty()) {
            List<String> known =
                    Arrays.stream(FactType.values()).map(FactType::word).toList();
            problems.add(text.place(), "rule.problem.fact-type", text.text(), String.join(", ", known));
        }
        return type;
    }

    private Optional<String> codes(FactType type, YamlMap map) {
        if (type != FactType.CODE && type != FactType.CODES) {
            return Optional.empty();
        }
        Optional<YamlText> of = map.requiredText("of", problems);
        if (of.isPresent() && vocabulary.findSet(of.get().text()).isEmpty()) {
            String near = Nearest.to(of.get().text(), vocabulary.sets().keySet())
                    .orElse(String.join(", ", vocabulary.sets().keySet()));
            problems.add(
                    of.get().place(),
                    "rule.problem.unknown-vocabulary",
                    of.get().text(),
                    near);
        }
        return of.map(YamlText::text);
    }

    private String givenBy(String id, YamlMap map) {
        Optional<YamlText> written = map.requiredText("given_by", problems);
        String giver = written.map(YamlText::text).orElse("project");
        if (!GIVERS.contains(giver)) {
            problems.add(map.place(), "rule.problem.given-by", giver);
        }
        if (giver.equals("derived") && !DerivedFacts.NAMES.contains(id)) {
            problems.add(map.place(), "rule.problem.not-derivable", id, String.join(", ", DerivedFacts.NAMES));
        }
        return giver;
    }

    private Optional<BigDecimal> end(YamlMap domain, String key, Optional<FactType> type) {
        Optional<YamlText> text = domain.text(key, problems);
        if (text.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> value = WrittenNumber.of(type.get(), text.get().text());
        if (value.isEmpty()) {
            problems.add(
                    text.get().place(),
                    "rule.problem.value",
                    text.get().text(),
                    type.get().word());
        }
        return value;
    }

    private static Optional<BigDecimal> least(FactType type) {
        return type == FactType.AMOUNT || type == FactType.RATE ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    private static Optional<BigDecimal> greatest(FactType type) {
        return type == FactType.RATE ? Optional.of(BigDecimal.valueOf(100)) : Optional.empty();
    }
}
