package fr.levier.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.Field;
import fr.levier.portfolio.CallTie;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.Profile;
import fr.levier.portfolio.Project;
import fr.levier.portfolio.ProposedCall;
import fr.levier.problem.Problems;
import fr.levier.reference.CountryList;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares a call of the catalogue with the projects of a portfolio, by what its page says and its scheme's rules. */
final class CallTies {
    private final Rulebook rulebook;

    CallTies(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    List<CallTie> of(Whole whole, Call call) {
        return whole.portfolio(rulebook, new Problems())
                .map(portfolio -> CallTie.of(portfolio, proposed(call, portfolio), asking(call, portfolio)))
                .orElse(List.of());
    }

    private ProposedCall proposed(Call call, Portfolio portfolio) {
        return new ProposedCall(
                call.content().title(),
                scheme(call),
                new Profile(
                        Optional.empty(),
                        countries(call, portfolio.day()),
                        Set.of(),
                        call.content()
                                .value(Field.THEMES)
                                .map(Set::<String>copyOf)
                                .orElse(Set.of()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Optional<Scheme> scheme(Call call) {
        return call.content().value(Field.SCHEME).flatMap(rulebook::findScheme);
    }

    /** Lists such as that of the least developed countries are taken member by member, as they stand on that day. */
    private Set<String> countries(Call call, LocalDate day) {
        Set<String> countries = new TreeSet<>();
        SortedSet<String> stated = call.content().value(Field.COUNTRIES).orElse(new TreeSet<>());
        for (String code : stated) {
            Optional<CountryList> list = rulebook.countries().findList(code);
            list.ifPresentOrElse(
                    found -> countries.addAll(rulebook.countries().membersOn(found, day)), () -> countries.add(code));
        }
        return countries;
    }

    /** A project of one line under the rules of the call's scheme: only its rules are looked at, never its sums. */
    private Optional<Project> asking(Call call, Portfolio portfolio) {
        return scheme(call).flatMap(scheme -> {
            PlanDocument plan = PlanDocument.empty(
                    "appel", call.content().title(), portfolio.day().toString());
            plan.plan().withArray("costs").addObject().put("label", "appel").put("amount", "1000000");
            ObjectNode grant = plan.plan().withArray("contributions").addObject();
            grant.put("id", "appel").put("funder", call.content().title()).put("scheme", scheme.id());
            grant.put("amount", "1000");
            plan.plan()
                    .withArray("contributions")
                    .addObject()
                    .put("id", "reste")
                    .put("funder", "reste")
                    .put("payer", "authority")
                    .put("amount", "rest");
            return plan.read(rulebook, new Problems());
        });
    }
}
