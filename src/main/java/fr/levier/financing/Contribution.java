package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.problem.Place;
import fr.levier.rule.TermRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one payer brings, in cash or in kind.
 *
 * @param id unique within the plan
 * @param funder who pays, in words
 * @param use the scheme and campaign, or nothing for somebody else
 * @param service for the 1 %, the service whose money it is
 * @param lines the cost lines that it may pay for; all when empty
 * @param payments the instalments when they are known; their shares sum to 100 %
 * @param acceptedBy for the 1 %, the schemes that confirmed that they count it as own money
 * @param vatEligible what the call says of tax that is not recovered, where it says something
 */
public record Contribution(
        Place place,
        String id,
        String funder,
        Payer payer,
        Nature nature,
        Ask ask,
        Status status,
        Optional<Use> use,
        Optional<ServiceBudget> service,
        Optional<StatedTerms> stated,
        Set<String> lines,
        List<Payment> payments,
        Set<String> acceptedBy,
        Optional<LocalDate> submitted,
        Optional<Boolean> vatEligible) {
    public Contribution {
        lines = Set.copyOf(lines);
        payments = List.copyOf(payments);
        acceptedBy = Set.copyOf(acceptedBy);
    }

    /** Returns cash that is hoped for, of nobody whom the rulebook knows: its author states the terms, or nothing bounds it. */
    public static Contribution hoped(Place place, String id, Payer payer, Ask ask, Optional<StatedTerms> stated) {
        return new Contribution(
                place,
                id,
                id,
                payer,
                Nature.CASH,
                ask,
                Status.HOPED,
                Optional.empty(),
                Optional.empty(),
                stated,
                Set.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isOwnResource() {
        return use.map(Use::isOwnResource).orElse(false);
    }

    /** Returns the name of the 1 % on which it draws: of one holder, one service and one year. */
    public Optional<String> envelope() {
        String holder = payer == Payer.AUTHORITY ? "" : funder;
        return service.filter(budget -> isOwnResource())
                .map(budget -> holder + "/" + budget.name() + "/"
                        + budget.year().map(String::valueOf).orElse(""));
    }

    /** Returns whether it is a grant: money of somebody who takes no part; another body's 1 % is one. */
    public boolean isGrant() {
        return payer == Payer.FUNDER;
    }

    public boolean paysFor(CostLine line) {
        return lines.isEmpty() || lines.contains(line.id());
    }

    public boolean isCash() {
        return nature.isCash();
    }

    /** Returns whether it comes from the general budget of the authority: the 1 % comes from a service. */
    public boolean isOwnCash() {
        return payer == Payer.AUTHORITY && isCash() && !isOwnResource();
    }

    /** Returns the rule of that name of its funder, or of a law for its funder's family. */
    public Optional<TermRule> findTerm(String term) {
        return use.flatMap(found -> Stream.concat(
                        found.chosen().terms().stream(),
                        found.general().stream().flatMap(general -> general.terms().stream()))
                .filter(stated -> stated.name().equals(term))
                .findFirst());
    }

    /** Returns the amount that a rule of its funder states. */
    public Optional<Euros> findAmount(String term) {
        return findTerm(term)
                .flatMap(found -> TermValues.euros(found.tiers().get(0).value()));
    }

    /** Returns whether its funder has a rule of that name. */
    public boolean isUnder(String term) {
        return findTerm(term).isPresent();
    }

    /** Returns the same contribution under the rules of another campaign. */
    public Contribution under(Use other) {
        return new Contribution(
                place,
                id,
                funder,
                payer,
                nature,
                ask,
                status,
                Optional.of(other),
                service,
                stated,
                lines,
                payments,
                acceptedBy,
                submitted,
                vatEligible);
    }

    public Contribution asking(Ask other) {
        return new Contribution(
                place,
                id,
                funder,
                payer,
                nature,
                other,
                status,
                use,
                service,
                stated,
                lines,
                payments,
                acceptedBy,
                submitted,
                vatEligible);
    }

    /** Returns the same contribution, paying for these lines only. */
    public Contribution payingFor(Set<String> others) {
        return new Contribution(
                place,
                id,
                funder,
                payer,
                nature,
                ask,
                status,
                use,
                service,
                stated,
                others,
                payments,
                acceptedBy,
                submitted,
                vatEligible);
    }
}
