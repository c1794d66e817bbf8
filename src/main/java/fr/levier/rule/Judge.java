package fr.levier.rule;

import fr.levier.message.Messages;
import fr.levier.reference.Label;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gives verdicts: gathers the conditions that hold, asks {@link Weighing} what they decide together and says it with its reasons. */
final class Judge {
    private final String version;
    private final Knowledge knowledge;
    private final FactClasses classes;
    private final CompetencesByLaw law;
    private final AdministrativeWindows windows;

    Judge(
            String version,
            Knowledge knowledge,
            FactClasses classes,
            CompetencesByLaw law,
            AdministrativeWindows windows) {
        this.version = version;
        this.knowledge = knowledge;
        this.classes = classes;
        this.law = law;
        this.windows = windows;
    }

    Verdict judge(Scheme scheme, Edition edition, LocalDate day, Facts facts, List<Requirement> stated) {
        List<Requirement> requirements = requirements(scheme, edition, day, stated);
        return verdict(scheme.isModelled(), requirements, edition, day, listDay(scheme, edition, day), facts);
    }

    /** Returns what {@link #judge} is asked of many situations. */
    Inquiry inquiry(Scheme scheme, Edition edition, LocalDate day, List<Requirement> stated) {
        List<Requirement> requirements = requirements(scheme, edition, day, stated);
        LocalDate listDay = listDay(scheme, edition, day);
        boolean modelled = scheme.isModelled();
        return new Inquiry(
                discernment(requirements, edition, listDay),
                facts -> law.complete(facts, day),
                facts -> verdict(modelled, requirements, edition, day, listDay, facts));
    }

    /** The same of a call of which no scheme is known. */
    Inquiry inquiry(LocalDate day, List<Requirement> stated) {
        Edition none = Edition.none();
        return new Inquiry(
                discernment(stated, none, day),
                facts -> law.complete(facts, day),
                facts -> judge(none, day, facts, stated));
    }

    private Discernment discernment(List<Requirement> requirements, Edition edition, LocalDate listDay) {
        List<TermRule> terms = edition.campaign().map(Campaign::terms).orElse(List.of());
        return Discernment.of(knowledge.facts(), requirements, terms, listDay);
    }

    /** Returns what decides in a verdict, without asking it of anybody. */
    static Demand demand(Scheme scheme, Edition edition, LocalDate day, List<Requirement> stated) {
        List<Requirement> requirements = requirements(scheme, edition, day, stated);
        return Demand.of(requirements, isKnown(scheme.isModelled(), edition), listDay(scheme, edition, day));
    }

    /** Returns the exact answer, UNKNOWN only when completions differ; one too large to be drawn gets that of strong Kleene logic. */
    Outcome settle(Condition condition, Facts facts, LocalDate listDay) {
        try {
            Situation situation =
                    new Situation(new Diagram(), knowledge.facts(), classes, facts, listDay, List.of(condition));
            int drawn = situation.draw(condition);
            return drawn > Diagram.TRUE ? Outcome.UNKNOWN : Outcome.of(drawn == Diagram.TRUE);
        } catch (Diagram.TooLarge tooLarge) {
            return condition.test(facts, listDay);
        }
    }

    private static List<Requirement> requirements(
            Scheme scheme, Edition edition, LocalDate day, List<Requirement> stated) {
        List<Requirement> requirements = new ArrayList<>(
                ended(scheme, day).or(() -> notYet(scheme, day)).stream().toList());
        requirements.addAll(scheme.conditionsOf(edition.campaign()));
        requirements.addAll(stated);
        return requirements;
    }

    static LocalDate listDay(Scheme scheme, Edition edition, LocalDate day) {
        return scheme.listsAsOfCampaign()
                ? edition.campaign().flatMap(Campaign::from).orElse(day)
                : day;
    }

    Verdict judge(Edition edition, LocalDate day, Facts facts, List<Requirement> stated) {
        return verdict(false, stated, edition, day, day, facts);
    }

    /** Returns what {@link #judge(Scheme, Edition, LocalDate, Facts, List)} decides; the facts were completed by the law. */
    Decision decide(Scheme scheme, Edition edition, LocalDate day, Facts completed, List<Requirement> stated) {
        List<Requirement> requirements = requirements(scheme, edition, day, stated);
        LocalDate listDay = listDay(scheme, edition, day);
        return decide(isKnown(scheme.isModelled(), edition), requirements, listDay, completed);
    }

    /** Returns what {@link #judge(Edition, LocalDate, Facts, List)} decides; the facts were completed by the law. */
    Decision decide(LocalDate day, Facts completed, List<Requirement> stated) {
        return decide(false, stated, day, completed);
    }

    private Decision decide(boolean known, List<Requirement> requirements, LocalDate listDay, Facts completed) {
        Weighing weighing = Weighing.of(knowledge.facts(), classes, requirements, completed, listDay);
        return new Decision(eligibility(weighing, known), weighing.open());
    }

    private static Eligibility eligibility(Weighing weighing, boolean known) {
        Eligibility decided = weighing.eligibility();
        return decided == Eligibility.ELIGIBLE && !known ? Eligibility.TO_CONFIRM : decided;
    }

    private Verdict verdict(
            boolean modelled,
            List<Requirement> requirements,
            Edition edition,
            LocalDate day,
            LocalDate listDay,
            Facts described) {
        Facts facts = law.complete(described, day);
        Weighing weighing = Weighing.of(knowledge.facts(), classes, requirements, facts, listDay);
        Eligibility eligibility = eligibility(weighing, isKnown(modelled, edition));
        List<List<Change>> changes = eligibility == Eligibility.INELIGIBLE
                ? dated(new Counterfactuals(knowledge, classes, requirements, facts, listDay).smallest(), day)
                : List.of();
        List<Reason> reasons = new ArrayList<>(reasons(edition, eligibility, weighing.reasons()));
        reasons.addAll(law.reasons(requirements, facts, day));
        return new Verdict(
                eligibility,
                edition.presumed() || weighing.isAssumed(),
                modelled,
                day,
                edition.campaign().map(Campaign::id),
                reasons,
                weighing.missing().stream()
                        .map(question -> windows.dated(question, day))
                        .toList(),
                changes,
                terms(edition, facts, listDay),
                version);
    }

    private List<List<Change>> dated(List<List<Change>> changes, LocalDate day) {
        return changes.stream()
                .map(set ->
                        set.stream().map(change -> windows.dated(change, day)).toList())
                .toList();
    }

    /** Without a checked condition, or on the terms of a campaign that is over, nobody is eligible. */
    private static boolean isKnown(boolean modelled, Edition edition) {
        return modelled && !edition.carriedOver();
    }

    private static List<Reason> reasons(Edition edition, Eligibility eligibility, List<Reason> weighed) {
        if (!edition.carriedOver() || eligibility == Eligibility.INELIGIBLE) {
            return weighed;
        }
        Label doubt = edition.campaign()
                .map(lent -> doubt(lent.read() ? "rule.campaign.carried-over" : "rule.campaign.unread", lent))
                .orElseGet(() -> Label.message("rule.campaign.unknown"));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                new Reason(Scheme.UNREAD_CAMPAIGN, Severity.BLOCKING, Outcome.UNKNOWN, doubt, Optional.empty(), true));
        reasons.addAll(weighed);
        return reasons;
    }

    private static Label doubt(String key, Campaign lent) {
        return new Label(
                Label.message(key, named(lent, Locale.FRANCE)).fr(),
                Label.message(key, named(lent, Locale.UK)).en());
    }

    private static String named(Campaign campaign, Locale locale) {
        return new TermWords(Messages.in(locale)).campaign(campaign.id());
    }

    static List<Term> terms(Edition edition, Facts facts, LocalDate listDay) {
        return edition.campaign().stream()
                .flatMap(campaign -> campaign.terms().stream())
                .flatMap(rule -> rule.possible(facts, listDay).stream())
                .map(term -> edition.presumed() ? term.presumed() : term)
                .toList();
    }

    /** A scheme that has ended refuses everybody, by a condition like any other. */
    private static Optional<Requirement> ended(Scheme scheme, LocalDate day) {
        Optional<LocalDate> closed = scheme.closure().map(Scheme.Closure::on).filter(day::isAfter);
        Optional<LocalDate> last = closed.or(() -> scheme.ends().filter(day::isAfter));
        return last.map(end ->
                refusal(Scheme.ENDED, "rule.scheme.ended", end, scheme.closure().flatMap(Scheme.Closure::reference)));
    }

    /** A right to spend one's own money begins with its law: nobody had it the day before. */
    private static Optional<Requirement> notYet(Scheme scheme, LocalDate day) {
        if (!scheme.ownResource()) {
            return Optional.empty();
        }
        Optional<Campaign> first = scheme.campaignsInForce().stream()
                .filter(campaign -> campaign.from().isPresent())
                .min(Comparator.comparing(campaign -> campaign.from().orElseThrow()));
        return first.filter(campaign -> day.isBefore(campaign.from().orElseThrow()))
                .map(campaign -> refusal(
                        Scheme.NOT_YET, "rule.scheme.not-yet", campaign.from().orElseThrow(), campaign.reference()));
    }

    private static Requirement refusal(String id, String key, LocalDate day, Optional<Reference> reference) {
        Label words = new Label(
                Label.message(key, inWords(day, Locale.FRANCE)).fr(),
                Label.message(key, inWords(day, Locale.UK)).en());
        return new Requirement(
                id, Severity.BLOCKING, new AnyOf(List.of()), words, words, words, reference, false, Set.of());
    }

    private static String inWords(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }
}
