package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads who may apply, from sentences that say so, in the codes of the vocabulary.
 *
 * <p>Whoever is named as a partner, as one to whom work may be given, or as excluded is no applicant.
 */
final class Applicants {
    private static final Pattern WHO_HEADING = french(
            "destinataire|pour qui|qui peut|bénéficiaire|porteurs? (?:de projet|éligible)|candidats? éligible|structures éligibles"
                    + "|éligibilité des (?:porteurs|collectivités|candidats)|à qui s’adresse|qui est concerné|public(?:s)? (?:visé|cible|éligible)|who (?:can|may|is)|eligible (?:applicant|entit|organi)|target group|beneficiaries|applicants");
    private static final String LABELS =
            "^(?:bénéficiaires?|demandeurs?|destinataires?|(?:organismes|structures|porteurs?|candidats?|acteurs) éligibles?|porteurs?(?: de projets?)?|candidats?|qui(?: peut (?:candidater|déposer|répondre))? ?\\??|pour qui ?\\??|publics?(?: visés?| éligibles?| cibles?)?|éligibilité des porteurs"
                    + "|(?:eligible )?(?:lead )?applicants?|eligible (?:organi[sz]ations?|entities|partners|bodies|institutions)|who(?: can| may)?(?: apply| participate)? ?\\??|open to|type of applicants?)(?: éligibles?)? ?[:|]";
    private static final Pattern LABEL = french(LABELS);
    private static final Pattern WHO = french(
            LABELS
                    + "|(?:lead )?(?:applicants?|partners?) (?:must|can|may|should) be|s’adresse|(?:déposent|candidatent)(?!\\p{L})|: (?:adressez|déposez|envoyez|candidatez)|(?:présente|dépose)(?:nt)? (?:ensemble )?(?:une? |leurs? )(?:dossier|projet|demande|candidature)|peu(?:t|vent) (?:être (?:chefs? de file|porteu|candidat)|(?:déposer|présenter|solliciter|demander|soumettre|postuler|participer)(?!\\p{L}))|eligible to apply|applications? (?:are|is) (?:welcome|invited|accepted|open) (?:from|by)|eligible (?:lead )?(?:partners|bodies|institutions) (?:are|include)|we fund (?!projects)|peuvent (?:répondre|candidater|déposer|présenter|bénéficier|concourir|prétendre|être porteu|utiliser|consacrer|affecter)"
                    + "|ouvert(?:e|s)? aux?|destinée?s? aux?|sont éligibles|réservée?s? aux?|est éligible|peut (?:répondre|candidater|être déposé|être porté)|ont la faculté de|sont invitée?s à|porteurs? (?:de projets?)? ?éligibles?|may apply|can apply|open to|eligible (?:applicants|entities|organisations)|(?:are|is) eligible|aimed at|(?:can|may) submit|invited to (?:apply|submit)|reserved for|restricted to");
    /** Under a heading that asks who, a mere list of names answers; a whole statement says something else about them. */
    private static final Pattern STATEMENT = french(
            "au moins|associ(?:e|ent|er)(?!\\p{L})|programme|projet|doi(?:t|vent)|(?<!\\p{L})(?:est|sont|sera|seront|a|ont)(?!\\p{L})|^.{160}");

    private static final Pattern NOT = french(
            "(?<!\\p{L})ne (?:sont|peu(?:t|vent)|pourr|dépos|candidat|répond)[^.;,]{0,20}(?:pas|ni|plus)?|(?<!\\p{L})ne s’adresse|n’interv[^.;]{0,20}que|que comme partenaire|(?:uniquement|seulement) (?:comme|en tant que|en qualité de) partenaire|only as (?:an? )?(?:associated )?partner|non éligible|inéligible|n’est pas|(?<!\\p{L})ne relève|exclu|fermé aux"
                    + "|à l’exception|hormis|not eligible|cannot|may not|excluded|except|ineligible|not open");
    private static final Pattern CUT = french(
            "maîtrise d’œuvre|implantée?s? |délégu|à l’exclusion|avec (?:des|leurs|une?|d’autres)|en partenariat|partenaire|étrang|dans le cadre|lorsque|à condition"
                    + "|confi(?:er|ée?)|qui (?:regroup|réuniss|associ)|portant|portés? |situé|menant|en faveur d|au profit|homologues|membres? d’un|in partnership|with (?:a|an|their|at least|partners)|partners?(?!\\p{L})|subcontract|provided|in cooperation with");

    private Applicants() {}

    /** Returns the name of a column whose cells say who may apply, or nothing. */
    static String label(String column) {
        return LABEL.matcher(column + " :").find() ? column : "";
    }

    private static Pattern french(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** States the applicants that the first telling sentences name. */
    static void read(Sheet sheet, Content.Builder content) {
        List<Sentence> telling = sheet.sentences()
                .filter(s -> says(s) && !named(s.text()).isEmpty())
                .toList();
        SortedSet<String> codes = new TreeSet<>();
        telling.forEach(s -> codes.addAll(named(cell(s))));
        telling.stream()
                .findFirst()
                .ifPresent(s -> content.state(Field.APPLICANTS, Optional.of(sheet.stated(codes, s, 0))));
    }

    /** Of a row under « Porteurs | Taux » only the first cell names them. */
    private static String cell(Sentence sentence) {
        boolean first = LABEL.matcher(sentence.passage().lead() + " :").find()
                && sentence.text().contains(" | ");
        return first ? sentence.text().substring(0, sentence.text().indexOf(" | ")) : sentence.text();
    }

    private static boolean says(Sentence sentence) {
        Passage passage = sentence.passage();
        boolean announced = WHO.matcher(passage.lead() + " :").find()
                && !NOT.matcher(passage.lead()).find();
        boolean headed = WHO_HEADING.matcher(passage.heading()).find()
                && !STATEMENT.matcher(sentence.text()).find();
        boolean said = WHO.matcher(sentence.text()).find();
        return (said || announced || headed) && !NOT.matcher(sentence.text()).find();
    }

    /** Returns the codes named before the sentence turns to partners and circumstances. */
    private static SortedSet<String> named(String text) {
        java.util.regex.Matcher who = WHO.matcher(text);
        int from = who.find() && who.end() < text.length() / 2 ? who.start() : 0;
        java.util.regex.Matcher cut = CUT.matcher(text);
        String telling = cut.find(from) ? text.substring(0, cut.start()) : text;
        return Vocabulary.APPLICANTS.in(telling);
    }
}
