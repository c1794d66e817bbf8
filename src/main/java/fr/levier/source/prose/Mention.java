package fr.levier.source.prose;

import fr.levier.source.prose.Dates.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
    private static final int NAME = 45;
    private static final Pattern CLAUSE = Pattern.compile("[,;:–—|·(]|\\s-\\s|\\.\\s");
    private static final Pattern BARE = Words.any(
            "(?:le |on )?(?:\\p{L}+(?:di|day),? )?(?:\\d{1,2}(?:er|st|nd|rd|th)? \\p{L}+\\.?,?(?: 20\\d\\d)?|\\p{L}{3,9}\\.? \\d{1,2},?(?: 20\\d\\d)?|\\d{1,2}[/.]\\d{1,2}[/.]20\\d\\d)(?:[ ,(–-].{0,45})?");
    /** « Dépôt des dossiers complets (candidats présélectionnés) : »: the brackets only say whose. */
    private static final Pattern QUALIFIER = Words.any("\\([^()]{2,60}\\)(?= ?: ?(?:le |on )?$)");
    /** In « 4 January – launch; 20 February – deadline » the words behind a date are its own. */
    private static final Pattern LABEL_BEHIND = Pattern.compile(
            "^\\s?(?:\\([^()]{1,30}\\)\\s?)?[–—-]\\s?(?:[^;•·]{2,70}[;•·]|[^,;]{2,50},(?=\\s*(?:le )?$))|^ (?:pour|for) [^;]{2,70};|^ \\p{L}[^;:]{2,60};(?=\\s*$)");
    /** « 31 mars pour la session de juin, 30 septembre… » is a list too. */
    private static final Pattern LIST =
            Words.any("(?:\\s*\\(?(?:pour|for) [^.;:|]{3,70}?)?" + WindowWords.ANOTHER.pattern());

    /** Returns the mentions of a sentence; {@code dates} are those that stand in it. A date that only interrupts a list is left out. */
    static List<Mention> of(Sentence sentence, String earlier, List<Found> dates) {
        List<Mention> mentions = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < dates.size(); i++) {
            boolean last = i + 1 == dates.size();
            int next = last ? sentence.text().length() : dates.get(i + 1).start();
            Mention mention = of(sentence, earlier, dates.get(i), end, next, last);
            if (!mention.isAside()) {
                mentions.add(mention);
                end = dates.get(i).end();
            }
        }
        return mentions;
    }

    private static Mention of(
            Sentence sentence, String earlier, Found date, int previousEnd, int nextStart, boolean last) {
        int from = Math.max(previousEnd, date.start() - NEAR);
        String own = Words.withoutIsland(sentence.text().substring(Math.min(from, date.start()), date.start()));
        boolean first = previousEnd == 0;
        own = first ? own : LABEL_BEHIND.matcher(own).replaceFirst(" ");
        String before = first && date.start() < 40 ? announced(sentence) + " : " + own : row(sentence, first) + own;
        String after = sentence.text().substring(date.end(), Math.max(date.end(), nextStart));
        boolean listed = !first
                && LIST.matcher(WindowWords.ASIDE.matcher(own).replaceAll("")).matches();
        return new Mention(sentence, earlier, date, before, last ? after : withoutLastClause(after), first, listed);
    }

    /** What announces a line; of one that holds nothing but its day also the heading. */
    private static String announced(Sentence sentence) {
        Passage passage = sentence.passage();
        return passage.lead().isEmpty()
                        && passage.heading().length() < NAME
                        && BARE.matcher(sentence.text()).matches()
                ? passage.heading()
                : passage.lead();
    }

    /** The first cell of a row of a table names all its days. */
    private static String row(Sentence sentence, boolean first) {
        int end = sentence.text().indexOf(" | ");
        String name = end < 0 ? "" : sentence.text().substring(0, end);
        return first || name.isEmpty() || Words.hasDigit(name) || name.contains(":") ? "" : name + " | ";
    }

    /** The last words before a date belong to it, not to the date before them. */
    private static String withoutLastClause(String words) {
        Matcher clause = CLAUSE.matcher(words);
        int end = 0;
        while (clause.find()) {
            end = clause.start();
        }
        return words.substring(0, end);
    }

    /** « (jury du 12 mars) » interrupts a list of closings without ending it. */
    private boolean isAside() {
        int open = before.lastIndexOf('(');
        return open >= 0
                && before.indexOf(')', open) < 0
                && rest().indexOf(')') >= 0
                && Roles.isElsewhere(before.substring(open));
    }

    /** Returns the clauses before the date, the nearest first. */
    List<String> clauses() {
        List<String> clauses = new ArrayList<>(List.of(CLAUSE.split(QUALIFIER
                .matcher(RoleWords.RECIPIENT.matcher(before).replaceAll(" "))
                .replaceAll(" "))));
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
