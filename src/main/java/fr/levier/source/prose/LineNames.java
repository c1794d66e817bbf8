package fr.levier.source.prose;

/** What the layout of a line says of its dates: the label before them, the heading above, or in a timeline the words after. */
final class LineNames {
    private static final int LABEL = 110;
    private static final int BRIEF = 90;

    private static final java.util.regex.Pattern PURPOSE = Words.any("\\s(?:pour|for|en vue)\\s");

    private static final java.util.regex.Pattern OPEN =
            Words.any("(?:et|and|&) (?:\\p{L}+ )?(?:open|ouvert)(?:ure)?(?!\\p{L})");

    private static final java.util.regex.Pattern HOUR = Words.any(
            "^[\\s,(–-]*(?:à |at )?\\d{1,2}(?:[:.]\\d{2}| ?h ?(?:\\d{2})?|(?= ?[ap]\\.?m))(?: ?[ap]\\.?m\\.?)?\\)?(?: \\(?(?:C?E?S?T|UTC|GMT|heures? [^|):;,]{2,25}|[\\p{L} ]{2,20} time)\\)?)?(?!\\p{L})");

    private LineNames() {}

    /** A label at the beginning of a line names all its dates; in a timeline the words after a date name it. */
    static boolean closes(Mention date) {
        return isLabelled(date) || isRound(date) || (names(date) && !opens(date) && find(date));
    }

    private static boolean isLabelled(Mention date) {
        Sentence sentence = date.sentence();
        String line = sentence.passage().lead() + " : " + sentence.text();
        boolean labelled = LineWords.CLOSING_LABEL.matcher(sentence.text()).find()
                || LineWords.CLOSING_LABEL.matcher(line).find()
                || ((sentence.text().length() < BRIEF || date.leads())
                        && LineWords.CLOSING_HEADING
                                .matcher(sentence.passage().heading())
                                .find());
        boolean opening = WindowWords.OPENING.matcher(date.before()).find();
        return labelled && !opening && date.before().length() < LABEL;
    }

    /** « Round 2: 1 October », « trois relèves en 2027 : 1er février… »: a round of applications is named by the day that ends it. */
    private static boolean isRound(Mention date) {
        Passage passage = date.sentence().passage();
        return !date.date().opensRange()
                && !WindowWords.OPENING.matcher(date.before()).find()
                && LineWords.ROUND.matcher(date.before()).find()
                && !RoleWords.MEETING
                        .matcher(passage.heading() + " " + passage.lead())
                        .find()
                && !Roles.isElsewhere(PURPOSE.split(date.after())[0]);
    }

    private static boolean find(Mention date) {
        return LineWords.CLOSING_AFTER.matcher(after(date)).find();
    }

    static boolean opens(Mention date) {
        return (names(date)
                        && LineWords.OPENING_AFTER.matcher(after(date)).find()
                        && WindowWords.APPLYING
                                .matcher(date.sentence().inContext())
                                .find())
                || LineWords.OPENING_LABEL.matcher(date.before()).find();
    }

    /** Returns whether what the date is stands behind it. */
    static boolean names(Mention date) {
        return date.leads() || isEntry(date);
    }

    static boolean isEntry(Mention date) {
        return LineWords.ENTRY.matcher(date.before()).find()
                && LineWords.NAMED_BY_DASH.matcher(date.after()).find();
    }

    private static String after(Mention date) {
        String after = Plain.cut(
                HOUR.matcher(isEntry(date) ? date.after() : date.rest()).replaceFirst(" "), 90);
        return Roles.isElsewhere(after)
                        && !WindowWords.CLOSING_CALL.matcher(after).find()
                        && !OPEN.matcher(after).find()
                ? ""
                : after;
    }
}
