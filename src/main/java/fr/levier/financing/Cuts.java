package fr.levier.financing;

import fr.levier.money.Euros;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Steps towards a plan that holds which make the project cheaper, or dearer where a rule wants it so: the largest line changes. */
final class Cuts {
    private final Draft draft;
    private final Reckoning reckoning;

    Cuts(Draft draft, Reckoning reckoning) {
        this.draft = draft;
        this.reckoning = reckoning;
    }

    /** Returns the draft in which the largest of those lines costs what the change says. */
    Optional<Draft> largest(Predicate<CostLine> which, UnaryOperator<Euros> change) {
        return largest(which)
                .flatMap(line -> draft.costing(line, change.apply(line.amount().min())));
    }

    /** Returns the least cut of the largest line with which the plan holds, grants falling with it; nothing where no cut is enough. */
    Optional<Draft> shrunk() {
        return largest(CostLine::isCash).flatMap(line -> {
            long most = most(
                    0,
                    line.amount().min().cents(),
                    cents -> cutTo(line, cents).filter(Draft::holds).isPresent());
            return cutTo(line, most).filter(Draft::holds);
        });
    }

    /** Returns the plan with the line at that cost, and no grant above what it may then bring. */
    private Optional<Draft> cutTo(CostLine line, long cents) {
        Optional<Draft> cut = draft.costing(line, new Euros(cents));
        for (Contribution grant : draft.plan().contributions()) {
            if (grant.isGrant() && grant.ask().kind() == Ask.Kind.STATED) {
                cut = cut.flatMap(found -> lowered(found, grant));
            }
        }
        return cut;
    }

    private Optional<Draft> lowered(Draft cut, Contribution grant) {
        Euros most = ceiling(cut.plan(), grant);
        boolean isTooMuch = reckoning.amount(grant).min().compareTo(most) > 0;
        return isTooMuch ? cut.paying(grant, most) : Optional.of(cut);
    }

    /** Returns a smaller project: the largest line is cut until the grant, which falls with it, and all others pay for everything. */
    Optional<Draft> smaller(Contribution grant) {
        Euros others = reckoning.sum(c -> !c.id().equals(grant.id())).min();
        Euros spare = draft.plan().cost().min().minus(others);
        return largest(CostLine::isCash)
                .filter(line -> spare.compareTo(line.amount().min()) <= 0)
                .flatMap(line -> {
                    long high = line.amount().min().cents();
                    long most = most(high - spare.cents(), high, cents -> missingAt(line, cents, grant) == 0);
                    return draft.costing(line, new Euros(most))
                            .flatMap(cut -> cut.paying(grant, ceiling(cut.plan(), grant)));
                });
    }

    private long missingAt(CostLine line, long cents, Contribution grant) {
        FinancingPlan cut =
                draft.costing(line, new Euros(cents)).map(Draft::plan).orElse(draft.plan());
        Euros others = reckoning.sum(c -> !c.id().equals(grant.id())).min();
        return cut.cost().min().minus(others).minus(ceiling(cut, grant)).cents();
    }

    /** Returns the most that the grant may bring to that plan, and no more than the others leave. */
    private static Euros ceiling(FinancingPlan plan, Contribution grant) {
        FinancingPlan asking = plan.withContributions(plan.contributions().stream()
                .map(c -> c.id().equals(grant.id()) ? c.asking(Ask.MAXIMUM) : c)
                .toList());
        return Reckoning.of(asking).amount(grant).min();
    }

    private Optional<CostLine> largest(Predicate<CostLine> which) {
        return draft.plan().costs().stream()
                .filter(which)
                .max(Comparator.comparing(line -> line.amount().min()));
    }

    /** Returns by halving the highest number that is good, where all below it are; the lowest where none is. */
    static long most(long lowest, long highest, LongPredicate isGood) {
        long low = lowest;
        long high = highest;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            boolean good = isGood.test(middle);
            low = good ? middle : low;
            high = good ? high : middle - 1;
        }
        return low;
    }
}
