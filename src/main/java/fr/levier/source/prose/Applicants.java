package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads who may apply, from sentences that say so, in the codes of the vocabulary.
 *
 * <p>Whoever is named as a partner, as one to whom work may be given, or as excluded is no applicant.
 */
final class Applicants {
    /** Words of the table that stand for no applicant. */
    private static final String NOBODY = "-";

    private static final int MOST_TITLED = 2;
    private static final int FUND_NAMED = 12;
    private static final Set<String> CITIES = Set.of("commune", "collectivite_territoriale");

    /** Without any of these beside them, « groupements » are of other bodies than authorities. */
    private static final Set<String> LOCAL = Set.of(
            "commune",
            "collectivite_territoriale",
            "epci",
            "metropole",
            "departement",
            "region",
            "syndicat_mixte",
            "syndicat_intercommunal",
            "autorite_locale_ue");

    private Applicants() {}

    /** A statement of who may apply: the codes, the sentence, and whether it stands where the page itself asks who. */
    private record Told(SortedSet<String> codes, Sentence sentence, boolean asked) {}

    /** Returns the name of a column whose cells say who may apply, or nothing. */
    static String label(String column) {
        return ApplicantWords.LABEL.matcher(column + " :").find() ? column : "";
    }

    /**
     * States the applicants that the part of the page under « Qui peut candidater ? » names; without such a part, those that sentences
     * name; when none does, those whom the title addresses.
     */
    static void read(Sheet sheet, Content.Builder content) {
        List<Told> told = new ArrayList<>();
        for (Passage passage : sheet.passages()) {
            told.addAll(told(passage));
        }
        if (told.stream().anyMatch(Told::asked)) {
            told.removeIf(t -> !t.asked());
        }
        SortedSet<String> codes = new TreeSet<>();
        told.forEach(t -> codes.addAll(t.codes()));
        EuropeanPage.widen(codes, sheet);
        if (codes.isEmpty()) {
            titled(sheet, content);
            named(sheet, content);
        } else {
            content.state(
                    Field.APPLICANTS,
                    Optional.of(sheet.stated(codes, told.get(0).sentence(), 0)));
        }
    }

    /** The funds of French embassies for « projets innovants des sociétés civiles » say by their name whom they are for. */
    private static void named(Sheet sheet, Content.Builder content) {
        Stream.concat(
                        Stream.of(sheet.title()),
                        sheet.sentences().limit(FUND_NAMED).map(Sentence::text))
                .filter(text -> ApplicantWords.CIVIL_FUND.matcher(text).find())
                .findFirst()
                .ifPresent(text -> content.state(
                        Field.APPLICANTS,
                        new TreeSet<>(Set.of("ong")),
                        sheet.evidence(text, "", Evidence.Method.PROSE)));
    }

    /** « Note aux collectivités », « Aide aux communes », "Grants for local authorities". */
    private static void titled(Sheet sheet, Content.Builder content) {
        Matcher addressed = ApplicantWords.TITLED.matcher(sheet.title());
        if (addressed.find()) {
            SortedSet<String> codes = named(sheet.title().substring(addressed.end()), 0);
            if (!codes.isEmpty() && codes.size() <= MOST_TITLED) {
                content.state(Field.APPLICANTS, codes, sheet.titled());
            }
        }
    }

    /** A sentence behind a question is its answer: « Qui peut candidater ? Les communes. » */
    private static List<Told> told(Passage passage) {
        List<Told> told = new ArrayList<>();
        String asked = "";
        for (Sentence sentence : passage.sentences().stream().limit(200).toList()) {
            SortedSet<String> codes = new TreeSet<>();
            boolean listing = false;
            for (String clause : ApplicantWords.CLAUSE.split(withoutAsides(cell(sentence)))) {
                SortedSet<String> named = listing ? listed(clause) : new TreeSet<>();
                codes.addAll(named.isEmpty() ? told(clause, sentence, asked, told.isEmpty()) : named);
                listing |= clause.contains(" : ") && !codes.isEmpty();
            }
            if (!codes.isEmpty()) {
                told.add(new Told(codes, sentence, isAsked(passage, sentence, asked)));
            }
            asked = sentence.text().endsWith("?") ? sentence.text() : "";
        }
        return told;
    }

    /** « Peuvent candidater : les communes ; les EPCI » goes on with names alone. */
    private static SortedSet<String> listed(String clause) {
        boolean bare = !ApplicantWords.STATEMENT.matcher(uncut(head(clause), 0)).find()
                && !ApplicantWords.NOT.matcher(clause).find();
        return bare ? named(head(clause), 0) : new TreeSet<>();
    }

    private static boolean isAsked(Passage passage, Sentence sentence, String asked) {
        return asks(ApplicantWords.HEADING, passage.heading())
                || asks(ApplicantWords.HEADING, asked)
                || ApplicantWords.LABEL.matcher(passage.lead() + " :").find()
                || ApplicantWords.LABEL.matcher(sentence.text()).find();
    }

    /** Of a row under « Porteurs | Taux » only the first cell names them. */
    private static String cell(Sentence sentence) {
        boolean first =
                ApplicantWords.LABEL.matcher(sentence.passage().lead() + " :").find()
                        && sentence.text().contains(" | ");
        return first ? sentence.text().substring(0, sentence.text().indexOf(" | ")) : sentence.text();
    }

    private static String withoutAsides(String text) {
        return ApplicantWords.ASIDE.matcher(text).replaceAll(" ");
    }

    private static SortedSet<String> told(String clause, Sentence sentence, String asked, boolean isFirst) {
        if (ApplicantWords.NOT.matcher(clause).find()) {
            return new TreeSet<>();
        }
        Matcher who = ApplicantWords.WHO.matcher(clause);
        boolean said = who.find();
        if (said
                && ApplicantWords.GIVEN.matcher(who.group()).find()
                && ApplicantWords.BONUS.matcher(clause).find()) {
            return new TreeSet<>();
        }
        if (said) {
            return named(clause, who);
        }
        Matcher helps = ApplicantWords.HELPS.matcher(clause);
        if (helps.find() && begins(helps.group("whom"))) {
            return named(helps.group("whom"), 0);
        }
        return isFirst && answers(clause, sentence.passage(), asked) ? named(head(clause), 0) : new TreeSet<>();
    }

    /** « finance des projets de collectivités » helps projects, of whomever. */
    private static boolean begins(String whom) {
        return Vocabulary.APPLICANTS.spans(whom).stream().anyMatch(span -> span.start() < 3);
    }

    /** Whether a clause without telling words of its own stands below words that ask or announce who may apply. */
    private static boolean answers(String clause, Passage passage, String asked) {
        boolean announced = asks(ApplicantWords.WHO, passage.lead() + " :");
        boolean headed = asks(ApplicantWords.HEADING, passage.heading()) || asks(ApplicantWords.HEADING, asked);
        return announced
                || (ApplicantWords.ELIGIBILITY.matcher(passage.heading()).find() && begins(clause))
                || (headed
                        && !ApplicantWords.STATEMENT
                                .matcher(uncut(head(clause), 0).replaceAll("\\([^)]*\\)", ""))
                                .find());
    }

    /** « les associations dont le siège est … » names them before it says more of them; a clause that names nobody so early is whole. */
    private static String head(String clause) {
        Matcher more = ApplicantWords.RELATIVE.matcher(clause);
        boolean named = more.find()
                && !Vocabulary.APPLICANTS.in(clause.substring(0, more.start())).isEmpty();
        int colon = named ? clause.indexOf(": ", more.end()) : -1;
        return !named ? clause : clause.substring(0, more.start()) + (colon < 0 ? "" : clause.substring(colon));
    }

    private static boolean asks(Pattern words, String text) {
        return words.matcher(text).find()
                && !ApplicantWords.NOT.matcher(text).find()
                && !ApplicantWords.OTHER_HEADING.matcher(text).find();
    }

    /** « ouvert aux … », "open to …" name them behind; « … peuvent candidater » before, and sometimes behind once more. */
    private static SortedSet<String> named(String clause, Matcher who) {
        int colon = clause.indexOf(" : ", who.end());
        boolean introduces = colon > 0
                && Vocabulary.APPLICANTS.in(clause.substring(0, who.start())).isEmpty();
        if (introduces && !named(clause.substring(colon + 3), 0).isEmpty()) {
            return named(clause.substring(colon + 3), 0);
        }
        if (ApplicantWords.INTRODUCES.matcher(who.group()).find()
                && !Vocabulary.APPLICANTS.in(clause.substring(who.end())).isEmpty()) {
            return named(clause.substring(who.end()), 0);
        }
        return named(clause, who.end() < clause.length() / 2 ? who.end() : 0);
    }

    /** Returns the codes named from a place on, before the clause turns to partners and circumstances. */
    private static SortedSet<String> named(String clause, int from) {
        int end = uncut(clause, from).length();
        SortedSet<String> codes = new TreeSet<>();
        Vocabulary.APPLICANTS.spans(plain(clause)).stream()
                .filter(span -> span.start() < end && !span.code().equals(NOBODY))
                .forEach(span -> codes.add(span.code()));
        if (Collections.disjoint(LOCAL, codes)
                && !ApplicantWords.GROUPED.matcher(clause).find()) {
            codes.remove("groupement");
        }
        if (ApplicantWords.isAbroad(clause) && codes.removeAll(CITIES)) {
            codes.add("collectivite_etrangere");
        }
        if (ApplicantWords.IN_EUROPE.matcher(clause).find() && codes.removeAll(CITIES)) {
            codes.add("autorite_locale_ue");
        }
        return codes;
    }

    /** Returns the clause up to where it turns to something else. */
    private static String uncut(String clause, int from) {
        Matcher cut = ApplicantWords.CUT.matcher(clause);
        return cut.find(from) ? clause.substring(0, cut.start()) : clause;
    }

    /** « les collectivités territoriales (commune, département, région) »: the brackets only explain the word before them. */
    private static String plain(String clause) {
        return ApplicantWords.EXPLAINED
                .matcher(ApplicantWords.GENERAL
                        .matcher(clause)
                        .replaceAll(m -> " ".repeat(m.group().length())))
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        m.group(1) + " ".repeat(m.group(2).length())));
    }
}
