package fr.levier.rule;

import fr.levier.message.Messages;
import fr.levier.reference.Label;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Completes the competences of an authority that does not list them by what the law gives to its type on a day, and says so.
 *
 * <p>Only rows that rest on a text that was read count, and only for the mainland: overseas authorities have laws of their own. What the
 * authority says that it transferred is gone; as long as it says nothing of transfers, what it may have transferred stays unknown.
 */
final class CompetencesByLaw {
    static final String COMPETENCES = "authority.competences";
    static final String TRANSFERRED = "authority.transferredCompetences";
    /** Of the identity of a reason; the competence follows. */
    static final String REASON = "law.competence.";

    static final String TYPE = "authority.type";

    private final Knowledge knowledge;
    private final Competences competences;

    CompetencesByLaw(Knowledge knowledge, Competences competences) {
        this.knowledge = knowledge;
        this.competences = competences;
    }

    /** Returns the facts with the competences known in part, unless the description lists them. */
    Facts complete(Facts facts, LocalDate day) {
        if (facts.knows(COMPETENCES) || knowledge.facts().find(COMPETENCES).isEmpty()) {
            return facts;
        }
        Set<String> transferred = facts.set(TRANSFERRED).orElse(Set.of());
        Set<String> held = new LinkedHashSet<>();
        Set<String> lacking = new LinkedHashSet<>(transferred);
        certain(facts, day).forEach((competence, holding) -> {
            boolean isHeld = !holding.how().equals("none") && !transferred.contains(competence);
            (isHeld ? held : lacking).add(competence);
        });
        PartlyKnown part = new PartlyKnown(held, lacking, Set.of());
        return part.isNothing() ? facts : facts.with(COMPETENCES, part);
    }

    /** Returns what the law says for certain to that authority, by competence. */
    private Map<String, Competences.Holding> certain(Facts facts, LocalDate day) {
        Map<String, Competences.Holding> certain = new LinkedHashMap<>();
        Optional<String> type = facts.code(TYPE).filter(code -> isMainland(facts));
        for (String competence : competences.holdings().keySet()) {
            type.flatMap(code -> competences.find(competence, code, day))
                    .filter(holding -> isCertain(holding, facts))
                    .ifPresent(holding -> certain.put(competence, holding));
        }
        return certain;
    }

    private static boolean isCertain(Competences.Holding holding, Facts facts) {
        if (holding.assumed() || holding.reference().isEmpty()) {
            return false;
        }
        return switch (holding.how()) {
            case "own", "none" -> true;
            case "own_unless_transferred" -> facts.knows(TRANSFERRED);
            default -> false;
        };
    }

    private static boolean isMainland(Facts facts) {
        return facts.truth("authority.overseas")
                .map(overseas -> !overseas)
                .or(() -> facts.code("authority.departement").map(code -> code.length() == 2))
                .or(() -> facts.code("authority.region").map(code -> !code.startsWith("0")))
                .orElse(false);
    }

    /** Returns one reason for each competence that a condition asks about and that the law alone answers. */
    List<Reason> reasons(List<Requirement> requirements, Facts facts, LocalDate day) {
        if (facts.partly(COMPETENCES).isEmpty()) {
            return List.of();
        }
        Set<String> answered = requirements.stream()
                .flatMap(requirement -> requirement.condition().atoms())
                .flatMap(CompetencesByLaw::asked)
                .collect(Collectors.toSet());
        answered.removeAll(facts.set(TRANSFERRED).orElse(Set.of()));
        return certain(facts, day).entrySet().stream()
                .filter(entry -> answered.contains(entry.getKey()))
                .map(entry -> reason(entry.getKey(), entry.getValue(), facts, day))
                .toList();
    }

    private static Stream<String> asked(Atom atom) {
        return atom instanceof Includes includes && includes.fact().equals(COMPETENCES)
                ? includes.codes().stream()
                : Stream.of();
    }

    private Reason reason(String competence, Competences.Holding holding, Facts facts, LocalDate day) {
        String key = holding.how().equals("none") ? "rule.law.none" : "rule.law.held";
        String type = facts.code(TYPE).orElse("");
        return new Reason(
                REASON + competence,
                Severity.ADVICE,
                Outcome.MET,
                new Label(
                        sentence(key, competence, type, day, Locale.FRANCE),
                        sentence(key, competence, type, day, Locale.UK)),
                holding.reference(),
                false);
    }

    private String sentence(String key, String competence, String type, LocalDate day, Locale locale) {
        return Messages.in(locale)
                .text(
                        key,
                        knowledge.vocabulary().label("competences", competence).in(locale),
                        knowledge.vocabulary().label("authority-types", type).in(locale),
                        DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day));
    }
}
