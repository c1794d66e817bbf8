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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a call is about: from its headline, its identifier, labels and tags, else from the first sentence that says so. A theme
 * that is only mentioned somewhere is none of the call.
 */
final class Themes {
    private static final Vocabulary WORDS = Vocabulary.THEMES;
    private static final String COOPERATION = "cooperation_decentralisee";
    private static final String CROSS_BORDER = "cooperation_transfrontaliere";
    private static final String SOLIDARITY = "solidarite_internationale";
    /** Names of the aim of a call, which leave its subject open. */
    static final Set<String> AIMS = Set.of(COOPERATION, SOLIDARITY, CROSS_BORDER);

    private static final int FIRST = 6;
    private static final int FIRST_TOGETHER = 10;
    private static final int BEGINNING = 3;
    /** An identifier with a year is of one topic; one without is of a whole action, which has its own priorities. */
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private static final int REACH = 160;
    private static final int LIST = 400;
    private static final int MENTIONS = 12;
    private static final int FIRST_SOLIDARITY = 2;
    private static final int LABEL = 60;
    private static final Pattern OUDIN = Words.any("loi (?:dite )?Oudin");

    private final Sheet sheet;
    private final SortedSet<String> names = new TreeSet<>();
    private Evidence evidence;

    private Themes(Sheet sheet) {
        this.sheet = sheet;
        this.evidence = sheet.titled();
    }

    /** States the codes of the themes, by which calls are matched. */
    static void read(Sheet sheet, Content.Builder content) {
        state(of(sheet), content);
    }

    static void state(Optional<Stated<SortedSet<String>>> names, Content.Builder content) {
        content.state(Field.THEMES, names.map(s -> new Stated<>(WORDS.codes(s.value()), s.evidence())));
    }

    /** Returns the themes of one of several calls of a page, whose aim is that of all. */
    static Optional<Stated<SortedSet<String>>> ofPart(Sheet part, Sheet whole) {
        Themes themes = new Themes(part);
        themes.read();
        aim(whole).ifPresent(aim -> themes.add(new TreeSet<>(Set.of(aim.value())), aim.evidence()));
        return themes.stated();
    }

    /** Returns that a page as a whole is about decentralised cooperation. */
    static Optional<Stated<String>> aim(Sheet whole) {
        Themes page = new Themes(whole);
        page.names.addAll(WORDS.names(whole.title()));
        page.cooperation();
        return page.names.contains(COOPERATION)
                ? Optional.of(new Stated<>(COOPERATION, page.evidence))
                : Optional.empty();
    }

    /** Returns the themes by their names, which are finer than the codes; nothing when the page names none. */
    static Optional<Stated<SortedSet<String>>> of(Sheet sheet) {
        Themes themes = new Themes(sheet);
        themes.read();
        return themes.stated();
    }

    private Optional<Stated<SortedSet<String>>> stated() {
        return names.isEmpty() ? Optional.empty() : Optional.of(new Stated<>(new TreeSet<>(names), evidence));
    }

    private void read() {
        names.addAll(WORDS.names(headline()));
        Optional<String> identifier = TopicThemes.of(sheet);
        identifier.ifPresent(i -> add(TopicThemes.named(i), sheet.evidence(i, "", Evidence.Method.LAYOUT)));
        boolean known = identifier.filter(i -> YEAR.matcher(i).find()).isPresent() && !isOpen();
        boolean listed = !known && listed(ListedThemes::named);
        oudin();
        if (!known && !listed) {
            subject(ThemeWords.THEMES_ARE, Integer.MAX_VALUE);
            before();
        }
        if (isOpen()) {
            listed(ListedThemes::projects);
        }
        if (isOpen()) {
            subject(ThemeWords.SUBJECT, FIRST);
        }
        if (isOpen() || (!known && !listed)) {
            subject(ThemeWords.ABOUT, Integer.MAX_VALUE);
        }
        if (isOpen()) {
            mentioned();
        }
        subject(ThemeWords.TOGETHER, FIRST_TOGETHER);
        cooperation();
        sanitation();
        programme();
        solidarity();
    }

    /** What a programme is about counts on each of its pages; that it is cross-border only where the page names no subject. */
    private void programme() {
        Programmes.of(sheet).ifPresent(p -> {
            SortedSet<String> themes = new TreeSet<>(p.programme().themes());
            if (!isOpen()) {
                themes.remove(CROSS_BORDER);
            }
            add(themes, sheet.evidence(p.quote(), "", Evidence.Method.LAYOUT));
        });
    }

    /** International solidarity is told beside other subjects where the page begins with it; that of water stands for itself. */
    private void solidarity() {
        boolean told = WORDS.names(sheet.title()).contains(SOLIDARITY)
                || beginning()
                        .limit(FIRST_SOLIDARITY)
                        .anyMatch(s -> WORDS.names(s.text()).contains(SOLIDARITY));
        if (told && !names.contains("eau")) {
            names.add(SOLIDARITY);
        } else if (names.size() > 1) {
            names.remove(SOLIDARITY);
        }
    }

    /** Whether no subject was found yet, at most the aim. */
    private boolean isOpen() {
        return AIMS.containsAll(names);
    }

    /** The title, with the heading of the first words where that is longer. */
    private String headline() {
        String heading = sheet.passages().stream()
                .map(Passage::heading)
                .filter(h -> !h.isEmpty())
                .findFirst()
                .orElse("");
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

    /** Adds the themes that passages name by the given reading; returns whether there were any. */
    private boolean listed(Function<Passage, SortedSet<String>> reading) {
        boolean any = false;
        boolean announced = false;
        for (Passage passage : sheet.passages()) {
            boolean bare = announced && ListedThemes.isBare(passage.text());
            SortedSet<String> named = bare ? WORDS.names(passage.text()) : reading.apply(passage);
            named.removeAll(bare ? AIMS : Set.of());
            announced = bare || ThemeWords.LEAD.matcher(passage.text()).find();
            add(named, sheet.evidence(passage.text(), passage.heading(), passage.method()));
            any |= !named.isEmpty();
        }
        return any;
    }

    /** « Écoles, santé, agriculture : tels sont les sujets » names them before it says what they are. */
    private void before() {
        sheet.sentences()
                .filter(s -> ThemeWords.THEMES_WERE.matcher(s.text()).find()
                        && !ThemeWords.NOT.matcher(s.text()).find())
                .findFirst()
                .ifPresent(s -> add(
                        WORDS.names(ThemeWords.THEMES_WERE.split(s.text())[0]),
                        sheet.stated(names, s, 0).evidence()));
    }

    /** Without any statement of a subject, what two of the first sentences speak of. */
    private void mentioned() {
        List<Sentence> first = sheet.sentences()
                .filter(s -> s.text().length() > LABEL
                        && !ThemeWords.NOT.matcher(s.text()).find()
                        && !ThemeWords.WEIGHED.matcher(s.passage().heading()).find())
                .limit(MENTIONS)
                .toList();
        SortedSet<String> twice = new TreeSet<>();
        SortedSet<String> once = new TreeSet<>();
        first.forEach(s ->
                WORDS.names(s.text()).stream().filter(name -> !once.add(name)).forEach(name -> twice.add(name)));
        twice.removeAll(AIMS);
        add(twice, sheet.titled());
    }

    /** « L’appel soutient des projets en matière de … » in the first sentences, the first that names a subject. */
    private void subject(Pattern says, int first) {
        sheet.sentences()
                .limit(first)
                .filter(s -> !ThemeWords.NOT.matcher(s.text()).find()
                        && !ThemeWords.WEIGHED.matcher(s.passage().heading()).find())
                .filter(s -> !AIMS.containsAll(about(says, s.text())))
                .findFirst()
                .ifPresent(s ->
                        add(about(says, s.text()), sheet.stated(names, s, 0).evidence()));
    }

    private static SortedSet<String> about(Pattern says, String text) {
        Matcher about = says.matcher(text);
        if (!about.find()) {
            return new TreeSet<>();
        }
        boolean list = about.group().endsWith(":") || about.group().endsWith("(");
        int end = Math.min(text.length(), about.end() + (list ? LIST : REACH));
        return WORDS.names(text.substring(list ? about.end() : about.start(), end));
    }

    /** A call that begins with decentralised cooperation is about it, whatever its themes; other aims count where there is no theme. */
    private void cooperation() {
        Set<String> wanted = names.isEmpty() ? AIMS : Set.of(COOPERATION);
        beginning()
                .filter(s -> !aims(s, wanted).isEmpty())
                .findFirst()
                .ifPresent(s -> add(aims(s, wanted), sheet.stated(names, s, 0).evidence()));
    }

    private static SortedSet<String> aims(Sentence sentence, Set<String> wanted) {
        SortedSet<String> aims = WORDS.names(sentence.text());
        aims.retainAll(wanted);
        return aims;
    }

    /** Money under the Oudin-Santini law goes to water and sanitation, and to nothing else. */
    private void oudin() {
        if (isOpen()) {
            beginning()
                    .filter(s -> OUDIN.matcher(s.text()).find())
                    .findFirst()
                    .ifPresent(s -> add(
                            new TreeSet<>(Set.of("eau", "assainissement")),
                            sheet.stated(names, s, 0).evidence()));
        }
    }

    /** Returns the first sentences that are more than a label. */
    private Stream<Sentence> beginning() {
        return sheet.sentences().filter(s -> s.text().length() > LABEL).limit(BEGINNING);
    }

    /** « l’accès à l’eau et à l’assainissement »: the two go together where the text joins them. */
    private void sanitation() {
        if (names.contains("eau")
                && sheet.sentences()
                        .anyMatch(s -> ThemeWords.WATER_AND_SANITATION
                                .matcher(s.text())
                                .find())) {
            names.add("assainissement");
        }
    }
}
