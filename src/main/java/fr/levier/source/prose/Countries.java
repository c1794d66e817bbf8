package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which countries a call is for: those of its title, or of a sentence that says that it lists the eligible ones. */
final class Countries {
    private static final Pattern LISTING = Words.any(
            "(?:soutient|aide|finance|accompagne|appuie|supports?|funds?)(?!\\p{L})[^.;]{0,120}(?:agissent|interviennent|menée?s|conduite?s|réalisée?s|mise?s en œuvre|actions?|projets?|projects?|activities|partenaires?|partenariats?|coopérations?) (?:au|aux|en|à|avec|in|with)(?!\\p{L})|partenaires?(?: au moins| minimum)? (?:vien|est issu|sont issus|est (?:établi|situé)|sont (?:établis|situés))|at least one partner (?:from|in|based)|(?:organi[sz]ations|partners|cities|authorities|applicants) (?:from|in|based in|established in) [^.;]{0,120}(?:may|can|are eligible|are invited)|pays (?:éligibles?|concernés|d’intervention|partenaires? éligibles?|cibles?|bénéficiaires)|zones? (?:géographiques?(?: éligibles?)?|d’intervention|éligibles?)|géographies? éligibles?"
                    + "|projets? (?:doi(?:t|vent)|devront?|devra)[^.;]{0,60}(?:se dérouler|avoir lieu|être (?:mis en œuvre|réalisés?|situés?)|concerner|porter sur)"
                    + "|eligible countr|countries covered|target countr|(?:programme|area|fund|call|scheme|strand) (?:covers|is open to|includes|concerns)|partners? (?:come|comes|must come|may come) from|(?:one|established|registered) (?:single )?(?:applicant, )?(?:established |registered )?in (?:the EU|an EU)|one of the 27|must (?:take place|be implemented|be carried out) in|countries eligible|(?:lies|located|based|established) in an? (?:EU )?Member State|(?:can|may) apply|établies? dans (?:un|les) (?:État|pays)");
    private static final Pattern NOT = Words.any(
            "priorit|\\d ?%|autres? pays|(?<!\\p{L})(?:ont|a été|avai\\p{L}+|depuis|since|has|have|were|was) |exclu|sauf|hors|à l’exception|ne sont pas|not eligible|except|see the|annex|other than|par exemple|for example|notamment|Annexe|préférence|bonus|one of (?:them|which)|dont (?:un|au moins)|l’un d(?:’eux|’entre)|majoration|such as|tels? que|comme (?:le|la|l’)|étudi|lauréat|suspend|d’abord|en premier|first|précédent|previous");
    private static final Pattern COLON = Words.any(
            "(?:^|\\s)(?:pays|zones?(?: géographiques?| d’intervention| éligibles?| couvertes?)*|territoires?|géographie|countries|where|où) ?\\??$|pays (?:éligibles?|d’intervention|concernés)|zones? (?:géographiques?|d’intervention|éligibles?)|eligible countr|countries covered");

    private static final Pattern LABEL = Words.any(
            "^(?:pays(?: d’intervention| éligibles?| concernés| partenaires)?|countr(?:y|ies)(?: covered| eligible)?|eligible countries|géographies?)\\s?[:|]");
    private static final Pattern PROJECTS = Words.any(
            "^(?:les |the |nos )?(?:projets?|actions?|projects?|activities|interventions?)(?!\\p{L})[^;]{0,120}(?:,| )(?:au|aux|en|à|in)(?!\\p{L})");
    private static final Pattern FRANCE = Words.any(
            "(?:, (?:la |en )?|(?:of|from|in|de|en|between|entre|by) (?:la )?|(?:et|and) (?:la )?)France(?=,| and| et|$)");

    private Countries() {}

    static void read(Sheet sheet, Content.Builder content) {
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

    private static boolean says(Sentence sentence) {
        return !NOT.matcher(sentence.text()).find()
                && (LISTING.matcher(sentence.text()).find()
                        || COLON.matcher(sentence.announcement()).find()
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
                    if (FRANCE.matcher(s.text()).find() && codes.size() > 1) {
                        codes.add("FR");
                    }
                });
        return codes;
    }
}
