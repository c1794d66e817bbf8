package fr.levier.source.prose;

import fr.levier.source.prose.Dates.Found;

/** What the layout of a line says of its dates: the label before them, the heading above, or in a timeline the words after. */
final class LineNames {
    private LineNames() {}

    /** A label at the beginning of a line names all its dates; in a timeline the words after a date name it. */
    static boolean closes(Sentence sentence, Found date, String before) {
        String line = sentence.passage().lead() + " : " + sentence.text();
        boolean labelled = WindowWords.CLOSING_LABEL.matcher(sentence.text()).find()
                || WindowWords.CLOSING_LABEL.matcher(line).find()
                || (sentence.text().length() < 90
                        && WindowWords.CLOSING_HEADING
                                .matcher(sentence.passage().heading())
                                .find());
        boolean opening = WindowWords.OPENING.matcher(before).find();
        return (labelled && !opening && before.length() < Windows.NEAR)
                || (isFirst(sentence, date)
                        && !opens(sentence, date)
                        && WindowWords.CLOSING_AFTER
                                .matcher(after(sentence, date))
                                .find());
    }

    static boolean opens(Sentence sentence, Found date) {
        return isFirst(sentence, date)
                && WindowWords.OPENING_AFTER.matcher(after(sentence, date)).find()
                && WindowWords.APPLYING.matcher(sentence.inContext()).find();
    }

    private static boolean isFirst(Sentence sentence, Found date) {
        return sentence.text()
                .substring(0, date.start())
                .matches("(?iu)[\\s•–-]*(?:le |on )?(?:\\p{L}+(?:di|day),? )?");
    }

    private static String after(Sentence sentence, Found date) {
        String after = Plain.cut(sentence.text().substring(date.end()), 90);
        return Windows.isElsewhere(after)
                        && !WindowWords.CLOSING_CALL.matcher(after).find()
                ? ""
                : after;
    }
}
