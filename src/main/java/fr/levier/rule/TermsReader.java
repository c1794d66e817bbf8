package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.yaml.YamlList;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the terms of a campaign: rates, amounts and durations, each with its text. */
final class TermsReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern RATE = Pattern.compile("\\d{1,3}(\\.\\d{1,4})? ?%");
    private static final Pattern OTHER = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?( ([A-Z]{3}|[a-z][a-z_-]*))?");
    private static final Set<String> BASES = new TreeSet<>(Set.of(
            "total_cost",
            "eligible_cost",
            "eligible_cost_without_volunteers",
            "direct_cost",
            "direct_cost_without_subcontracting",
            "cofinancing",
            "pre_tax_budget",
            "public_funding",
            "financing_plan",
            "own_contribution",
            "service_revenue"));

    private final Knowledge knowledge;
    private final RequirementReader conditions;
    private final Problems problems;

    TermsReader(Knowledge knowledge, RequirementReader conditions, Problems problems) {
        this.knowledge = knowledge;
        this.conditions = conditions;
        this.problems = problems;
    }

    List<TermRule> read(YamlMap campaign) {
        List<TermRule> terms = new ArrayList<>();
        campaign.map("terms", problems).ifPresent(map -> {
            for (String name : map.keys()) {
                map.map(name, problems).ifPresent(term -> terms.add(term(name, term)));
            }
        });
        return terms;
    }

    private TermRule term(String name, YamlMap map) {
        if (!NAME.matcher(name).matches()) {
            problems.add(map.place(), "rule.problem.term-name", name);
        }
        Optional<YamlText> base = map.text("base", problems);
        if (base.isPresent() && !BASES.contains(base.get().text())) {
            Knowledge.unknown(
                    "rule.problem.base", base.get().place(), base.get().text(), BASES, problems);
        }
        boolean assumed = map.truth("assumed", problems).orElse(false);
        Optional<Reference> reference =
                map.text("reference", problems).flatMap(text -> knowledge.reference(text, problems));
        if (!map.has("reference") && !assumed) {
            problems.add(map.place(), "rule.problem.no-citation");
        }
        List<TermRule.Tier> tiers = map.has("tiers") ? tiers(map) : single(map);
        map.refuseOthers(problems);
        return new TermRule(name, base.map(YamlText::text), reference, assumed, tiers);
    }

    private List<TermRule.Tier> single(YamlMap map) {
        return value(map).map(value -> List.of(new TermRule.Tier(value))).orElse(List.of());
    }

    private List<TermRule.Tier> tiers(YamlMap map) {
        List<TermRule.Tier> tiers = new ArrayList<>();
        TierWords words = new TierWords(knowledge);
        boolean isClosed = false;
        for (YamlMap tier : map.maps("tiers", problems)) {
            if (isClosed) {
                problems.add(tier.place(), "rule.problem.tier-unreachable");
            }
            Optional<YamlValue> when = tier.value("when");
            Optional<Condition> condition = when.flatMap(conditions::condition);
            value(tier).ifPresent(value -> {
                if (when.isPresent() == condition.isPresent()) {
                    tiers.add(new TermRule.Tier(condition, value, Optional.of(words.of(condition))));
                }
            });
            tier.refuseOthers(problems);
            isClosed = isClosed || when.isEmpty();
        }
        return tiers;
    }

    private Optional<String> value(YamlMap map) {
        Optional<YamlValue> value = map.value("value");
        if (value.isEmpty()) {
            problems.add(map.place(), "yaml.problem.missing-key", "value");
            return Optional.empty();
        }
        if (value.get() instanceof YamlList list) {
            List<YamlText> texts = list.texts(problems);
            texts.forEach(this::check);
            return Optional.of(texts.stream().map(YamlText::text).collect(Collectors.joining("; ")));
        }
        return map.text("value", problems).map(this::check);
    }

    private String check(YamlText text) {
        boolean isRate = RATE.matcher(text.text()).matches();
        boolean isGood = isRate
                ? WrittenNumber.of(FactType.RATE, text.text()).isPresent()
                : OTHER.matcher(text.text()).matches();
        if (!isGood) {
            problems.add(text.place(), isRate ? "rule.problem.rate" : "rule.problem.term-value", text.text());
        }
        return text.text();
    }
}
