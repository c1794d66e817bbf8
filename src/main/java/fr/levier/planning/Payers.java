package fr.levier.planning;

import fr.levier.financing.Contribution;
import fr.levier.financing.PlanWords;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Everybody who pays in some plans, in their order: a payer of one name has one tone in all tables and charts of a page. */
final class Payers {
    private final BiFunction<Reckoning, Contribution, String> called;
    private final List<String> names = new ArrayList<>();

    private Payers(Iterable<Reckoning> plans, BiFunction<Reckoning, Contribution, String> called) {
        this.called = called;
        plans.forEach(plan -> plan.plan().contributions().stream()
                .map(contribution -> called.apply(plan, contribution))
                .filter(name -> !names.contains(name))
                .forEach(names::add));
    }

    /** Payers as a plan calls them. */
    static Payers of(Iterable<Reckoning> plans) {
        return new Payers(plans, (plan, contribution) -> plan.plan().called(contribution));
    }

    /** Payers by their names alone, that several projects share. */
    static Payers byFunder(Iterable<Reckoning> plans) {
        return new Payers(plans, (plan, contribution) -> contribution.funder());
    }

    List<String> names() {
        return names;
    }

    PaidView paid(String bar, Reckoning plan, Contribution contribution, PlanWords words) {
        return paid(
                bar, called.apply(plan, contribution), plan.amount(contribution), words, plan.isAssumed(contribution));
    }

    PaidView paid(String bar, String payer, Span amount, PlanWords words, boolean assumed) {
        Span drawn = amount.orZero();
        return new PaidView(
                bar,
                payer,
                names.indexOf(payer),
                drawn.min().toString(),
                drawn.max().toString(),
                words.span(amount),
                assumed);
    }
}
