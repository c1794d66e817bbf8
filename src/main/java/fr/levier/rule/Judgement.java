package fr.levier.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A verdict with everything needed to recompute it: kept, it can be given again later to the same answer, or it says what changed.
 *
 * @param rulebook the version under which it was given
 * @param day the day for which it was judged
 * @param campaign the campaign that was asked for; nothing when the rulebook chose one
 * @param facts nested as people write them, only those that were known
 * @param verdict as {@link VerdictJson} writes it in French: what is kept in a file is all that is compared
 */
public record Judgement(
        String rulebook,
        LocalDate day,
        String scheme,
        Optional<String> campaign,
        ObjectNode facts,
        ObjectNode verdict) {

    /** What differs when a verdict is given again. */
    public enum Difference {
        RULEBOOK("rulebook"),
        ELIGIBILITY("eligibility"),
        ASSUMED("assumed"),
        MODELLED("modelled"),
        CAMPAIGN("campaign"),
        REASONS("reasons"),
        MISSING("missing"),
        COUNTERFACTUALS("counterfactuals"),
        TERMS("terms");

        private final String key;

        Difference(String key) {
            this.key = key;
        }

        private boolean isBetween(JsonNode one, JsonNode other) {
            return !one.path(key).equals(other.path(key));
        }
    }

    /**
     * What came of giving a verdict again.
     *
     * @param verdict the new one
     * @param differences empty when everything is the same; RULEBOOK alone when other rules give the same answer
     * @param conditions those whose part changed
     * @param missing the facts that one of both verdicts asks for and the other does not
     */
    public record Replay(Verdict verdict, Set<Difference> differences, Set<String> conditions, Set<String> missing) {
        public Replay {
            differences = Set.copyOf(differences);
            conditions = Set.copyOf(conditions);
            missing = Set.copyOf(missing);
        }

        public boolean isSame() {
            return differences.isEmpty();
        }

        /** Returns whether the answer is the same in every part, be it under other rules. */
        public boolean isSameAnswer() {
            return Set.of(Difference.RULEBOOK).containsAll(differences);
        }
    }

    /** Judges and keeps what is needed to do so again. */
    public static Judgement of(
            Rulebook rulebook, String scheme, Optional<String> campaign, LocalDate day, Facts facts) {
        return of(scheme, campaign, facts, rulebook.judge(scheme, campaign, day, facts, List.of()));
    }

    /** Keeps a verdict that was given of these facts. */
    public static Judgement of(String scheme, Optional<String> campaign, Facts facts, Verdict verdict) {
        return new Judgement(
                verdict.rulebook(), verdict.date(), scheme, campaign, FactsWriter.write(facts), asKept(verdict));
    }

    private static ObjectNode asKept(Verdict verdict) {
        return VerdictJson.of(verdict, Locale.FRANCE);
    }

    public Eligibility eligibility() {
        return Eligibility.valueOf(verdict.path("eligibility").asText());
    }

    /**
     * Gives the verdict again under this rulebook, from the very facts that were kept.
     *
     * @param place where the judgement stands
     * @param problems receives the facts that the rulebook no longer understands; these are unknown then
     * @throws IllegalArgumentException when the rulebook no longer has the scheme or campaign
     */
    public Replay replay(Rulebook under, Place place, Problems problems) {
        Facts sameFacts = under.factsReader().read(facts, place.withKey("facts"), problems);
        Verdict again = under.judge(scheme, campaign, day, sameFacts, List.of());
        ObjectNode json = asKept(again);
        Set<Difference> differences = new LinkedHashSet<>(List.of(Difference.values()));
        differences.removeIf(difference -> !difference.isBetween(verdict, json));
        return new Replay(
                again,
                differences,
                inOneOnly(json, "reasons", "condition"),
                differences.contains(Difference.MISSING) ? inOneOnly(json, "missing", "fact") : Set.of());
    }

    /** Returns the names of what stands in this way in one of both verdicts only. */
    private Set<String> inOneOnly(JsonNode again, String list, String name) {
        List<JsonNode> kept = elements(verdict, list);
        List<JsonNode> given = elements(again, list);
        List<JsonNode> changed = new ArrayList<>(kept);
        changed.removeAll(given);
        given.stream().filter(one -> !kept.contains(one)).forEach(changed::add);
        Set<String> names = new TreeSet<>();
        changed.forEach(one -> names.add(one.path(name).asText()));
        return names;
    }

    private static List<JsonNode> elements(JsonNode verdict, String list) {
        List<JsonNode> elements = new ArrayList<>();
        verdict.path(list).forEach(elements::add);
        return elements;
    }
}
