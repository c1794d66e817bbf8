package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.reference.ReadLabel;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one file of {@code rules/schemes/}. */
final class SchemeReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Knowledge knowledge;
    private final RequirementReader requirements;
    private final Problems problems;

    SchemeReader(Knowledge knowledge, RequirementReader requirements, Problems problems) {
        this.knowledge = knowledge;
        this.requirements = requirements;
        this.problems = problems;
    }

    Optional<Scheme> read(String fileName, YamlMap map) {
        Optional<YamlText> id = map.requiredText("scheme", problems);
        id.ifPresent(found -> checkId(found, fileName));
        Label name = ReadLabel.required(map, "name", problems).orElse(new Label("?", "?"));
        String funder = code(map, "funder", "funders");
        String family = code(map, "family", "families");
        boolean ownResource = choice(map, "resource", "grant", "own-resource");
        Set<String> themes = themes(map);
        List<String> knownAs =
                map.texts("known_as", problems).stream().map(YamlText::text).toList();
        boolean permanent = map.truth("permanent", problems).orElse(false);
        boolean asOfCampaign = choice(map, "lists_as_of", "filing", "campaign");
        Optional<LocalDate> ends = ReadLabel.day(map, "ends", problems);
        Optional<Scheme.Closure> closure = map.map("closed", problems).flatMap(this::closure);
        Optional<Scheme.Effort> effort = map.map("effort", problems).flatMap(this::effort);
        Optional<Scheme.Odds> odds = map.map("odds", problems).flatMap(this::odds);
        List<Campaign> campaigns =
                new CampaignsReader(knowledge, requirements, problems).read(map.maps("campaigns", problems));
        Set<String> campaignIds = new LinkedHashSet<>();
        campaigns.forEach(campaign -> campaignIds.add(campaign.id()));
        List<Requirement> conditions = requirements.list(map, "conditions", campaignIds);
        List<Example> examples = examples(map, campaignIds);
        map.refuseOthers(problems);
        return id.map(found -> new Scheme(
                found.text(),
                name,
                funder,
                family,
                ownResource,
                themes,
                knownAs,
                permanent,
                asOfCampaign,
                ends,
                closure,
                effort,
                odds,
                campaigns,
                conditions,
                examples));
    }

    private void checkId(YamlText id, String fileName) {
        if (!ID.matcher(id.text()).matches()) {
            problems.add(id.place(), "rule.problem.id", id.text());
        } else if (!fileName.equals(id.text())) {
            problems.add(id.place(), "rule.problem.file-name", id.text(), fileName);
        }
    }

    private String code(YamlMap map, String key, String set) {
        Optional<YamlText> text = map.requiredText(key, problems);
        Set<String> known = knowledge.vocabulary().codes(set);
        if (text.isPresent() && !known.contains(text.get().text())) {
            Knowledge.unknown(
                    "rule.problem.unknown-code", text.get().place(), text.get().text(), known, problems);
        }
        return text.map(YamlText::text).orElse("");
    }

    /** Returns whether the second of the two words is written; neither written means the first. */
    private boolean choice(YamlMap map, String key, String usual, String other) {
        Optional<YamlText> text = map.text(key, problems);
        String word = text.map(YamlText::text).orElse(usual);
        if (!word.equals(usual) && !word.equals(other)) {
            problems.add(text.orElseThrow().place(), "rule.problem.choice", word, usual, other);
        }
        return word.equals(other);
    }

    private Set<String> themes(YamlMap map) {
        Set<String> themes = new LinkedHashSet<>();
        Set<String> known = knowledge.vocabulary().codes("themes");
        for (YamlText theme : map.texts("themes", problems)) {
            if (!theme.text().equals("any") && !known.contains(theme.text())) {
                Knowledge.unknown("rule.problem.unknown-code", theme.place(), theme.text(), known, problems);
            }
            themes.add(theme.text());
        }
        return themes;
    }

    private Optional<Scheme.Closure> closure(YamlMap map) {
        map.requiredText("on", problems);
        Optional<LocalDate> on = ReadLabel.day(map, "on", problems);
        Optional<String> successor = map.text("successor", problems).map(YamlText::text);
        Optional<Reference> reference = reference(map);
        map.refuseOthers(problems);
        return on.map(day -> new Scheme.Closure(day, successor, reference));
    }

    private Optional<Reference> reference(YamlMap map) {
        return map.text("reference", problems).flatMap(text -> knowledge.reference(text, problems));
    }

    private Optional<Scheme.Effort> effort(YamlMap map) {
        Optional<YamlMap> days = map.requiredMap("person_days", problems);
        Optional<Integer> least = days.flatMap(found -> number(found, "min"));
        Optional<Integer> most = days.flatMap(found -> number(found, "max"));
        days.ifPresent(found -> found.refuseOthers(problems));
        map.requiredText("reference", problems);
        Optional<Reference> reference = reference(map);
        map.refuseOthers(problems);
        return reference.flatMap(text -> least.flatMap(low -> most.map(high -> new Scheme.Effort(low, high, text))));
    }

    private Optional<Scheme.Odds> odds(YamlMap map) {
        Optional<YamlText> rate = map.requiredText("rate", problems);
        if (rate.isPresent()
                && WrittenNumber.of(FactType.RATE, rate.get().text()).isEmpty()) {
            problems.add(rate.get().place(), "rule.problem.rate", rate.get().text());
        }
        Optional<Integer> year = number(map, "year");
        map.requiredText("reference", problems);
        Optional<Reference> reference = reference(map);
        map.refuseOthers(problems);
        return reference.flatMap(text ->
                year.flatMap(found -> rate.map(written -> new Scheme.Odds(written.text(), found, text))));
    }

    private Optional<Integer> number(YamlMap map, String key) {
        Optional<YamlText> text = map.requiredText(key, problems);
        Optional<Integer> number = text.flatMap(found -> WrittenNumber.of(FactType.INTEGER, found.text()))
                .filter(value -> value.abs().compareTo(BigDecimal.valueOf(100_000)) < 0)
                .map(BigDecimal::intValueExact);
        if (text.isPresent() && number.isEmpty()) {
            problems.add(text.get().place(), "rule.problem.value", text.get().text(), FactType.INTEGER.word());
        }
        return number;
    }

    private List<Example> examples(YamlMap map, Set<String> campaigns) {
        List<Example> examples = new ArrayList<>();
        for (YamlMap example : map.maps("examples", problems)) {
            example(example, campaigns).ifPresent(examples::add);
        }
        return examples;
    }

    private Optional<Example> example(YamlMap map, Set<String> campaigns) {
        Optional<String> name = map.requiredMap("name", problems)
                .flatMap(found -> found.requiredText("fr", problems))
                .map(YamlText::text);
        map.requiredText("on", problems);
        Optional<LocalDate> on = ReadLabel.day(map, "on", problems);
        Optional<YamlText> campaign = map.text("campaign", problems);
        if (campaign.isPresent() && !campaigns.contains(campaign.get().text())) {
            Knowledge.unknown(
                    "rule.problem.unknown-campaign",
                    campaign.get().place(),
                    campaign.get().text(),
                    campaigns,
                    problems);
        }
        Optional<YamlMap> facts = map.requiredMap("facts", problems);
        Optional<Eligibility> expect = map.requiredText("expect", problems).flatMap(this::expectation);
        Optional<List<String>> missing = map.list("missing", problems)
                .map(list -> list.texts(problems).stream().map(YamlText::text).toList());
        map.refuseOthers(problems);
        Place place = map.place();
        return name.flatMap(called -> on.flatMap(day -> facts.flatMap(written -> expect.map(expected -> new Example(
                called,
                day,
                campaign.map(YamlText::text),
                YamlAsJson.of(written),
                facts(written),
                expected,
                missing,
                place)))));
    }

    private Facts facts(YamlValue written) {
        return new FactsReader(knowledge.facts(), knowledge.vocabulary(), knowledge.countries())
                .read(YamlAsJson.of(written), written.place(), problems);
    }

    private Optional<Eligibility> expectation(YamlText text) {
        for (Eligibility eligibility : Eligibility.values()) {
            if (eligibility.name().equals(text.text())) {
                return Optional.of(eligibility);
            }
        }
        problems.add(text.place(), "rule.problem.expectation", text.text());
        return Optional.empty();
    }
}
