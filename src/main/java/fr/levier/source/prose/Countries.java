package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which countries a call is for: those of its title, or of a sentence that says that it lists the eligible ones. */
final class Countries {
    private static final Pattern LISTING = Words.any(
            "(?:soutient|aide|finance|accompagne|appuie|supports?|funds?)(?!\\p{L})[^.;]{0,120}(?:agissent|interviennent|menée?s|conduite?s|réalisée?s|mise?s en œuvre|actions?|projets?|projects?|activities|partenaires?|partenariats?|coopérations?) (?:au|aux|en|à|avec|in|with)(?!\\p{L})|partenaires?(?: au moins| minimum)? (?:vien|est issu|sont issus|est (?:établi|situé)|sont (?:établis|situés))|at least one partner (?:from|in|based)|(?:organi[sz]ations|partners|cities|authorities|applicants) (?:from|in|based in|established in) [^.;]{0,120}(?:may|can|are eligible|are invited)|pays (?:éligibles?|concernés|d’intervention|partenaires? éligibles?|cibles?|bénéficiaires)|zones? (?:géographiques?(?: éligibles?)?|d’intervention|éligibles?)|géographies? éligibles?"
                    + "|projets? (?:doi(?:t|vent)|devront?|devra)[^.;]{0,60}(?:se dérouler|avoir lieu|être (?:mis en œuvre|réalisés?|situés?)|concerner|porter sur)"
                    + "|eligible countr|countries covered|target countr|(?:programme|area|fund|call|scheme|strand) (?:covers|is open to|includes|concerns)|partners? (?:come|comes|must come|may come) from|(?:one|established|registered) (?:single )?(?:applicant, )?(?:established |registered )?in (?:the EU|an EU|one of|any of|the following|a Member)|pays suivants|following countries|(?:countries|pays) (?:taking part|participating|participants?|associés?)|(?:activities|projects|actions) (?:shall |must |will )?take place in|se dérou(?:le|lent|leront) (?:en|au|aux|dans) |au moins (?:deux|trois|2|3) (?:États|pays)(?: membres)? différents \\(|(?:a|ont|ayant) (?:son|leur) siège (?:en|au|aux|dans) |one of the 27|must (?:take place|be implemented|be carried out) in|countries eligible|(?:lies|located|based|established) in an? (?:EU )?Member State|(?:can|may) apply|établi(?:e|s|es)? dans (?:une?|les|l’un) (?:des )?(?:État|pays)|établi(?:e|s|es)? (?:en|au|aux) (?=\\p{L}+(?:,| ou | et ))|programme area");
    private static final Pattern NOT = Words.any(
            "priorit|\\d ?%|autres? pays|(?<!\\p{L})(?:ont(?! (?:leur|lieu))|a été|avai\\p{L}+|(?:depuis|since) (?:le |\\d)|has|have|were|was) |exclu|sauf|hors|à l’exception|ne sont pas|not eligible|except|see the|other than|par exemple(?! ?:)|for example(?! ?:)|notamment|préférence|bonus|one of (?:them|which)|dont (?:un|au moins)|l’un d(?:’eux|’entre)|majoration|such as|tels? que|comme (?:le|la|l’)|étudi|lauréat|suspend|d’abord|en premier|first(?! categor)|précédent|previous");
    private static final Pattern COLON = Words.any(
            "(?:^|\\s)(?:pays|zones?(?: géographiques?| d’intervention| éligibles?| couvertes?)*|territoires?|géographie|countries|where|où) ?\\??$|pays (?:éligibles?|d’intervention|concernés)|zones? (?:géographiques?|d’intervention|éligibles?)|eligible countr|countries covered|pays (?:suivants|partenaires|participants)|(?:following|participating|partner) countries");

    private static final Pattern LABEL = Words.any(
            "^(?:pays(?: d’intervention| éligibles?| concernés| partenaires)?|countr(?:y|ies)(?: covered| eligible)?|eligible countries|géographies?)\\s?[:|]");
    private static final Pattern PROJECTS = Words.any(
            "^(?:les |the |nos )?(?:projets?|actions?|projects?|activities|interventions?)(?!\\p{L})[^;]{0,120}(?:,| )(?:au|aux|en|à|in)(?!\\p{L})");
    private static final Pattern FRANCE = Words.any(
            "(?:[,(] ?(?:la |en )?|(?:of|from|in|de|en|between|entre|by) (?:la )?|(?:et|and|ou|or) (?:la |en |in )?)France(?=[,.;:)]| and| et| ou| or| :|$)");
    /** « Interreg VI-A France-Italie » is a programme of the countries of its name. */
    private static final Pattern PAIR = Pattern.compile(
            "(?iu)(?:interreg|programme|coopération|cooperation|poctefa|feder|transfrontal)[^.;:]{0,60}?(?<!\\p{L})(?-i:(\\p{Lu}\\p{L}+(?: ?[-–/] ?\\p{Lu}\\p{L}+){1,2}))");

    private static final Pattern AND = Pattern.compile(" ?[-–/] ?");
    private static final Pattern UNREAD = Words.any("annexe?s?(?!\\p{L})|see the");
    private static final int FIRST = 12;
    private static final int LIST = 3;
    private static final Pattern SEAT = Words.any(
            "établi(?:e|s|es)? (?:en|au|aux|dans)|siège (?:en|au|aux|dans)|(?:established|based|registered) in");

    private Countries() {}

    static void read(Sheet sheet, Content.Builder content) {
        if (paired(sheet, content)) {
            return;
        }
        SortedSet<String> titled = Vocabulary.COUNTRIES.in(sheet.title());
        if (!titled.isEmpty()) {
            content.state(Field.COUNTRIES, titled, sheet.titled());
            return;
        }
        sheet.sentences()
                .filter(Countries::says)
                .findFirst()
                .ifPresent(s -> content.state(Field.COUNTRIES, Optional.of(sheet.stated(listed(s, sheet), s, 0))));
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
        Matcher named = PAIR.matcher(text);
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

    private static boolean says(Sentence sentence) {
        boolean listed = COLON.matcher(sentence.announcement()).find();
        return !NOT.matcher(sentence.text()).find()
                && (listed || !UNREAD.matcher(sentence.text()).find())
                && (LISTING.matcher(sentence.text()).find()
                        || listed
                        || LABEL.matcher(sentence.text()).find()
                        || isOfProjects(sentence)
                        || isOfApplicants(sentence))
                && !Vocabulary.COUNTRIES.in(sentence.text()).isEmpty();
    }

    /** « Projets d’un an, au Bénin, au Togo ou au Burkina Faso » */
    private static boolean isOfProjects(Sentence sentence) {
        return PROJECTS.matcher(sentence.text()).find() && several(sentence);
    }

    /** "Who: municipalities of France, Mexico and Colombia" */
    private static boolean isOfApplicants(Sentence sentence) {
        return ApplicantWords.LABEL.matcher(sentence.text()).find() && several(sentence);
    }

    private static boolean several(Sentence sentence) {
        return Vocabulary.COUNTRIES.in(sentence.text()).size() > 1;
    }

    /** Of a list below an announcement each item counts; France counts only among others. */
    private static SortedSet<String> listed(Sentence first, Sheet sheet) {
        boolean list = !LISTING.matcher(first.text()).find()
                && COLON.matcher(first.announcement()).find();
        SortedSet<String> codes = new TreeSet<>();
        Stream<Sentence> items = sheet.passages().stream()
                .filter(p -> list
                        && p.heading().equals(first.passage().heading())
                        && p.lead().equals(first.passage().lead()))
                .flatMap(p -> p.sentences().stream().limit(1));
        Stream.concat(Stream.of(first), items)
                .distinct()
                .filter(s -> !NOT.matcher(s.text()).find())
                .forEach(s -> {
                    codes.addAll(Vocabulary.COUNTRIES.in(s.text()));
                    if (FRANCE.matcher(s.text()).find()
                            && (codes.size() > 1
                                    || (!codes.isEmpty()
                                            && SEAT.matcher(s.text()).find()))) {
                        codes.add("FR");
                    }
                });
        if (codes.stream().filter(c -> c.length() == 2).count() > LIST) {
            codes.remove("CANDIDATE");
        }
        return codes;
    }
}
