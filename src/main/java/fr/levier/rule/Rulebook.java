package fr.levier.rule;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.reference.CountryLists;
import fr.levier.reference.Vocabulary;
import fr.levier.yaml.YamlReader;
import fr.levier.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that Levier knows of funding, in one consistent state: immutable, so that it is swapped as a whole or not at all.
 *
 * <p>Its version is a digest of its files: a verdict that names it can be recomputed to the same answer.
 */
public final class Rulebook {
    private final RuleFiles files;
    private final String version;
    private final Knowledge knowledge;
    private final Map<String, Scheme> schemes;
    private final Competences competences;
    private final Map<String, YearlyWindow> windows;
    private final List<GeneralTerms> generalTerms;
    private final FactClasses classes;
    private final CompetencesByLaw law;
    private final Judge judge;
    private final FactsReader factsReader;

    Rulebook(
            RuleFiles files,
            Knowledge knowledge,
            Map<String, Scheme> schemes,
            Competences competences,
            Map<String, YearlyWindow> windows,
            List<GeneralTerms> generalTerms) {
        this.files = files;
        this.version = files.version();
        this.knowledge = knowledge;
        this.schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
        this.competences = competences;
        this.windows = Collections.unmodifiableMap(new LinkedHashMap<>(windows));
        this.generalTerms = List.copyOf(generalTerms);
        this.classes = new FactClasses(knowledge.vocabulary(), knowledge.countries());
        this.law = new CompetencesByLaw(knowledge, competences);
        this.judge = new Judge(version, knowledge, classes, law, administrativeWindows());
        this.factsReader = new FactsReader(knowledge.facts(), knowledge.vocabulary(), knowledge.countries());
    }

    public String version() {
        return version;
    }

    /** Returns the files that it was read from. */
    public RuleFiles files() {
        return files;
    }

    /** Returns every scheme by identity. */
    public Map<String, Scheme> schemes() {
        return schemes;
    }

    public Optional<Scheme> findScheme(String id) {
        return Optional.ofNullable(schemes.get(id));
    }

    FactClasses classes() {
        return classes;
    }

    public FactCatalogue facts() {
        return knowledge.facts();
    }

    public Vocabulary vocabulary() {
        return knowledge.vocabulary();
    }

    public CountryLists countries() {
        return knowledge.countries();
    }

    public Map<String, Reference> references() {
        return Collections.unmodifiableMap(knowledge.references());
    }

    /** Returns which competences the law gives to which type of authority. */
    public Competences competences() {
        return competences;
    }

    /** Returns the windows that the administration opens every year, by identity. */
    public Map<String, YearlyWindow> windows() {
        return windows;
    }

    /** Returns the windows that decide a fact which the scheme, or one of its campaigns, asks about. */
    public List<YearlyWindow> windowsOf(Scheme scheme) {
        return windows.values().stream()
                .filter(window -> window.fact()
                        .filter(fact -> SchemeJson.asks(scheme, fact))
                        .isPresent())
                .toList();
    }

    /** Returns these windows as a day sees them. */
    public AdministrativeWindows administrativeWindows() {
        return new AdministrativeWindows(windows.values());
    }

    /**
     * Reads one condition, written as a rule file writes it after {@code require:}, such as a page's statement.
     *
     * @param require the condition as JSON
     * @param problems receives every fault, such as a fact or a list that the rulebook does not know
     */
    public Optional<Condition> readCondition(JsonNode require, Place place, Problems problems) {
        Problems faults = new Problems();
        byte[] written = require.toString().getBytes(StandardCharsets.UTF_8);
        ConditionReader reader = new ConditionReader(knowledge, this::noShared, faults);
        Optional<Condition> read =
                YamlReader.read(place.file(), written, faults).flatMap(reader::read);
        problems.addAll(faults.list());
        return faults.isEmpty() ? read : Optional.empty();
    }

    /** Only rule files share conditions. */
    private Optional<Condition> noShared(YamlText id) {
        throw new IllegalArgumentException("No shared condition here: " + id.text());
    }

    /** Returns the terms that laws state for many schemes at once. */
    public List<GeneralTerms> generalTerms() {
        return generalTerms;
    }

    /**
     * Returns the campaign of the scheme whose terms hold on that day.
     *
     * @throws IllegalArgumentException when the scheme has no campaign of that name in force
     */
    public ChosenCampaign campaign(Scheme scheme, Optional<String> named, LocalDate day) {
        Edition edition = Edition.choose(scheme, named, day);
        boolean isPresumed = edition.presumed() || edition.carriedOver();
        return new ChosenCampaign(scheme, edition.campaign(), isPresumed, Judge.listDay(scheme, edition, day));
    }

    /** Returns a reader of descriptions that people write. */
    public FactsReader factsReader() {
        return factsReader;
    }

    /**
     * Judges one situation under one scheme.
     *
     * @param campaign the campaign, or nothing to take the one that is open that day or else, « présumé », the latest before it
     * @param stated conditions that a call's own page states, besides the scheme's
     * @throws IllegalArgumentException when there is no such scheme or campaign
     */
    public Verdict judge(
            String scheme, Optional<String> campaign, LocalDate day, Facts facts, List<Requirement> stated) {
        Scheme found = scheme(scheme);
        return judge.judge(found, Edition.choose(found, campaign, day), day, facts, stated);
    }

    /** Judges a situation under the conditions of a call's page alone, of which no scheme is known: never ELIGIBLE. */
    public Verdict judgeStated(LocalDate day, Facts facts, List<Requirement> stated) {
        return judge.judge(Edition.none(), day, facts, stated);
    }

    /**
     * Returns what {@link #judge} decides, without saying why.
     *
     * @param completed the facts, {@linkplain #completed completed} for that day
     * @throws IllegalArgumentException when there is no such scheme or campaign
     */
    public Decision decide(
            String scheme, Optional<String> campaign, LocalDate day, Facts completed, List<Requirement> stated) {
        Scheme found = scheme(scheme);
        return judge.decide(found, Edition.choose(found, campaign, day), day, completed, stated);
    }

    /** Returns what {@link #judgeStated} decides, without saying why. */
    public Decision decideStated(LocalDate day, Facts completed, List<Requirement> stated) {
        return judge.decide(day, completed, stated);
    }

    /**
     * Returns the terms that a {@link #judge verdict} has.
     *
     * @param completed the facts, {@linkplain #completed completed} for that day
     */
    public List<Term> terms(String scheme, Optional<String> campaign, LocalDate day, Facts completed) {
        Scheme found = scheme(scheme);
        Edition edition = Edition.choose(found, campaign, day);
        return Judge.terms(edition, completed, Judge.listDay(found, edition, day));
    }

    private Scheme scheme(String id) {
        return findScheme(id).orElseThrow(() -> new IllegalArgumentException("No scheme " + id));
    }

    /**
     * Returns the question of {@link #judge} for those who ask it of many situations, with every explanation.
     *
     * @throws IllegalArgumentException when there is no such scheme or campaign
     */
    public Inquiry inquiry(String scheme, Optional<String> campaign, LocalDate day, List<Requirement> stated) {
        Scheme found = scheme(scheme);
        return judge.inquiry(found, Edition.choose(found, campaign, day), day, stated);
    }

    /** Returns the question of {@link #judgeStated} for those who ask it of many situations. */
    public Inquiry inquiryStated(LocalDate day, List<Requirement> stated) {
        return judge.inquiry(day, stated);
    }

    /**
     * Returns the facts with what the law says of the authority on that day. {@link #judge} does so itself; this is for those who ask the
     * same of many at once.
     */
    public Facts completed(Facts facts, LocalDate day) {
        return law.complete(facts, day);
    }

    /**
     * Returns what {@link #judge} would decide by, for those who ask it of many situations at once.
     *
     * @throws IllegalArgumentException when there is no such scheme or campaign
     */
    public Demand demand(String scheme, Optional<String> campaign, LocalDate day, List<Requirement> stated) {
        Scheme found = scheme(scheme);
        return Judge.demand(found, Edition.choose(found, campaign, day), day, stated);
    }

    /** Returns what {@link #judgeStated} would decide by. */
    public Demand demandStated(LocalDate day, List<Requirement> stated) {
        return Demand.of(stated, false, day);
    }

    /** Returns the exact answer of the explaining engine to one condition: UNKNOWN when completions of the facts differ, else theirs. */
    public Outcome settle(Condition condition, Facts facts, LocalDate listDay) {
        return judge.settle(condition, facts, listDay);
    }
}
