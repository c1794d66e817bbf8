package fr.levier.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * For a refusal, the smallest sets of changes that would turn it, of facts on which an authority can act.
 *
 * <p>Each refusing condition is first cured by itself, with one change or two; the cures are then joined, tried on all conditions
 * together, and only the smallest that hold are kept, those that make eligible before those that leave a question.
 */
final class Counterfactuals {
    private static final int MOST_TRIALS = 400;
    private static final int MOST_SHOWN = 5;

    private final Knowledge knowledge;
    private final FactClasses classes;
    private final List<Requirement> blocking;
    private final Facts facts;
    private final LocalDate day;
    private final Alternatives alternatives;
    private final Map<String, List<Alternative>> byFact = new TreeMap<>();

    Counterfactuals(
            Knowledge knowledge, FactClasses classes, List<Requirement> requirements, Facts facts, LocalDate day) {
        this.knowledge = knowledge;
        this.classes = classes;
        this.blocking = requirements.stream().filter(Requirement::isBlocking).toList();
        this.facts = facts;
        this.day = day;
        this.alternatives = new Alternatives(knowledge, day);
    }

    /** Returns the smallest sets, or nothing when no change within reach would help. */
    List<List<Change>> smallest() {
        List<Requirement> refusing = blocking.stream()
                .filter(requirement -> eligibility(List.of(requirement), facts) == Eligibility.INELIGIBLE)
                .toList();
        List<Map<String, Alternative>> joined = refusing.isEmpty() ? cures(blocking) : List.of(Map.of());
        for (Requirement requirement : refusing) {
            joined = joined(joined, cures(List.of(requirement)));
        }
        return tried(joined);
    }

    private List<List<Change>> tried(List<Map<String, Alternative>> candidates) {
        Map<Set<String>, Map<String, Alternative>> eligible = new LinkedHashMap<>();
        Map<Set<String>, Map<String, Alternative>> open = new LinkedHashMap<>();
        int size = Integer.MAX_VALUE;
        for (Map<String, Alternative> candidate :
                candidates.stream().limit(MOST_TRIALS).toList()) {
            if (candidate.isEmpty() || candidate.size() > size) {
                break;
            }
            Eligibility eligibility = eligibility(blocking, changed(candidate));
            if (eligibility != Eligibility.INELIGIBLE) {
                size = candidate.size();
                Map<Set<String>, Map<String, Alternative>> into = eligibility == Eligibility.ELIGIBLE ? eligible : open;
                into.putIfAbsent(sentences(candidate), candidate);
            }
        }
        eligible.keySet().forEach(open::remove);
        List<Map<String, Alternative>> found = new ArrayList<>(eligible.values());
        found.addAll(open.values());
        return found.stream().limit(MOST_SHOWN).map(this::changes).toList();
    }

    /** Two ways that read the same are one to people. */
    private Set<String> sentences(Map<String, Alternative> candidate) {
        Set<String> sentences = new LinkedHashSet<>();
        changes(candidate).forEach(change -> sentences.add(change.sentence().fr()));
        return sentences;
    }

    private List<Change> changes(Map<String, Alternative> candidate) {
        return candidate.entrySet().stream()
                .map(entry -> entry.getValue().of(knowledge.facts().get(entry.getKey())))
                .toList();
    }

    private Facts changed(Map<String, Alternative> candidate) {
        Facts changed = facts;
        for (Map.Entry<String, Alternative> entry : candidate.entrySet()) {
            changed = changed.with(entry.getKey(), entry.getValue().value());
        }
        if (candidate.containsKey("project.country") && !candidate.containsKey("project.countries")) {
            changed = DerivedFacts.completeCountries(changed.without("project.countries"));
        } else if (candidate.containsKey("project.countries") && !candidate.containsKey("project.country")) {
            changed = DerivedFacts.completeCountries(changed.without("project.country"));
        }
        return changed;
    }

    private Eligibility eligibility(List<Requirement> requirements, Facts situation) {
        return Weighing.of(knowledge.facts(), classes, requirements, situation, day)
                .eligibility();
    }

    /** Changes of one fact that make these conditions no longer refuse; where there are none, of two. */
    private List<Map<String, Alternative>> cures(List<Requirement> requirements) {
        List<String> within = requirements.stream()
                .flatMap(requirement -> requirement.condition().facts().stream())
                .distinct()
                .filter(this::canChange)
                .toList();
        List<Map<String, Alternative>> single = new ArrayList<>();
        within.forEach(fact -> alternatives(fact).forEach(other -> single.add(Map.of(fact, other))));
        List<Map<String, Alternative>> cures = keep(single, requirements);
        return cures.isEmpty() ? keep(joined(single, single), requirements) : cures;
    }

    private List<Map<String, Alternative>> keep(
            List<Map<String, Alternative>> candidates, List<Requirement> requirements) {
        return candidates.stream()
                .limit(MOST_TRIALS)
                .filter(candidate -> eligibility(requirements, changed(candidate)) != Eligibility.INELIGIBLE)
                .toList();
    }

    private boolean canChange(String fact) {
        return present(fact).isPresent() && knowledge.facts().get(fact).actionable();
    }

    /** Returns the value that may be changed: of a set that is known in part, what it holds. */
    private Optional<Object> present(String fact) {
        return facts.find(fact).or(() -> facts.partly(fact).map(PartlyKnown::held));
    }

    private List<Alternative> alternatives(String fact) {
        return byFact.computeIfAbsent(fact, wanted -> {
            List<Atom> atoms = blocking.stream()
                    .flatMap(requirement -> requirement.condition().atoms())
                    .flatMap(atom -> about(wanted, atom))
                    .distinct()
                    .toList();
            return present(wanted)
                    .map(value -> alternatives.of(knowledge.facts().get(wanted), value, atoms))
                    .orElse(List.of());
        });
    }

    private Stream<Atom> about(String fact, Atom atom) {
        if (atom instanceof Share share && share.facts().contains(fact)) {
            return ShareBound.of(share, facts.without(fact)).stream()
                    .filter(bounds -> bounds.fact().equals(fact))
                    .map(Atom.class::cast);
        }
        return atom.facts().contains(fact) ? Stream.of(atom) : Stream.empty();
    }

    /** Every pair of one of each that does not change one fact in two ways, smallest first. */
    private static List<Map<String, Alternative>> joined(
            List<Map<String, Alternative>> some, List<Map<String, Alternative>> others) {
        Set<Map<String, Alternative>> joined = new LinkedHashSet<>();
        for (Map<String, Alternative> one : some) {
            for (Map<String, Alternative> other : others) {
                Map<String, Alternative> both = new TreeMap<>(one);
                other.forEach(both::putIfAbsent);
                if (both.entrySet().containsAll(other.entrySet())) {
                    joined.add(both);
                }
            }
        }
        return joined.stream()
                .sorted(Comparator.comparingInt(Map::size))
                .limit(MOST_TRIALS)
                .toList();
    }
}
