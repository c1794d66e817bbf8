package fr.levier.digest;

import fr.levier.rule.Eligibility;
import fr.levier.rule.Outcome;
import fr.levier.rule.Reason;
import fr.levier.rule.Severity;
import fr.levier.rule.Term;
import fr.levier.rule.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an authority can have of a call, where that is not what it was: the verdict, the campaign, a rate or an amount. Other words or
 * another version of the same rules make none.
 *
 * @param former as it was
 * @param now as it is
 */
public record VerdictChange(Former former, Verdict now) {
    /** A term with another value; absent on one side when only the other states it. */
    public record TermChange(Term named, Optional<String> before, Optional<String> after) {}

    /** The condition that turned a verdict, and whether it does so by standing no longer. */
    public record Turn(Reason reason, boolean isGone) {}

    /** Returns what is different, if anything that matters: a refusal that stays one does not, whatever its terms. */
    public static Optional<VerdictChange> between(Former former, Verdict now) {
        VerdictChange change = new VerdictChange(former, now);
        boolean usable = now.eligibility() != Eligibility.INELIGIBLE || change.turns();
        return usable
                        && (change.turns()
                                || change.isOtherCampaign()
                                || !change.terms().isEmpty())
                ? Optional.of(change)
                : Optional.empty();
    }

    public Eligibility before() {
        return former.verdict().eligibility();
    }

    public Eligibility after() {
        return now.eligibility();
    }

    boolean turns() {
        return before() != after();
    }

    boolean isGain() {
        return turns() && after() == Eligibility.ELIGIBLE;
    }

    /** Who must confirm something now has lost nothing yet. */
    boolean isLoss() {
        return turns() && before() == Eligibility.ELIGIBLE && after() == Eligibility.INELIGIBLE;
    }

    /** A scheme that nobody had written down has no other campaign than before. */
    boolean isOtherCampaign() {
        return former.verdict().campaign().isPresent()
                && now.campaign().isPresent()
                && !former.verdict().campaign().equals(now.campaign());
    }

    /** Returns which rates and amounts are others; none where terms were unknown before. */
    List<TermChange> terms() {
        if (former.verdict().terms().isEmpty() || former.verdict().terms().equals(now.terms())) {
            return List.of();
        }
        Map<String, Term> before = byName(former.verdict());
        Map<String, Term> after = byName(now);
        List<TermChange> changes = new ArrayList<>();
        Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .forEach(name -> {
                    Optional<Term> was = Optional.ofNullable(before.get(name));
                    Optional<Term> is = Optional.ofNullable(after.get(name));
                    if (!was.map(VerdictChange::plain).equals(is.map(VerdictChange::plain))) {
                        changes.add(new TermChange(
                                is.or(() -> was).orElseThrow(), was.map(Term::value), is.map(Term::value)));
                    }
                });
        return changes;
    }

    private static Map<String, Term> byName(Verdict verdict) {
        Map<String, Term> terms = new LinkedHashMap<>();
        verdict.terms()
                .forEach(t -> terms.putIfAbsent(
                        t.name() + " " + t.when().map(w -> w.fr()).orElse(""), t));
        return terms;
    }

    private static String plain(Term term) {
        return term.value().replace(" ", "") + term.base().orElse("");
    }

    /** Returns the condition that turned the verdict: one that answers otherwise than before, or does not stand any more. */
    Optional<Turn> turn() {
        if (!turns()) {
            return Optional.empty();
        }
        Map<String, Outcome> before = former.verdict().reasons().stream()
                .collect(Collectors.toMap(Reason::condition, Reason::outcome, (a, b) -> a));
        Outcome decides = after() == Eligibility.ELIGIBLE
                ? Outcome.MET
                : after() == Eligibility.INELIGIBLE ? Outcome.UNMET : Outcome.UNKNOWN;
        return blocking(now, decides)
                .filter(r -> before.get(r.condition()) != decides)
                .sorted(java.util.Comparator.comparing(r -> !before.containsKey(r.condition())))
                .findFirst()
                .map(r -> new Turn(r, false))
                .or(this::gone);
    }

    private Optional<Turn> gone() {
        Map<String, Reason> stands =
                now.reasons().stream().collect(Collectors.toMap(Reason::condition, Function.identity(), (a, b) -> a));
        return Stream.of(Outcome.UNMET, Outcome.UNKNOWN)
                .flatMap(outcome -> blocking(former.verdict(), outcome))
                .filter(r -> !stands.containsKey(r.condition()))
                .findFirst()
                .map(r -> new Turn(r, true));
    }

    private static Stream<Reason> blocking(Verdict verdict, Outcome outcome) {
        return verdict.reasons().stream().filter(r -> r.severity() == Severity.BLOCKING && r.outcome() == outcome);
    }
}
