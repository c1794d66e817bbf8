package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a call is about: from its headline, its identifier, labels and tags, else from the first sentence that says so. A theme
 * that is only mentioned somewhere is none of the call.
 */
final class Themes {
    private static final Vocabulary WORDS = Vocabulary.THEMES;
    private static final String COOPERATION = "cooperation_decentralisee";
    private static final String SOLIDARITY = "solidarite_internationale";
    /** Names of the aim of a call, which leave its subject open. */
    static final Set<String> AIMS = Set.of(COOPERATION, SOLIDARITY, "cooperation_transfrontaliere");

    private static final int FIRST = 6;
    private static final int BEGINNING = 3;
    private static final int LONGEST_TAG = 40;
    private static final int REACH = 160;

    private final Sheet sheet;
    private final SortedSet<String> names = new TreeSet<>();
    private Evidence evidence;

    private Themes(Sheet sheet) {
        this.sheet = sheet;
        this.evidence = sheet.titled();
    }

    /** States the codes of the themes, by which calls are matched. */
    static void read(Sheet sheet, Content.Builder content) {
        content.state(Field.THEMES, of(sheet).map(s -> new Stated<>(WORDS.codes(s.value()), s.evidence())));
    }

    /** Returns the themes by their names, which are finer than the codes; nothing when the page names none. */
    static Optional<Stated<SortedSet<String>>> of(Sheet sheet) {
        Themes themes = new Themes(sheet);
        themes.read();
        return themes.names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stated<>(new TreeSet<>(themes.names), themes.evidence));
    }

    private void read() {
        names.addAll(WORDS.names(headline()));
        TopicThemes.of(sheet).ifPresent(identifier -> add(TopicThemes.named(identifier), sheet.evidence(identifier, "", Evidence.Method.LAYOUT)));
        boolean listed = listed();
        if (AIMS.containsAll(names)) {
            subject(ThemeWords.SUBJECT, FIRST);
        }
        if (AIMS.containsAll(names) || !listed) {
            subject(ThemeWords.ABOUT, Integer.MAX_VALUE);
        }
        cooperation();
        sanitation();
        if (names.size() > 1) {
            names.remove(SOLIDARITY);
        }
    }

    /** The title, with the heading of the first words where that is longer. */
    private String headline() {
        String heading =
                sheet.passages().stream().map(Passage::heading).filter(h -> !h.isEmpty()).findFirst().orElse("");
        return heading.contains(sheet.title()) || sheet.title().length() < heading.length()
                ? sheet.title() + " | " + heading
                : sheet.title();
    }

    private void add(SortedSet<String> more, Evidence from) {
        if (names.isEmpty() && !more.isEmpty()) {
            evidence = from;
        }
        names.addAll(more);
    }

    /** Adds the themes of labels, lists and tags; returns whether there were any. */
    private boolean listed() {
        boolean any = false;
        for (Passage passage : sheet.passages()) {
            SortedSet<String> named = named(passage);
            add(named, sheet.evidence(passage.text(), passage.heading(), passage.method()));
            any |= !named.isEmpty();
        }
        return any;
    }

    /** Returns the themes of a labelled passage, of an item under a heading for themes, or of a tag. */
    private static SortedSet<String> named(Passage passage) {
        String text = passage.text();
        boolean labelled = ThemeWords.LABEL.matcher(text).find()
                || ThemeWords.LABEL.matcher(passage.lead() + " :").find();
        boolean item = (ThemeWords.HEADING.matcher(passage.heading()).find()
                        || ThemeWords.LEAD.matcher(passage.lead()).find())
                && text.length() <= REACH;
        boolean tag = passage.heading().isEmpty() && isTag(text);
        if (ThemeWords.NOT.matcher(text).find()) {
            return new TreeSet<>();
        }
        return labelled || item || tag ? WORDS.names(text) : projects(passage);
    }

    /** Under « Quels projets ? » the first words say what is to be done. */
    private static SortedSet<String> projects(Passage passage) {
        boolean asked = ThemeWords.PROJECTS.matcher(passage.heading()).find();
        return asked && passage.lead().isEmpty()
                ? WORDS.names(passage.sentences().get(0).text())
                : new TreeSet<>();
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

    /** « L’appel soutient des projets en matière de … » in the first sentences, the first that names a subject. */
    private void subject(Pattern says, int first) {
        sheet.sentences()
                .limit(first)
                .filter(s -> !ThemeWords.NOT.matcher(s.text()).find()
                        && !ThemeWords.WEIGHED.matcher(s.passage().heading()).find())
                .filter(s -> !about(says, s.text()).isEmpty())
                .findFirst()
                .ifPresent(s -> add(about(says, s.text()), sheet.stated(names, s, 0).evidence()));
    }

    private static SortedSet<String> about(Pattern says, String text) {
        Matcher about = says.matcher(text);
        return about.find()
                ? WORDS.names(text.substring(about.start(), Math.min(text.length(), about.end() + REACH)))
                : new TreeSet<>();
    }

    /** A call that begins with decentralised cooperation is about it, whatever its themes. */
    private void cooperation() {
        sheet.sentences()
                .limit(BEGINNING)
                .filter(s -> WORDS.names(s.text()).contains(COOPERATION))
                .findFirst()
                .ifPresent(s -> add(new TreeSet<>(Set.of(COOPERATION)), sheet.stated(names, s, 0).evidence()));
    }

    /** « l’accès à l’eau et à l’assainissement »: the two go together where the text joins them. */
    private void sanitation() {
        if (names.contains("eau")
                && sheet.sentences().anyMatch(s -> ThemeWords.WATER_AND_SANITATION.matcher(s.text()).find())) {
            names.add("assainissement");
        }
    }
}
