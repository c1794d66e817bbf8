package fr.levier.digest;

import fr.levier.authority.Council;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Deadline;
import fr.levier.call.Status;
import fr.levier.match.Fit;
import fr.levier.match.Match;
import fr.levier.message.PlainText;
import fr.levier.reference.Label;
import fr.levier.reference.Workdays;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One call in a letter, with all that may be said of it.
 *
 * @param whom the authority for which it was judged
 * @param match the call with its verdict for the authority; a refusal only where it turned into one, a search of the reader finds the
 *     call, or the authority counts on it
 * @param status where it stands when the letter is composed
 * @param bygone the year that its title names, where that is over and nothing says that the call is
 * @param deadline the first deadline that has not passed
 * @param daysLeft days from the day of the letter to that deadline, both in the deadline's zone; never negative
 * @param history what happened to it since the last letter
 * @param ties what else binds the reader to it
 * @param verdictChange what the authority can have of it otherwise than when its reader was last told
 */
public record Entry(
        Whom whom,
        Match match,
        Status status,
        Optional<Integer> bygone,
        Optional<Deadline> deadline,
        Optional<Long> daysLeft,
        CallHistory history,
        Ties ties,
        Optional<VerdictChange> verdictChange) {

    /**
     * What binds a reader to a call besides the rules.
     *
     * @param counting what of the authority counts on it
     * @param searches the names of the reader's searches that find it
     * @param putAside whether the authority had put it aside, and it is told because it changed since
     */
    record Ties(List<Label> counting, List<String> searches, boolean putAside) {
        static final Ties NONE = new Ties(List.of(), List.of(), false);

        Ties {
            counting = List.copyOf(counting);
            searches = List.copyOf(searches);
        }

        Ties onceAside() {
            return new Ties(counting, searches, true);
        }
    }

    /**
     * An authority of the reader.
     *
     * @param named whether its name must be said, because the reader has several
     * @param welcomed whether no letter told the reader of it yet, so that its calls are all new
     * @param said what it said by which letters go
     */
    record Whom(String siren, String name, boolean named, boolean welcomed, DigestInputs.Said said) {
        static Whom of(DigestInputs.View view, boolean named) {
            return new Whom(view.siren(), view.authority(), named, view.memory().isFirst(), view.said());
        }
    }

    static Entry of(Whom whom, Match match, CallHistory history, Instant now) {
        Call call = match.call();
        Optional<Deadline> next = call.withdrawnAt().isPresent() ? Optional.empty() : call.nextDeadline(now);
        Status status = call.status(now);
        return new Entry(
                whom,
                match,
                status,
                status == Status.UNKNOWN ? call.bygoneYear(now) : Optional.empty(),
                next,
                next.map(d -> days(d, now)),
                history,
                Ties.NONE,
                Optional.empty());
    }

    Entry tied(Ties known) {
        return new Entry(whom, match, status, bygone, deadline, daysLeft, history, known, verdictChange);
    }

    /** The same, with what changed besides the call. */
    Entry judgedOtherwise(Optional<VerdictChange> than) {
        return new Entry(whom, match, status, bygone, deadline, daysLeft, history, ties, than);
    }

    private static long days(Deadline deadline, Instant now) {
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(now, deadline.zone()), deadline.date()));
    }

    /** Returns how many of the days left are working days of an administration; zero without a deadline. */
    long workdaysLeft() {
        return deadline.map(d -> Workdays.between(today(d), d.date())).orElse(0L);
    }

    Call call() {
        return match.call();
    }

    Verdict verdict() {
        return match.verdict();
    }

    /** Returns what ties the call to the authority besides the rules. */
    Fit fit() {
        return match.fit();
    }

    public CallId id() {
        return call().id();
    }

    /** Returns its title as one harmless line, or its identity when no page states one. */
    String title() {
        String title = PlainText.line(call().content().title());
        return title.isEmpty() ? id().value() : title;
    }

    public boolean eligible() {
        return verdict().eligibility() == Eligibility.ELIGIBLE;
    }

    public boolean refused() {
        return verdict().eligibility() == Eligibility.INELIGIBLE;
    }

    public List<FieldChange> changes() {
        return history.fields();
    }

    /** Returns whether somebody may still apply, now or later, within a window of time. */
    boolean live() {
        return isLive(status);
    }

    static boolean isLive(Status status) {
        return status == Status.OPEN || status == Status.FORTHCOMING || status == Status.UNKNOWN;
    }

    /** Returns whether the authority decided not to apply. */
    boolean declined() {
        return whom.said().declined().contains(id());
    }

    /** Returns which assembly of the authority decides on it; nothing where nobody knows. */
    Optional<Council.Outlook> outlook() {
        return live() ? deadline.flatMap(d -> whom.said().council().outlook(d.date(), today(d))) : Optional.empty();
    }

    /** Returns how many working days are left to that assembly. */
    long workdaysTo(LocalDate assembly) {
        return deadline.map(d -> Workdays.between(today(d), assembly)).orElse(0L);
    }

    /**
     * Returns whether its authority had to know so many days ago that it closes: within a time, or because of times of its own.
     *
     * @param ago zero for the day of the letter
     */
    boolean pressed(int within, long ago) {
        return live()
                && deadline.filter(d -> whom.said().council().mustKnow(d.date(), today(d).minusDays(ago), within))
                        .isPresent();
    }

    /** The day of the letter where the deadline is told. */
    private LocalDate today(Deadline next) {
        return next.date().minusDays(daysLeft.orElse(0L));
    }
}
