package fr.levier.source.prose;

import fr.levier.source.prose.Dates.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One date where it stands: the words that belong to it, which are all that its {@link Role} is decided by.
 *
 * @param sentence its sentence
 * @param earlier the sentence before it in the same passage; may be empty
 * @param date the date
 * @param before the words back to the date before; of the first date of a short line also what announces the line
 * @param after the words up to the next date
 * @param first whether no other date stands before it in the sentence
 * @param listed whether only « , » or « and » stands between it and the date before
 */
record Mention(
        Sentence sentence, String earlier, Found date, String before, String after, boolean first, boolean listed) {
    private static final int NEAR = 130;
    private static final Pattern CLAUSE = Pattern.compile("[,;:–—|·]|\\s-\\s|\\.\\s");

    /** Returns the mentions of a sentence; {@code dates} are those that stand in it. */
    static List<Mention> of(Sentence sentence, String earlier, List<Found> dates) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            int from = i == 0 ? 0 : dates.get(i - 1).end();
            int to = i + 1 < dates.size() ? dates.get(i + 1).start() : sentence.text().length();
            mentions.add(of(sentence, earlier, dates.get(i), from, to));
        }
        return mentions;
    }

    private static Mention of(Sentence sentence, String earlier, Found date, int previousEnd, int nextStart) {
        int from = Math.max(previousEnd, date.start() - NEAR);
        String own = sentence.text().substring(Math.min(from, date.start()), date.start());
        boolean first = previousEnd == 0;
        String before = first && date.start() < 40 ? sentence.passage().lead() + " : " + own : own;
        String after = sentence.text().substring(date.end(), Math.max(date.end(), nextStart));
        return new Mention(
                sentence,
                earlier,
                date,
                before,
                after,
                first,
                !first
                        && WindowWords.ANOTHER
                                .matcher(WindowWords.ASIDE.matcher(own).replaceAll(""))
                                .matches());
    }

    /** Returns the clauses before the date, the nearest first. */
    List<String> clauses() {
        List<String> clauses = new ArrayList<>(List.of(CLAUSE.split(RoleWords.RECIPIENT.matcher(before).replaceAll(" "))));
        java.util.Collections.reverse(clauses);
        return clauses;
    }

    /** Returns all words after the date in its sentence. */
    String rest() {
        return sentence.text().substring(date.end());
    }

    /** Returns whether nothing but a weekday or an article stands before the date on its line. */
    boolean leads() {
        return sentence.text()
                .substring(0, date.start())
                .matches("(?iu)[\\s•–-]*(?:le |on )?(?:\\p{L}+(?:di|day),? )?");
    }
}
