package fr.levier.source.prose;

import java.util.regex.Pattern;

/**
 * Decides what one date is, by the words of its {@link Mention} alone.
 *
 * <p>Three questions in turn: is it of former times or of something else; does its line name it; do the words that bound it (until, by,
 * closes, from, opens) speak of applying. A date that none of them names stays unknown.
 */
final class Roles {
    private static final int BRIEF = 70;

    private Roles() {}

    static Role of(Mention date) {
        if (Publication.BYLINE.matcher(date.sentence().text()).matches()
                || find(RoleWords.STAMP, date.before())
                || RoleWords.SIGNED.matcher(date.rest()).find()) {
            return Role.ELSEWHERE; // when somebody wrote the page
        }
        if (isFormer(date)) {
            return Role.FORMER;
        }
        if (find(OpeningWords.PUBLISHED, date.before())) {
            return Role.PUBLISHED;
        }
        if (isElsewhere(date)) {
            return Role.ELSEWHERE;
        }
        if (LineNames.closes(date)) {
            return Role.CLOSING;
        }
        if (LineNames.opens(date)) {
            return Role.OPENING;
        }
        return LineNames.isEntry(date) && isElsewhere(date.after()) ? Role.ELSEWHERE : bounded(date);
    }

    private static Role bounded(Mention date) {
        int closing = Words.last(WindowWords.CLOSING, date.before());
        int opening = Words.last(WindowWords.OPENING, date.before());
        if (closing > opening && isAboutTheCall(date)) {
            return Role.CLOSING;
        }
        if ((closing <= opening && isBoundAfter(date)) || find(LineWords.POSTED, date.after())) {
            return Role.CLOSING;
        }
        if (isLate(date)) {
            return Role.CLOSING;
        }
        return opens(date, opening) ? Role.OPENING : Role.UNKNOWN;
    }

    /** A programme was launched, an office opens, costs count from a day on: only what one answers opens here. */
    private static boolean opens(Mention date, int opening) {
        String said = date.sentence().passage().lead() + " " + date.sentence().text();
        if (find(OpeningWords.LAUNCHING, date.before()) && find(OpeningWords.LAUNCHED, date.after())) {
            return true;
        }
        if (opening < 0
                || find(OpeningWords.FOUNDED, said)
                || (find(OpeningWords.SINCE, date.before()) && !find(OpeningWords.STILL, said))) {
            return false;
        }
        String nearest = date.clauses().get(0);
        if (!find(OpeningWords.CALL, said) && find(OpeningWords.SUBJECT_AFTER, date.after())) {
            return false;
        }
        return find(OpeningWords.CALL, said)
                || (find(OpeningWords.PRONOUN, date.sentence().text()) && find(OpeningWords.CALL, named(date)))
                || (OpeningWords.isBare(nearest)
                        && (find(OpeningWords.OPENS, nearest)
                                || find(WindowWords.APPLYING, date.sentence().inContext())));
    }

    /** What a pronoun stands for: the sentence before in the passage, or else what stands above it. */
    private static String named(Mention date) {
        return date.earlier().isEmpty() ? date.sentence().announcement() : date.earlier();
    }

    /** « parvenir le 30 avril au plus tard », « le 12 mars, date de clôture ». */
    private static boolean isBoundAfter(Mention date) {
        String after = date.after();
        return LineWords.NAMED_BESIDE.matcher(after).find()
                || (LineWords.LATEST_AFTER.matcher(after).find() && isAboutTheCall(date));
    }

    /** « Aucun dossier ne sera accepté après le 3 mars. » */
    private static boolean isLate(Mention date) {
        return find(RoleWords.AFTERWARDS, date.before())
                && find(RoleWords.REFUSED, date.sentence().text())
                && find(WindowWords.APPLYING, date.sentence().text());
    }

    private static boolean isAboutTheCall(Mention date) {
        Sentence sentence = date.sentence();
        String said = date.earlier() + " " + sentence.passage().lead() + " " + sentence.text();
        boolean brief = sentence.text().length() < BRIEF || find(RoleWords.OPEN_UNTIL, date.before());
        return find(WindowWords.CLOSING_CALL, date.before())
                || find(WindowWords.APPLYING, said)
                || (brief && find(WindowWords.APPLYING, sentence.passage().heading()));
    }

    private static boolean isFormer(Mention date) {
        return WindowWords.FORMER.matcher(date.before()).find()
                || RoleWords.FORMER_AFTER.matcher(date.after()).find()
                || (date.date().opensRange()
                        && RoleWords.RANGE_OVER.matcher(date.rest()).find());
    }

    static boolean isElsewhere(Mention date) {
        return WindowWords.ELSEWHERE_AFTER.matcher(date.after()).find()
                || (date.date().opensRange() && find(RoleWords.DOING, date.before()))
                || isRegistration(date)
                || isOfLaterLife(date)
                || isOfMeeting(date)
                || isElsewhereBefore(date);
    }

    /** « Les dépenses sont éligibles jusqu’au… »: what a statement is about tells, unless it names a closing. */
    private static boolean isOfLaterLife(Mention date) {
        String[] statements = RoleWords.STATEMENT.split(
                date.sentence().text().substring(0, date.date().start()));
        String own = statements[statements.length - 1];
        return find(RoleWords.LATER_SUBJECT, own) && !find(WindowWords.CLOSING_CALL, own);
    }

    /** One registers for a meeting until a day; whoever registers for a call applies. */
    private static boolean isRegistration(Mention date) {
        String nearest = date.clauses().get(0);
        return find(RoleWords.REGISTRATION, nearest)
                && (find(RoleWords.ACCOUNT, nearest)
                        || find(
                                RoleWords.MEETING,
                                date.earlier() + " " + date.sentence().inContext()));
    }

    /** Under the name of a meeting a day is that of the meeting, unless its words name a closing. */
    private static boolean isOfMeeting(Mention date) {
        return find(RoleWords.MEETING_NAME, date.sentence().passage().heading())
                && !find(WindowWords.CLOSING_CALL, date.before())
                && !find(RoleWords.APPLIED, date.sentence().text());
    }

    /** The nearest clause that speaks of applying or of something else tells; a verb that fits both leaves it to its object. */
    private static boolean isElsewhereBefore(Mention date) {
        boolean handed = false;
        if (find(RoleWords.DUTY, date.clauses().get(0))) {
            return find(RoleWords.LATER_LIFE, date.before());
        }
        for (String clause : date.clauses()) {
            if (RoleWords.NAMED_CLOSING.matcher(clause).find()) {
                return RoleWords.LATER_LIFE.matcher(clause).find();
            }
            if (WindowWords.ELSEWHERE.matcher(clause).find()) {
                return !(handed && isApplying(date.after()));
            }
            int other = Words.last(WindowWords.PERHAPS_ELSEWHERE, clause);
            int applying = Words.last(WindowWords.HANDING_IN, clause);
            if (other >= 0 || (applying >= 0 && isApplying(clause))) {
                return other > applying;
            }
            handed |= applying >= 0;
        }
        return false;
    }

    private static boolean isApplying(String words) {
        return RoleWords.APPLIED.matcher(words).find();
    }

    /** Returns whether words that stand alone, such as those after a date in a timeline, speak of something else. */
    static boolean isElsewhere(String words) {
        return WindowWords.ELSEWHERE.matcher(words).find()
                || Words.last(WindowWords.PERHAPS_ELSEWHERE, words) > Words.last(WindowWords.HANDING_IN, words);
    }

    /** Returns whether a range that begins here is the time in which one may apply. */
    static boolean opensWindow(Mention date) {
        Passage passage = date.sentence().passage();
        String said = passage.lead() + " " + date.sentence().text();
        boolean bare = date.sentence().text().length() < 60 && find(WindowWords.APPLYING, passage.heading());
        return (bare || find(WindowWords.APPLYING, said) || find(RoleWords.RUNNING, said))
                && !find(RoleWords.SHUT, date.before())
                && !isElsewhere(date)
                && !isFormer(date);
    }

    private static boolean find(Pattern words, String text) {
        return words.matcher(Words.withoutIsland(text)).find();
    }
}
