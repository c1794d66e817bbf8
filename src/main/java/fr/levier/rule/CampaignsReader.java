package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.reference.ReadLabel;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the campaigns of a scheme and carries over the terms that a campaign takes from an earlier one. */
final class CampaignsReader {
    private final Knowledge knowledge;
    private final RequirementReader requirements;
    private final Problems problems;
    private final Map<String, Place> places = new LinkedHashMap<>();

    CampaignsReader(Knowledge knowledge, RequirementReader requirements, Problems problems) {
        this.knowledge = knowledge;
        this.requirements = requirements;
        this.problems = problems;
    }

    List<Campaign> read(List<YamlMap> written) {
        Map<String, Campaign> campaigns = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        written.forEach(map -> map.text("id", new Problems()).ifPresent(id -> ids.add(id.text())));
        for (YamlMap map : written) {
            Optional<Campaign> campaign = campaign(map, ids);
            if (campaign.isPresent() && campaigns.put(campaign.get().id(), campaign.get()) != null) {
                problems.add(
                        map.place(), "rule.problem.duplicate-id", campaign.get().id());
            }
        }
        return campaigns.values().stream()
                .map(campaign -> completed(campaign, campaigns))
                .toList();
    }

    private Optional<Campaign> campaign(YamlMap map, Set<String> ids) {
        Optional<YamlText> id = map.requiredText("id", problems);
        Optional<YamlMap> window = map.map("window", problems);
        Optional<LocalDate> from = window.flatMap(found -> ReadLabel.day(found, "from", problems));
        Optional<LocalDate> to = window.flatMap(found -> ReadLabel.day(found, "to", problems));
        boolean isPresumed =
                window.flatMap(found -> found.truth("assumed", problems)).orElse(false);
        window.ifPresent(found -> found.refuseOthers(problems));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            problems.add(window.orElseThrow().place(), "reference.problem.days-reversed", from.get(), to.get());
        }
        Optional<Reference> reference =
                map.text("reference", problems).flatMap(text -> knowledge.reference(text, problems));
        List<TermRule> terms = new TermsReader(knowledge, requirements, problems).read(map);
        List<Requirement> conditions = requirements.list(map, "conditions", ids);
        Optional<YamlText> assumedFrom = map.text("assumed_from", problems);
        if (assumedFrom.isPresent() && !ids.contains(assumedFrom.get().text())) {
            Knowledge.unknown(
                    "rule.problem.unknown-campaign",
                    assumedFrom.get().place(),
                    assumedFrom.get().text(),
                    ids,
                    problems);
        }
        boolean isRead = reference.isPresent() && map.truth("read", problems).orElse(true);
        Optional<Review> review = new ReviewReader(problems).read(map);
        map.refuseOthers(problems);
        id.ifPresent(found -> places.put(found.text(), map.place()));
        return id.map(found -> new Campaign(
                found.text(),
                from,
                to,
                isPresumed,
                reference,
                isRead,
                terms,
                conditions,
                assumedFrom.map(YamlText::text),
                review));
    }

    private Campaign completed(Campaign campaign, Map<String, Campaign> campaigns) {
        Map<String, TermRule> terms = new LinkedHashMap<>();
        campaign.terms().forEach(term -> terms.put(term.name(), term));
        Set<String> seen = new LinkedHashSet<>(List.of(campaign.id()));
        Optional<Campaign> earlier = earlier(campaign, campaigns);
        while (earlier.isPresent()) {
            if (!seen.add(earlier.get().id())) {
                problems.add(places.getOrDefault(campaign.id(), Place.of("")), "rule.problem.circle", campaign.id());
                break;
            }
            earlier.get().terms().forEach(term -> terms.putIfAbsent(term.name(), term.carriedOver()));
            earlier = earlier(earlier.get(), campaigns);
        }
        return new Campaign(
                campaign.id(),
                campaign.from(),
                campaign.to(),
                campaign.presumedWindow(),
                campaign.reference(),
                campaign.read(),
                new ArrayList<>(terms.values()),
                campaign.conditions(),
                campaign.assumedFrom(),
                campaign.review());
    }

    private static Optional<Campaign> earlier(Campaign campaign, Map<String, Campaign> campaigns) {
        return campaign.assumedFrom().flatMap(id -> Optional.ofNullable(campaigns.get(id)));
    }
}
