package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which countries a call is for: those of its title, or of a sentence that says that it lists the eligible ones. */
final class Countries {
    private static final Pattern AND = Pattern.compile(" ?[-–/] ?");
    private static final int FIRST = 12;
    private static final int LIST = 3;
    private static final int MOST = 3_000;
    private static final int SHORT = 60;
    private static final int STATEMENT = 200;
    /** « un pays en développement bénéficiaire de l’aide publique au développement »: nobody calls countries so but to say which count. */
    private static final Pattern OFFICIAL = Words.any(
            "pays[^.;:]{0,40} (?:bénéficiaires? de l’|éligibles? (?:à l’|au )|(?:inscrits? (?:sur|à) |de )la liste)|ODA[- ](?:eligible|recipient)|DAC list");

    private static final Pattern CLAUSE = Pattern.compile(";(?=\\s|$)");
    /** Parts of the world, of which nobody keeps a list. */
    private static final Set<String> REGIONS = Set.of("SUB_SAHARAN_AFRICA", "MEDITERRANEAN");

    private Countries() {}

    static void read(Sheet sheet, Content.Builder content) {
        if (paired(sheet, content)) {
            return;
        }
        SortedSet<String> titled = titled(sheet.title());
        if (!titled.isEmpty()) {
            content.state(Field.COUNTRIES, titled, sheet.titled());
            return;
        }
        CountryNames.footnote(sheet, content);
        told(sheet).stream()
                .filter(Told::says)
                .findFirst()
                .ifPresent(first -> content.state(
                        Field.COUNTRIES, Optional.of(sheet.stated(listed(first, sheet), first.sentence(), 0))));
        CountryNames.read(sheet, content);
    }

    /** Returns the countries of a title but for those whose money it is: « the Canada Fund », "the United Kingdom’s Fund". */
    private static SortedSet<String> titled(String title) {
        return Vocabulary.COUNTRIES.spans(title).stream()
                .filter(s ->
                        !CountryWords.OWNER.matcher(title.substring(s.end())).find())
                .map(Vocabulary.Span::code)
                .filter(code -> !code.equals("-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A sentence that may list countries.
     *
     * @param words what it says of them: without what it leaves out, prefers or gives as an example
     * @param before the sentence before it in the same passage; may be empty
     */
    private record Told(Sentence sentence, String words, String before) {
        static Told of(Sentence sentence, String before) {
            String words = Arrays.stream(CLAUSE.split(sentence.text()))
                    .map(clause -> CountryWords.EXCEPT.matcher(clause).replaceAll(" "))
                    .map(clause -> CountryWords.CONDITION.matcher(clause).replaceAll(" "))
                    .filter(clause -> !CountryWords.NOT.matcher(clause).find())
                    .collect(Collectors.joining(" ; "));
            return new Told(sentence, words, before);
        }

        SortedSet<String> codes() {
            return Vocabulary.COUNTRIES.in(words);
        }

        boolean says() {
            boolean listed = isListed();
            boolean left =
                    CountryWords.NOT_LED.matcher(sentence.passage().lead()).find();
            boolean whole = codes().contains("ODA");
            return !left
                    && (listed || whole || !CountryWords.UNREAD.matcher(words).find())
                    && (listed
                            || CountryWords.LISTING.matcher(words).find()
                            || CountryWords.LABEL.matcher(words).find()
                            || isOfProjects()
                            || (whole && OFFICIAL.matcher(words).find())
                            || isOfApplicants())
                    && !narrow(codes(), this).isEmpty();
        }

        /** Whether a heading, the words before a list or a question just before asks for countries. */
        boolean isListed() {
            return CountryWords.COLON.matcher(sentence.announcement()).find()
                    || ((before.endsWith("?") || before.length() < SHORT)
                            && CountryWords.COLON
                                    .matcher(before.replaceFirst(" ?\\?$", ""))
                                    .find());
        }

        /** « Projets d’un an, au Bénin, au Togo ou au Burkina Faso » */
        private boolean isOfProjects() {
            return CountryWords.PROJECTS.matcher(words).find() && codes().size() > 1;
        }

        /** "Who: municipalities of France, Mexico and Colombia" */
        private boolean isOfApplicants() {
            boolean asked = ApplicantWords.LABEL.matcher(words).find()
                    || (sentence.text().length() < STATEMENT
                            && ApplicantWords.HEADING
                                    .matcher(sentence.passage().heading())
                                    .find());
            return asked && codes().size() > 1;
        }
    }

    private static List<Told> told(Sheet sheet) {
        List<Told> told = new ArrayList<>();
        for (Passage passage : sheet.passages().stream().limit(MOST).toList()) {
            String before = "";
            for (Sentence sentence : passage.sentences()) {
                told.add(Told.of(sentence, before));
                before = sentence.text();
            }
        }
        return told;
    }

    /** A part of the world counts only where countries are asked for; elsewhere it is mostly where somebody is at work. */
    private static SortedSet<String> narrow(SortedSet<String> codes, Told told) {
        if (!told.isListed() && !CountryWords.LABEL.matcher(told.words()).find()) {
            codes.removeAll(REGIONS);
        }
        return codes;
    }

    /** States the countries that the name of a programme joins, when the title or the first sentences name it. */
    private static boolean paired(Sheet sheet, Content.Builder content) {
        SortedSet<String> titled = pair(sheet.title());
        if (!titled.isEmpty()) {
            content.state(Field.COUNTRIES, titled, sheet.titled());
            return true;
        }
        Optional<Sentence> first = sheet.sentences()
                .limit(FIRST)
                .filter(s -> !pair(s.text()).isEmpty())
                .findFirst();
        first.ifPresent(s -> content.state(Field.COUNTRIES, Optional.of(sheet.stated(pair(s.text()), s, 0))));
        return first.isPresent();
    }

    /** Returns the countries of a joined name, all of whose parts must be countries. */
    private static SortedSet<String> pair(String text) {
        return Stream.of(CountryWords.PAIR, CountryWords.BETWEEN)
                .map(words -> pair(words.matcher(text)))
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .orElseGet(TreeSet::new);
    }

    private static SortedSet<String> pair(Matcher named) {
        while (named.find()) {
            SortedSet<String> codes = new TreeSet<>();
            String[] parts = AND.split(named.group(1));
            for (String part : parts) {
                codes.addAll(part.equals("France") ? Set.of("FR") : Vocabulary.COUNTRIES.in(part));
            }
            if (codes.size() == parts.length) {
                return codes;
            }
        }
        return new TreeSet<>();
    }

    /** Of a list below an announcement each item counts, and what goes on with it; France counts only among others. */
    private static SortedSet<String> listed(Told first, Sheet sheet) {
        Passage place = first.sentence().passage();
        boolean list = !CountryWords.LISTING.matcher(first.words()).find() && first.isListed();
        SortedSet<String> codes = new TreeSet<>();
        for (Told told : told(sheet)) {
            Passage passage = told.sentence().passage();
            boolean item = list
                    && (passage.heading().equals(place.heading())
                            || CountryWords.COLON.matcher(place.lead()).find())
                    && passage.lead().equals(place.lead())
                    && told.before().isEmpty();
            boolean more = passage.equals(place)
                    && (CountryNames.isBare(told.words())
                            || (told.before().equals(first.sentence().text())
                                    && CountryWords.MORE.matcher(told.words()).find()));
            if (item || more || told.equals(first)) {
                add(told, codes);
            }
        }
        if (codes.stream().filter(c -> c.length() == 2).count() > LIST) {
            codes.removeIf(c -> c.equals("CANDIDATE") || c.endsWith("_ASSOCIATED"));
        }
        return codes;
    }

    private static void add(Told told, SortedSet<String> codes) {
        codes.addAll(narrow(told.codes(), told));
        boolean among = codes.size() > 1
                || (!codes.isEmpty() && CountryWords.SEAT.matcher(told.words()).find());
        if (among && CountryWords.FRANCE.matcher(told.words()).find()) {
            codes.add("FR");
        }
    }
}
