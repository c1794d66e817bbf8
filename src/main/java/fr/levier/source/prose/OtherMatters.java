package fr.levier.source.prose;

import java.util.regex.Pattern;

/**
 * Tells pages that have days and sums and are no calls for projects all the same: public contracts, posts, meetings, surveys, reports.
 *
 * <p>The title decides; a title that names a call is believed, but for contracts and posts, which name themselves calls too.
 */
final class OtherMatters {
    private static final Pattern CONTRACT_OR_POST = Words.any(
            "appels? d’offres|marchés? publics?|avis de marché|calls? for tenders?|invitation to tender|procurement|request for (?:quotations?|services|tenders?)|mise en concurrence"
                    + "|offres? d’emploi|recrut|\\(h/f\\)|\\bh/f\\b|\\(f/h\\)|chargée?s? de mission|chargé\\(e\\)|vacanc(?:y|ies)|job offer|internship|offre de stage|we are hiring|poste de");
    private static final Pattern HIRING = Words.any(
            "poste à pourvoir|(?:cv|curriculum vitae)[^.;]{0,25}lettre de motivation|cover letter|\\bCDD\\b de|\\bCDI\\b|remise des offres|les offres (?:sont|doivent)|tenders must");
    private static final Pattern OCCASION = Words.any(
            "^(?:formations?|webinai?re?s?|assises|colloque|séminaire|rencontres?|journées?|forum|conférence|atelier|conference|info ?-?days?|seminar|workshop|training|retour sur|interview|enquête|questionnaire|sondage|survey|consultation|public consultation)(?!\\p{L})"
                    + "|(?:call|appel) (?:figures|statistics)|en chiffres|^chiffres clés|key figures$|rapport (?:d’activité|annuel)|annual report|questions à|déclarer|déclaration|télédéclaration|adhésion|cotisation|recherche de partenaire|cherche une|appel à partenaires|meet in");
    private static final Pattern CALL = Words.any(
            "appels? à (?:projets?|candidatures?|manifestation|initiatives?|propositions?)|calls? for (?:proposals?|projects?|applications?|expressions?)|(?<!\\p{L})(?:AAP|AMI|fonds|aides?|bourses?|subventions?|grants?|fund|scholarships?|fellowships?|awards?|facility|scheme|challenge)(?!\\p{L})");

    private static final Pattern NAMED = Words.any(
            "^fonds (?:de |d’|franco)[^:]*$|^(?:[^|–:]{2,30} [|–:-] )?(?:\\p{L}+ ){0,2}(?:appels? à (?:projets?|candidatures?|manifestation|propositions?)|calls? for (?:proposals?|projects?|applications?|expressions?))(?!\\p{L})");

    /** A title that leaves no doubt, whatever fund it names besides. */
    private static final Pattern REPORTED = Words.any(
            "(?<!\\p{L})auditions? (?:sur|de|du)|comptes? rendus?(?!\\p{L})|ouverture des (?:dossiers|plis)|dépouillement");

    private static final int MOST = 300;

    private OtherMatters() {}

    /** Returns whether a title begins by naming a call. */
    static boolean isNamedCall(String title) {
        return NAMED.matcher(title).find();
    }

    static boolean are(Sheet sheet) {
        String title = sheet.title();
        if (CONTRACT_OR_POST.matcher(title).find() || REPORTED.matcher(title).find()) {
            return true;
        }
        return !CALL.matcher(title).find()
                && (OCCASION.matcher(title).find()
                        || sheet.sentences()
                                .limit(MOST)
                                .anyMatch(s -> HIRING.matcher(s.text()).find()));
    }
}
