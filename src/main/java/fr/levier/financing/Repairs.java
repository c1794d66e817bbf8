package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Single steps towards a plan that holds: each mends one breach as far as arithmetic tells. */
final class Repairs {
    private final Draft draft;
    private final Reckoning reckoning;
    private final Cuts cuts;
    private final List<Draft> found = new ArrayList<>();

    private Repairs(Draft draft, Reckoning reckoning) {
        this.draft = draft;
        this.reckoning = reckoning;
        this.cuts = new Cuts(draft, reckoning);
    }

    static List<Draft> of(Draft draft, Reckoning reckoning, Limit breach) {
        Repairs repairs = new Repairs(draft, reckoning);
        repairs.mend(breach);
        return repairs.found;
    }

    private void mend(Limit breach) {
        Euros missing = breach.excess();
        Optional<Contribution> about = breach.bound().contribution().flatMap(draft.plan()::find);
        switch (breach.bound().kind()) {
            case RATE, GRANT_MAX, SERVICE, ENVELOPE, NO_PROFIT ->
                about.ifPresent(c -> move(c, missing, c2 -> !c2.id().equals(c.id())));
            case RATE_FLOOR, GRANT_MIN -> about.ifPresent(c -> floor(c, missing));
            case MATCHING -> about.ifPresent(c -> matching(c, breach));
            case MENU -> about.ifPresent(c -> menu(c, breach));
            case OWN_SHARE, OWN_CASH_SHARE ->
                raise(c -> c.payer().isFrenchAuthority() && c.nature().isCash(), missing);
            case PARTNERS_SHARE ->
                raise(c -> c.payer().takesPart() && c.nature().isCash(), missing);
            case FOREIGN_SHARE -> raise(c -> c.payer() == Payer.FOREIGN_AUTHORITY, missing);
            case IN_KIND_SHARE -> inKind(breach);
            case BALANCE -> balance(breach);
            case IN_KIND_BALANCE -> valued(breach);
            case OWN_CASH -> ownCash(missing);
            case COST_MIN -> cost(line -> true, line -> line.plus(missing));
            case COST_MAX -> cost(line -> true, line -> line.minus(missing));
            case MONITORING -> share(breach, line -> line.category() == Category.MONITORING);
            case FRENCH_SALARIES -> share(breach, CostLine::isFrenchSalary);
            case VOLUNTEERS -> about.ifPresent(c -> volunteers(c, breach));
            case RETROACTIVE -> about.ifPresent(this::older);
            case SAME_COST -> {
                apart();
                dropOne();
            }
            case ONE_GRANT, COVERED -> dropOne();
            case OWNER_SHARE -> {}
        }
    }

    /** Takes the amount from one and gives it to another; where somebody takes the rest, that one does. */
    private void move(Contribution from, Euros amount, Predicate<Contribution> to) {
        Euros less = amount(from).minus(amount);
        draft.paying(from, less).ifPresent(lowered -> absorb(lowered, amount, to));
    }

    private void absorb(Draft lowered, Euros amount, Predicate<Contribution> to) {
        if (hasRest()) {
            found.add(lowered);
            return;
        }
        contributions(to.and(c -> c.nature().isCash()))
                .forEach(c -> lowered.paying(c, amount(c).plus(amount)).ifPresent(found::add));
    }

    /** Lifts the contribution to the floor, taking from another, or gives it up. */
    private void floor(Contribution contribution, Euros missing) {
        raise(c -> c.id().equals(contribution.id()), missing);
        move(contribution, amount(contribution), c -> !c.id().equals(contribution.id()));
    }

    /** Gives the amount to one of those that may take it, and takes it from a grant. */
    private void raise(Predicate<Contribution> to, Euros amount) {
        boolean isRestRaised = contributions(to).stream().anyMatch(c -> c.ask().isRest());
        if (isRestRaised) {
            contributions(Contribution::isGrant)
                    .forEach(c -> draft.paying(c, amount(c).minus(amount)).ifPresent(found::add));
            return;
        }
        for (Contribution raised : contributions(to)) {
            draft.paying(raised, amount(raised).plus(amount)).ifPresent(more -> lower(more, raised, amount));
        }
    }

    private void lower(Draft more, Contribution raised, Euros amount) {
        if (hasRest()) {
            found.add(more);
            return;
        }
        contributions(c -> !c.id().equals(raised.id()) && c.nature().isCash())
                .forEach(c -> more.paying(c, amount(c).minus(amount)).ifPresent(found::add));
    }

    /** A grant g and own money o with g + o fixed: g may be r (g + o) / (1 + r) at most. */
    private void matching(Contribution grant, Limit breach) {
        Rate rate = breach.bound().rate().orElse(Rate.ofPercent("100"));
        Euros own = reckoning.sum(c -> c.payer().isFrenchAuthority()).min();
        Euros together = own.plus(amount(grant));
        Euros most = Euros.of(together.decimal()
                .multiply(rate.fraction())
                .divide(BigDecimal.ONE.add(rate.fraction()), 2, RoundingMode.FLOOR));
        move(grant, amount(grant).minus(most), c -> c.payer().isFrenchAuthority());
    }

    private void menu(Contribution grant, Limit breach) {
        Euros now = amount(grant);
        List<Euros> menu = breach.bound().menu();
        Optional<Euros> below = menu.stream().filter(m -> m.compareTo(now) < 0).max(Euros::compareTo);
        Optional<Euros> above = menu.stream().filter(m -> m.compareTo(now) > 0).min(Euros::compareTo);
        below.ifPresent(m -> move(grant, now.minus(m), c -> !c.id().equals(grant.id())));
        above.ifPresent(m -> raise(c -> c.id().equals(grant.id()), m.minus(now)));
    }

    /** Valued help v is at most r of v and cash together: the cash that is missing is v / r − v − cash. */
    private void inKind(Limit breach) {
        Rate rate = breach.bound().rate().orElse(Rate.ofPercent("100"));
        Euros valued = breach.actual().min();
        Predicate<Contribution> ownCash =
                c -> c.payer().isFrenchAuthority() && c.nature().isCash();
        if (rate.percent().signum() > 0) {
            Euros all = Euros.of(valued.decimal().divide(rate.fraction(), 2, RoundingMode.CEILING));
            raise(ownCash, all.minus(valued).minus(reckoning.sum(ownCash).min()));
        }
    }

    private void balance(Limit breach) {
        Euros gap = breach.bound().limit().min().minus(breach.actual().min());
        contributions(c -> c.nature().isCash())
                .forEach(c -> draft.paying(c, amount(c).plus(gap)).ifPresent(found::add));
        if (gap.cents() > 0) {
            cost(CostLine::isCash, line -> line.minus(gap));
            contributions(c -> c.isGrant() && c.isCash())
                    .forEach(c -> cuts.smaller(c).ifPresent(found::add));
        }
    }

    private void valued(Limit breach) {
        Euros gap = breach.bound().limit().min().minus(breach.actual().min());
        contributions(c -> !c.nature().isCash())
                .forEach(c -> draft.paying(c, amount(c).plus(gap)).ifPresent(found::add));
    }

    private void ownCash(Euros missing) {
        Euros max = draft.plan().ownCashMax().orElse(Euros.ZERO);
        found.add(draft.allowing(max.plus(missing)));
        contributions(Contribution::isGrant).forEach(grant -> raise(c -> c.id().equals(grant.id()), missing));
        cuts.shrunk().ifPresent(found::add);
    }

    private void cost(Predicate<CostLine> which, UnaryOperator<Euros> change) {
        cuts.largest(which, change).ifPresent(found::add);
    }

    /**
     * A share s of the cost C that must reach or not pass r C: a line changes by x = (r C − s) / (1 − r), for C changes with it; or the
     * money moves between this line and the largest other one, and C stays.
     */
    private void share(Limit breach, Predicate<CostLine> which) {
        Euros missing = breach.excess();
        boolean isMore = breach.bound().side() == Bound.Side.AT_LEAST;
        BigDecimal left = BigDecimal.ONE.subtract(
                breach.bound().rate().map(Rate::fraction).orElse(BigDecimal.ZERO));
        if (left.signum() > 0) {
            Euros alone = Euros.of(missing.decimal().divide(left, 2, RoundingMode.CEILING));
            cost(which, line -> isMore ? line.plus(alone) : line.minus(alone));
        }
        cuts.largest(which, line -> isMore ? line.plus(missing) : line.minus(missing))
                .flatMap(draft -> new Cuts(draft, reckoning)
                        .largest(
                                which.negate().and(CostLine::isCash),
                                line -> isMore ? line.minus(missing) : line.plus(missing)))
                .ifPresent(found::add);
    }

    /** Volunteers v are at most r of what others than the funder bring: these lack v / r less what they bring. */
    private void volunteers(Contribution grant, Limit breach) {
        Rate rate = breach.bound().rate().orElse(Rate.ofPercent("100"));
        if (rate.percent().signum() > 0) {
            Euros missing = Euros.of(breach.excess().decimal().divide(rate.fraction(), 2, RoundingMode.CEILING));
            move(grant, missing, c -> !c.id().equals(grant.id()));
        }
    }

    /** The funder pays for no line of a year before the application. */
    private void older(Contribution grant) {
        grant.submitted()
                .flatMap(day -> draft.withoutPayingFor(grant, line -> line.isBefore(day)))
                .ifPresent(found::add);
    }

    /** Each of the grants in turn pays for no line for which another one pays. */
    private void apart() {
        List<Contribution> grants = contributions(c -> c.isUnder("same_cost_grants_max"));
        for (Contribution grant : grants) {
            draft.withoutPayingFor(
                            grant,
                            line -> grants.stream()
                                    .anyMatch(other -> !other.id().equals(grant.id()) && other.paysFor(line)))
                    .ifPresent(found::add);
        }
    }

    private void dropOne() {
        contributions(c -> c.isGrant() && c.use().isPresent())
                .forEach(c -> move(c, amount(c), other -> other.payer() == Payer.AUTHORITY));
    }

    private boolean hasRest() {
        return draft.plan().contributions().stream().anyMatch(c -> c.ask().isRest());
    }

    private List<Contribution> contributions(Predicate<Contribution> which) {
        return draft.plan().contributions().stream().filter(which).toList();
    }

    private Euros amount(Contribution contribution) {
        return reckoning.amount(contribution).min();
    }
}
