package fr.levier.api;

import fr.levier.call.Deadline;
import fr.levier.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What opportunities can be filtered by; one that does not state what is asked about is in no range, and outside of none. */
final class OpportunityFilters {
    private OpportunityFilters() {}

    static Predicate<Opportunity> status(Set<String> words, boolean among) {
        return opportunity -> words.contains(opportunity.status().word()) == among;
    }

    static Predicate<Opportunity> closing(LocalDate least, LocalDate most, boolean between) {
        return opportunity -> opportunity
                .closing()
                .map(Deadline::date)
                .filter(day -> (!day.isBefore(least) && !day.isAfter(most)) == between)
                .isPresent();
    }

    /** An amount in another currency is left out, as the protocol has it. */
    static Predicate<Opportunity> amount(
            Function<Opportunity, Optional<Money>> amount, Money least, Money most, boolean between) {
        return opportunity -> amount.apply(opportunity)
                .filter(money -> money.currency().equals(least.currency()))
                .filter(money -> isWithin(money, least, most) == between)
                .isPresent();
    }

    private static boolean isWithin(Money money, Money least, Money most) {
        return money.amount().compareTo(least.amount()) >= 0 && money.amount().compareTo(most.amount()) <= 0;
    }
}
