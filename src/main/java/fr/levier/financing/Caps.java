package fr.levier.financing;

import fr.levier.money.Euros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Steps towards a plan that holds where amounts are not known yet: one that may be too high gets a highest amount, somebody takes the rest,
 * the authority finds the cash. Each highest amount is found by halving; the plan then holds whatever the unknown amounts turn out to be.
 */
final class Caps {
    private static final int MOST_TRIED = 6;

    private final Draft start;
    private final Reckoning reckoning;
    private final List<Draft> found = new ArrayList<>();

    private Caps(Draft start) {
        this.start = start;
        this.reckoning = start.reckoning();
    }

    /** Returns the drafts that hold; where one step is not enough, those of two steps and three. */
    static List<Draft> of(Reckoning written) {
        List<Draft> starts = starts(Draft.of(written));
        List<Draft> found = new ArrayList<>();
        for (Draft start : starts) {
            found.addAll(new Caps(start).all());
        }
        if (found.isEmpty()) {
            starts.stream()
                    .flatMap(start -> new Caps(start).prepared().stream())
                    .forEach(prepared -> found.addAll(new Caps(prepared).all()));
        }
        return found;
    }

    /** The plan as it is and, where nobody takes the rest, with each of those who can. */
    private static List<Draft> starts(Draft written) {
        List<Draft> starts = new ArrayList<>(List.of(written));
        FinancingPlan plan = written.plan();
        if (plan.contributions().stream().noneMatch(c -> c.ask().isRest())) {
            plan.contributions().stream().filter(Contribution::isOwnCash).forEach(c -> starts.add(written.resting(c)));
        }
        return starts;
    }

    private List<Draft> all() {
        if (reckoning.holds()) {
            return List.of(start);
        }
        largest(start.plan().contributions(), reckoning::amount)
                .forEach(c -> capped(reckoning.amount(c), most -> start.paying(c, most)));
        largest(start.plan().costs(), CostLine::amount)
                .forEach(line -> capped(line.amount(), most -> Optional.of(start.costing(line, most))));
        enoughCash().filter(Draft::holds).ifPresent(found::add);
        return found;
    }

    /** A change of a small amount mends little, and a plan may have thousands. */
    private static <T> List<T> largest(List<T> all, Function<T, Span> amount) {
        return all.stream()
                .sorted(Comparator.comparing((T one) -> amount.apply(one).max()).reversed())
                .limit(MOST_TRIED)
                .toList();
    }

    /** Adds the draft with the highest amount that lets the plan hold, if there is one. */
    private void capped(Span now, Function<Span, Optional<Draft>> change) {
        Function<Long, Optional<Draft>> drawn =
                cents -> change.apply(now.least(Span.exactly(new Euros(cents)))).filter(Draft::holds);
        long most = Cuts.most(
                0, Math.max(0, now.max().cents()), cents -> drawn.apply(cents).isPresent());
        drawn.apply(most).ifPresent(found::add);
    }

    private Optional<Draft> enoughCash() {
        Euros needed = reckoning.sum(Contribution::isOwnCash).max();
        return start.plan()
                .ownCashMax()
                .filter(most -> most.compareTo(needed) < 0)
                .map(most -> start.allowing(needed));
    }

    /** First steps that cannot be wrong: whoever is asked for more than its own rules allow is asked for what they surely do. */
    private List<Draft> prepared() {
        Draft kept = start;
        for (Limit breach : reckoning.breaches()) {
            Optional<Contribution> about = breach.bound().contribution().flatMap(start.plan()::find);
            if (about.isPresent() && isOwnCeiling(breach)) {
                Span most = reckoning.amount(about.get()).least(breach.bound().limit());
                kept = kept.paying(about.get(), Span.exactly(most.min())).orElse(kept);
            }
        }
        List<Draft> prepared = new ArrayList<>(List.of(kept));
        new Caps(kept).enoughCash().ifPresent(prepared::add);
        return prepared;
    }

    private static boolean isOwnCeiling(Limit breach) {
        return switch (breach.bound().kind()) {
            case RATE, GRANT_MAX, SERVICE -> breach.bound().side() == Bound.Side.AT_MOST;
            default -> false;
        };
    }
}
