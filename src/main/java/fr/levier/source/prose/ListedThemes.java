package fr.levier.source.prose;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The themes of one passage: of a label, of an item of a list, of a tag, or of a heading; nothing of running words. */
final class ListedThemes {
    private static final Vocabulary WORDS = Vocabulary.THEMES;
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_ITEM = 160;
    private static final int LABEL = 60;

    private ListedThemes() {}

    /** A few words in a paragraph of their own, below « Les thématiques sont : ». */
    static boolean isBare(String text) {
        return text.length() <= LABEL && !text.endsWith(".") && !text.contains(":");
    }

    /** Returns the themes of labelled sentences, of an item under a heading for themes, of a tag, or of a heading that is one. */
    static SortedSet<String> named(Passage passage) {
        SortedSet<String> themes = new TreeSet<>();
        boolean labelled = ThemeWords.LABEL.matcher(passage.lead() + " :").find();
        boolean item = (ThemeWords.HEADING.matcher(passage.heading()).find()
                        && !ThemeWords.WEIGHED.matcher(passage.lead()).find())
                || ThemeWords.LEAD.matcher(passage.lead()).find();
        boolean tag = passage.heading().isEmpty() && isTag(passage.text());
        for (Sentence sentence : passage.sentences()) {
            boolean own = ThemeWords.LABEL.matcher(sentence.text()).find();
            boolean told = labelled || item || tag || own;
            if (told && !ThemeWords.NOT.matcher(sentence.text()).find()) {
                themes.addAll(item ? item(sentence.text()) : WORDS.names(sentence.text()));
            }
        }
        if (ThemeWords.NAMED_HEADING.matcher(passage.heading()).find()) {
            themes.addAll(WORDS.names(passage.heading()));
        }
        return themes;
    }

    /** Of « Democracy: young people and elections » only what stands before the colon is the theme, of a long item nothing else. */
    private static SortedSet<String> item(String text) {
        String before = text.replaceFirst("(?: ?: | \\(|, ).*$", "");
        SortedSet<String> head =
                before.length() <= LABEL ? WORDS.names(text.replaceFirst("(?: ?: | \\().*$", "")) : new TreeSet<>();
        return head.isEmpty() && text.length() <= LONGEST_ITEM ? WORDS.names(text) : head;
    }

    /** Under « Quels projets ? » the first words say what is to be done. */
    static SortedSet<String> projects(Passage passage) {
        String first = passage.sentences().get(0).text();
        boolean asked = ThemeWords.PROJECTS.matcher(passage.heading()).find();
        return asked && !ThemeWords.NOT.matcher(first).find() ? WORDS.names(first) : new TreeSet<>();
    }

    /** A few words that are nothing but themes. */
    private static boolean isTag(String text) {
        if (text.length() > LONGEST_TAG || text.endsWith(".")) {
            return false;
        }
        StringBuilder rest = new StringBuilder(text);
        List<Vocabulary.Span> spans = WORDS.spans(text);
        spans.forEach(s -> rest.replace(s.start(), s.end(), " ".repeat(s.end() - s.start())));
        return !spans.isEmpty() && rest.chars().filter(Character::isLetter).count() <= 6;
    }
}
