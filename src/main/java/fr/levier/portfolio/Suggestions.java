package fr.levier.portfolio;

import fr.levier.financing.Contribution;
import fr.levier.financing.Use;
import fr.levier.reference.CountryList;
import fr.levier.rule.Campaign;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Facts;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Searches the calls that would complete a subject: those that the file names, and the schemes of the rulebook that are open at its date.
 *
 * <p>A shared theme alone proves nothing: a call completes a subject when the decision table says so and the rules do not refuse. Of the
 * rulebook's schemes only those are told of which the rules say where they pay, in a country that the strategy or another project names.
 */
final class Suggestions {
    private static final Set<String> COUNTRIES = Set.of("project.country", "project.countries", "partners.countries");

    private final Portfolio portfolio;
    private final Rulebook rulebook;

    private Suggestions(Portfolio portfolio, Rulebook rulebook) {
        this.portfolio = portfolio;
        this.rulebook = rulebook;
    }

    static List<Suggestion> of(Portfolio portfolio, Rulebook rulebook) {
        return new Suggestions(portfolio, rulebook).all();
    }

    private List<Suggestion> all() {
        Map<String, List<Project>> subjects = new LinkedHashMap<>();
        portfolio
                .projects()
                .forEach(project -> project.profile()
                        .matter()
                        .ifPresent(matter -> subjects.computeIfAbsent(matter, key -> new ArrayList<>())
                                .add(project)));
        List<Suggestion> found = new ArrayList<>();
        for (List<Project> subject : subjects.values()) {
            portfolio.calls().forEach(call -> given(call, subject).ifPresent(found::add));
            found.addAll(bundled(subject));
        }
        return found;
    }

    private Optional<Suggestion> given(ProposedCall call, List<Project> subject) {
        Optional<Verdict> verdict = call.scheme()
                .map(scheme -> judge(scheme, subject, call.profile().places()));
        boolean isRefused = verdict.map(found -> found.eligibility() == Eligibility.INELIGIBLE)
                .orElse(false);
        List<Complementarity> relations =
                subject.stream().map(project -> call.relationTo(project)).toList();
        Optional<Complementarity> extension = relations.stream()
                .filter(found -> found.relation().isExtension())
                .findFirst();
        boolean isRedundant = relations.stream().anyMatch(found -> found.relation() == Relation.REDUNDANT);
        return extension
                .filter(found -> !isRefused && !isRedundant)
                .map(found -> suggestion(
                        subject,
                        Optional.of(call.name()),
                        call.scheme(),
                        found.relation(),
                        outside(call, subject),
                        verdict));
    }

    private static Set<String> outside(ProposedCall call, List<Project> subject) {
        Set<String> places = new TreeSet<>(call.profile().places());
        subject.forEach(project -> places.removeAll(project.countries()));
        return places;
    }

    private List<Suggestion> bundled(List<Project> subject) {
        Set<String> places = wanted();
        subject.forEach(project -> places.removeAll(project.countries()));
        Set<String> used = used(subject);
        return portfolio.date().stream()
                .flatMap(day -> rulebook.schemes().values().stream()
                        .filter(scheme -> !used.contains(scheme.id()) && isOpen(scheme, day))
                        .filter(scheme -> subject.stream()
                                .allMatch(p -> ProposedCall.admits(
                                                scheme.themes(), p.profile().themes())
                                        == Likeness.SAME)))
                .flatMap(scheme -> elsewhere(scheme, subject, places).stream())
                .sorted(Comparator.comparing((Suggestion s) -> s.eligibility().orElse(Eligibility.TO_CONFIRM))
                        .thenComparing(s -> s.missing().size())
                        .thenComparing(s -> s.scheme().map(Scheme::id).orElse("")))
                .toList();
    }

    /** Returns the scheme if its rules speak of countries and refuse not all of these. */
    private Optional<Suggestion> elsewhere(Scheme scheme, List<Project> subject, Set<String> places) {
        LocalDate day = portfolio.day();
        boolean saysWhere = scheme.conditionsOf(open(scheme, day)).stream()
                .filter(Requirement::isBlocking)
                .anyMatch(requirement ->
                        !Collections.disjoint(requirement.condition().facts(), COUNTRIES));
        if (!saysWhere) {
            return Optional.empty();
        }
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        places.forEach(place -> verdicts.put(place, judge(scheme, subject, Set.of(place))));
        verdicts.values().removeIf(verdict -> verdict.eligibility() == Eligibility.INELIGIBLE);
        return verdicts.values().stream()
                .min(Comparator.comparing(Verdict::eligibility))
                .map(best -> suggestion(
                        subject,
                        Optional.empty(),
                        Optional.of(scheme),
                        Relation.EXTENDS_GEOGRAPHY,
                        verdicts.keySet(),
                        Optional.of(best)));
    }

    /** Returns the countries that the strategy names, its lists member by member, and those of all projects. */
    private Set<String> wanted() {
        Set<String> places = new TreeSet<>();
        portfolio.projects().forEach(project -> places.addAll(project.countries()));
        for (String code : portfolio.strategy().map(s -> s.places().keySet()).orElse(Set.of())) {
            Optional<CountryList> list = rulebook.countries().findList(code);
            list.ifPresentOrElse(
                    found -> places.addAll(rulebook.countries().membersOn(found, portfolio.day())),
                    () -> places.add(code));
        }
        places.retainAll(rulebook.countries().codes());
        places.remove("FR");
        return places;
    }

    private static Set<String> used(List<Project> subject) {
        return subject.stream()
                .flatMap(project -> project.plan().contributions().stream())
                .map(Contribution::use)
                .flatMap(Optional::stream)
                .map(Use::scheme)
                .collect(Collectors.toSet());
    }

    /** The 1 % is money of the authority itself: no call. */
    private static boolean isOpen(Scheme scheme, LocalDate day) {
        boolean isOver = scheme.ends().map(day::isAfter).orElse(false)
                || scheme.closure().map(closure -> !day.isBefore(closure.on())).orElse(false);
        return !scheme.ownResource()
                && !isOver
                && (scheme.permanent() || open(scheme, day).isPresent());
    }

    private static Optional<Campaign> open(Scheme scheme, LocalDate day) {
        return scheme.campaignsInForce().stream()
                .filter(campaign -> campaign.isOpenOn(day))
                .findFirst();
    }

    private Verdict judge(Scheme scheme, List<Project> subject, Set<String> places) {
        Facts facts = portfolio.facts();
        Set<String> themes = new TreeSet<>();
        subject.forEach(project -> themes.addAll(project.profile().themes()));
        themes.retainAll(rulebook.vocabulary().codes("themes"));
        Set<String> countries = new TreeSet<>(places);
        countries.retainAll(rulebook.countries().codes());
        facts = themes.isEmpty() ? facts : facts.with("project.themes", themes);
        if (!countries.isEmpty()) {
            facts = facts.with("project.countries", countries);
            facts = countries.size() == 1
                    ? facts.with("project.country", countries.iterator().next())
                    : facts;
        }
        return rulebook.judge(scheme.id(), Optional.empty(), portfolio.day(), facts, List.of());
    }

    private static Suggestion suggestion(
            List<Project> subject,
            Optional<String> call,
            Optional<Scheme> scheme,
            Relation relation,
            Set<String> places,
            Optional<Verdict> verdict) {
        return new Suggestion(
                subject.get(0).profile().subject().orElse(""),
                subject.stream().map(Project::id).toList(),
                call,
                scheme,
                relation,
                relation == Relation.EXTENDS_GEOGRAPHY ? places : Set.of(),
                verdict.map(Verdict::eligibility),
                verdict.map(found -> found.missing().stream()
                                .map(fr.levier.rule.Question::fact)
                                .toList())
                        .orElse(List.of()));
    }
}
