package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.call.Status;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.rule.AllOf;
import fr.levier.rule.AnyOf;
import fr.levier.rule.Condition;
import fr.levier.rule.Facts;
import fr.levier.rule.IsTrue;
import fr.levier.rule.Outcome;
import fr.levier.rule.Reference;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Severity;
import fr.levier.rule.Verdict;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a call by its scheme and by its own page: what the page states is one more condition, with its words and its address.
 *
 * <p>A page only ever adds conditions, so that none turns a refusal or a doubt into « éligible ». A statement that the rules cannot
 * hold, and a date that has passed for some, are asked; a call that has closed is refused.
 */
public final class PageJudge {
    static final String STATEMENT = "page-statement-";
    static final String CLOSED = "page-closed";
    static final String CLOSED_FOR_SOME = "page-closed-for-some";
    private static final String COUNTRIES = "project.countries";
    private static final Condition NEVER = new AnyOf(List.of());
    private static final Condition CHECKED = new IsTrue("call.pageChecked");

    private final Rulebook rules;
    private final Call call;
    private final LocalDate day;

    /**
     * @param call the call as it was read; its first origin is the page
     * @param day the day on which one would apply
     */
    public PageJudge(Rulebook rules, Call call, LocalDate day) {
        this.rules = rules;
        this.call = call;
        this.day = day;
    }

    public Verdict judge(Facts facts, List<PageStatement> statements) {
        List<Requirement> more = new ArrayList<>(closed());
        for (PageStatement statement : statements) {
            more.add(requirement(STATEMENT + (more.size() + 1), condition(statement), "statement", statement.quote()));
        }
        Judging judging = new Judging(new Statements(rules), now());
        LocalDate filing = call.status(now()) == Status.FORTHCOMING ? judging.filingDay(call) : day;
        return judging.judge(call, filing, facts, stated -> {
            List<Requirement> all =
                    new ArrayList<>(stated.stream().map(this::cited).toList());
            all.addAll(more);
            return ofOneMind(
                    all.stream().map(each -> whollyThere(each, facts, filing)).toList(), facts, filing);
        });
    }

    /**
     * A page may name its countries in a table and exclude some in a sentence: where one of its statements refuses the project's, no other
     * one that admits or doubts them stands beside it.
     */
    private List<Requirement> ofOneMind(List<Requirement> all, Facts facts, LocalDate filing) {
        List<Requirement> refusing = all.stream()
                .filter(PageJudge::isOfCountries)
                .filter(stated -> rules.settle(stated.condition(), facts, filing) == Outcome.UNMET)
                .toList();
        return refusing.isEmpty()
                ? all
                : all.stream()
                        .filter(stated -> !isOfCountries(stated) || refusing.contains(stated))
                        .toList();
    }

    /**
     * A list of countries that admits one of a project's and not another says nothing for certain of the whole: whoever can read the page
     * is asked.
     */
    private Requirement whollyThere(Requirement stated, Facts facts, LocalDate filing) {
        if (!isOfCountries(stated)
                || !(facts.find(COUNTRIES).orElse(null) instanceof Collection<?> places)
                || rules.settle(stated.condition(), facts, filing) != Outcome.MET) {
            return stated;
        }
        boolean beyond = places.stream()
                .anyMatch(place -> rules.settle(stated.condition(), facts.with(COUNTRIES, Set.of(place)), filing)
                        == Outcome.UNMET);
        return beyond ? asked(stated, new AllOf(List.of(stated.condition(), CHECKED))) : stated;
    }

    private static Requirement asked(Requirement stated, Condition condition) {
        return new Requirement(
                stated.id(),
                stated.severity(),
                condition,
                stated.met(),
                stated.unmet(),
                stated.unknown(),
                stated.reference(),
                stated.assumed(),
                stated.campaigns());
    }

    private static boolean isOfCountries(Requirement stated) {
        return stated.condition().facts().contains(COUNTRIES);
    }

    /** Returns whether the call has closed before the day. */
    public boolean isOver() {
        return call.status(now()) == Status.CLOSED;
    }

    /** A deadline of that very day can still be met. */
    private Instant now() {
        return day.atStartOfDay(Deadline.PARIS).toInstant();
    }

    /** What the rules cannot hold is a question to whoever can read the page. */
    private Condition condition(PageStatement statement) {
        return rules.readCondition(statement.require(), Place.of(page().toString()), new Problems())
                .filter(read -> !read.facts().isEmpty())
                .orElse(CHECKED);
    }

    private List<Requirement> closed() {
        if (isOver()) {
            return List.of(requirement(CLOSED, NEVER, "closed", deadlineQuote()));
        }
        boolean someOver =
                call.content().deadlines().stream().anyMatch(d -> !d.closesAt().isAfter(now()));
        return someOver
                ? List.of(requirement(CLOSED_FOR_SOME, CHECKED, "closed-for-some", deadlineQuote()))
                : List.of();
    }

    private String deadlineQuote() {
        return call.content()
                .find(Field.DEADLINES)
                .map(stated -> stated.evidence().quote())
                .orElseGet(() -> call.content().title());
    }

    private Requirement requirement(String id, Condition condition, String words, String quote) {
        return new Requirement(
                id,
                Severity.BLOCKING,
                condition,
                Label.message("match.page." + words + ".met", quote),
                Label.message("match.page." + words + ".unmet", quote),
                Label.message("match.page." + words + ".unknown", quote),
                Optional.of(reference(quote)),
                false,
                Set.of());
    }

    /** Gives the conditions of the call's fields the words of the page that they were read from. */
    private Requirement cited(Requirement requirement) {
        Field<?> field = requirement.id().equals(StatedCountries.CONDITION) ? Field.COUNTRIES : Field.APPLICANTS;
        Optional<Reference> words =
                call.content().find(field).map(Stated::evidence).map(evidence -> reference(evidence.quote()));
        return new Requirement(
                requirement.id(),
                requirement.severity(),
                requirement.condition(),
                requirement.met(),
                requirement.unmet(),
                requirement.unknown(),
                words,
                requirement.assumed(),
                requirement.campaigns());
    }

    private Reference reference(String quote) {
        LocalDate readOn = call.firstSeen().atZone(Deadline.PARIS).toLocalDate();
        return new Reference("page", call.content().title(), page(), Optional.empty(), Optional.of(quote), readOn);
    }

    private URI page() {
        return call.origins().get(0).page();
    }
}
