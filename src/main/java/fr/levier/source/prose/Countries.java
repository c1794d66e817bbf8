package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** Reads which countries a call is for: those of its title, or of a sentence that says that it lists the eligible ones. */
final class Countries {
    private static final Pattern LISTING = Words.any(
            "(?:soutient|aide|finance|accompagne|appuie|supports?|funds?)(?!\\p{L})[^.;]{0,120}(?:agissent|interviennent|menée?s|conduite?s|réalisée?s|mise?s en œuvre|actions?|projets?|projects?|activities|partenaires?|partenariats?|coopérations?) (?:au|aux|en|à|avec|in|with)(?!\\p{L})|partenaires?(?: au moins| minimum)? (?:vien|est issu|sont issus|est (?:établi|situé)|sont (?:établis|situés))|at least one partner (?:from|in|based)|(?:organi[sz]ations|partners|cities|authorities|applicants) (?:from|in|based in|established in) [^.;]{0,120}(?:may|can|are eligible|are invited)|pays (?:éligibles?|concernés|d’intervention|partenaires? éligibles?|cibles?|bénéficiaires)|zones? (?:géographiques?(?: éligibles?)?|d’intervention|éligibles?)|géographies? éligibles?"
                    + "|projets? (?:doi(?:t|vent)|devront?|devra)[^.;]{0,60}(?:se dérouler|avoir lieu|être (?:mis en œuvre|réalisés?|situés?)|concerner|porter sur)"
                    + "|eligible countr|countries covered|target countr|must (?:take place|be implemented|be carried out) in|countries eligible|(?:lies|located|based|established) in an? (?:EU )?Member State|(?:can|may) apply|établies? dans (?:un|les) (?:État|pays)");
    private static final Pattern NOT = Words.any(
            "priorit|\\d ?%|autres? pays|(?<!\\p{L})(?:ont|a été|avai\\p{L}+|depuis|since|has|have|were|was) |exclu|sauf|hors|à l’exception|ne sont pas|not eligible|except|see the|annex|other than|par exemple|for example|notamment|Annexe|préférence|bonus");
    private static final Pattern COLON = Words.any(
            "(?:^|\\s)(?:pays|zones?|territoires?|géographie|countries|where|où) ?\\??$|pays (?:éligibles?|d’intervention|concernés)|zones? (?:géographiques?|d’intervention|éligibles?)|eligible countr|countries covered");

    private Countries() {}

    static void read(Sheet sheet, Content.Builder content) {
        SortedSet<String> titled = Vocabulary.COUNTRIES.in(sheet.title());
        if (!titled.isEmpty()) {
            content.state(Field.COUNTRIES, titled, sheet.titled());
            return;
        }
        sheet.sentences()
                .filter(s -> !NOT.matcher(s.text()).find())
                .filter(s -> LISTING.matcher(s.text()).find()
                        || COLON.matcher(s.announcement()).find())
                .filter(s -> !Vocabulary.COUNTRIES.in(s.text()).isEmpty())
                .findFirst()
                .ifPresent(s -> content.state(
                        Field.COUNTRIES, Optional.of(sheet.stated(Vocabulary.COUNTRIES.in(s.text()), s, 0))));
    }
}
