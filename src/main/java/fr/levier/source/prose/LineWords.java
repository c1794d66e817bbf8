package fr.levier.source.prose;

import java.util.regex.Pattern;

/** The words, French and English, by which {@link LineNames} knows what a line says of its dates. */
final class LineWords {
    private static final String DAY = "(?:\\p{L}+(?:di|day),? )?";
    private static final String ORDINAL =
            "(?:1re|1ère|première|2e|2nde|deuxième|seconde|3e|troisième|4e|quatrième|first|second|third|fourth|final|autumn|spring|winter|summer)";
    private static final String TURN = "(?:round|batch|vague|relève|levée|cut-?off|session|échéance|deadline|dépôt)";
    private static final String STEP = "(?:phase|étape|step|stage|volet|tour|temps)";

    /** Names of rows and lines whose every date closes, unless words say otherwise. */
    static final Pattern CLOSING_LABEL = Words.any(
            "^(?:dépôts?|remise|envoi|réception|soumission|échéances?|dates? (?:limites?|butoirs?|de (?:dépôt|remise|clôture|fin))|cl[oô]ture|fermeture|deadlines?|cut-?offs?|submissions?|closing(?: dates?)?|closes?|due(?: dates?)?|apply by|dates? de dépôt|date de clôture|fenêtres? de dépôt|vagues de dépôt|(?:levées?|relèves?) des dossiers)(?: (?:des?|du|of|for) [^|:]{2,40})? ?(?:(?<!\\d)20\\d\\d )?[|:](?! ?(?:du|from|entre|between))");
    /** Headings under which every date closes, unless words say otherwise. */
    static final Pattern CLOSING_HEADING = Words.any(
            "^(?:(?:submission|application|proposal|next|upcoming|prochaines?|prochains?) ?)*(?:deadlines?|cut-?off dates?|closing dates?|due dates?|dates? limites?(?: de (?:dépôt|candidature|remise|réception)[^.]{0,30})?|échéances?|dates? de (?:dépôt|clôture)(?: des (?:dossiers|candidatures|projets))?|(?:quand|jusqu’à quand)(?: déposer| candidater)? ?\\??)(?:,? (?:for |in |pour |en )?(?:l’année )?20\\d\\d(?: ?[-–/] ?20\\d\\d)?)? ?:?$");
    /** « 15 mars 2027 – clôture des candidatures »: the words after a date that stands first name it. */
    static final Pattern CLOSING_AFTER = Words.any(
            "^[^.;|]{0,60}(?:n’accepte(?:ra|nt|ront)? plus|ne (?:sera|seront|prendra|recevra|pourra)[^.;|]{0,30} plus|no longer (?:be )?(?:accept|open|possible)|no more applications)|^[\\s:–—|,→-]{0,4}(?:\\(?(?:à )?\\d{1,2} ?(?:h|:)(?: ?\\d{2})?\\)?(?: ?(?:C?E?S?T|[ap]\\.?m\\.?)(?!\\p{L}))?|minuit|midi|noon)?[\\s|]{0,3}[^.;|]{0,25}?(?:^|[\\s:–—|→’-])(?:cl[oô]ture|date limite|dernier (?:jour|délai)|fin (?:du dépôt|des? (?:dépôts?|candidatures|l’appel))|fermeture|(?:remise|dépôt|envoi|réception) des (?:dossiers|candidatures|projets|notes|demandes)|deadline|closing|clos(?:es|ure)|(?:application|proposal|submission|concept note|letter)s? (?:deadline|due|close)|end of (?:the )?(?:submission|application|call|step|stage|phase|round|window)|fin de (?:l’étape|la phase|la période|l’appel|la session))");

    static final Pattern OPENING_AFTER = Words.any(
            "^[\\s:–—|,→-]{0,4}[^.;|]{0,25}?(?:^|[\\s:–—|→’-])(?:ouverture|lancement|début (?:du|des) dépôts?|opening|launch|call (?:opens|launch)|opens?(?!\\p{L}))"
                    + "|^,? [^.;|]{2,70}? (?:lancent?|lançait|(?:a|ont) lancé|ouvr(?:e|ent)|(?:a|ont) ouvert|launch(?:es|ed)|open(?:s|ed)) (?:un|une|son|sa|leur|le|la|l’|a|an|its|their|the) ?[^.;|,]{0,40}?(?:appel|campagne|guichet|call)(?!\\p{L})");
    /** « au plus tard » behind the date. */
    static final Pattern LATEST_AFTER = Words.any(
            "^[\\s,(]*(?:à |at )?(?:\\d{1,2} ?(?:h|:|heures|[ap]m)(?: ?\\d{2})?|minuit|midi|noon)?[\\s,()]*(?:inclus |\\()?(?:au plus tard|dernier délai|dernière limite|délai de rigueur|terme de rigueur|at the latest)");
    /** « le 12 mars, date de clôture ». */
    static final Pattern NAMED_BESIDE = Words.any(
            "^[\\s,(–-]{1,3}(?:la |the |jour de la )?(?:date (?:de clôture|limite|butoir)|clôture des|closing date|deadline(?!\\p{L})|dernier jour)");
    /** What is posted until a day is an application. */
    static final Pattern POSTED = Words.any("^[^.;|\\d]{0,40}\\(?(?:le )?cachet de la poste|^[^.;|\\d]{0,30}postmark");
    /** A round, or several of them, right before the day that ends it. */
    static final Pattern ROUND = Words.any(
            "(?:relève|levée|collecte)s? des (?:candidatures|dossiers|projets)[^.;]{0,30}$|(?:^|[\\s:|(–-])(?:" + TURN
                    + "s? ?(?:n° ?)?(?:\\d|[IVX]{1,3}|one|two|three)|" + ORDINAL + " " + TURN
                    + ")(?: (?:20\\d\\d|\\([^()]{2,40}\\)))? ?[:|,–—-] ?(?:le |on )?" + DAY + "$"
                    + "|" + ORDINAL + " (?:relève|levée|vague|cut-?off|échéance|deadline)s? (?:le|on) " + DAY
                    + "$|(?:relève|levée|vague|échéance|deadline) (?:finale|unique|suivante) (?:le|on) " + DAY
                    + "$|(?:deux|trois|quatre|cinq|plusieurs|[2-6]|two|three|four|several) (?:vague|relève|levée|session|round|cut-?off|échéance|date|deadline|fenêtre|submission (?:date|round))s?(?: [^.;:]{2,60})? ?[:,(] ?(?:le |les |on |the )?"
                    + DAY + "$"
                    + "|(?:fois par an|par an|times a year|times per year|twice (?:a year|yearly)|quarterly|chaque trimestre|each year|chaque année)[^.;:]{0,20}[:,(] ?(?:le |les |on |the )?"
                    + DAY + "$"
                    + "|(?:^|[\\s:|(–-])(?:" + STEP + " ?(?:\\d|[IVX]{1,3}|one|two)|" + ORDINAL + " " + STEP
                    + ")[^.;]{0,6}(?:expression|manifestation|note|lettre|dossier|candidature|projet|concept|proposal|full|letter|application|submission|dépôt|proposition|pré-)[^.;|]{0,40}[:,–—(-] ?(?:le |on )?"
                    + DAY + "$");

    /** The head of a column of openings. */
    static final Pattern OPENING_NAME = Words.any(
            "^(?:date (?:d’|de )?)?(?:ouverture|lancement|début(?: des? dépôts?| du dépôt)?|opening(?: date)?|opens?|launch(?: date)?|start(?: of submission)?)$");

    static final Pattern OPENING_LABEL = Words.any(
            "(?:^|[\\s:|(–-])(?:(?:date de début|début (?:des (?:dépôts|candidatures)|du dépôt|de (?:la )?(?:campagne|période)(?: de (?:dépôt|candidature))?)|start(?: of (?:the )?(?:submissions?|applications?)| date)?|mise en ligne (?:du formulaire|de la plateforme)|(?:date d’)?ouverture)(?: (?:de l’appel|des candidatures|du dépôt|des dépôts|de la plateforme))?|date de lancement|lancement(?: de l’appel)?|opens?|opening(?: date)?|launch(?: of the call| date)?|call (?:opens|launch|opening))(?: le)? ?[:|–-] ?(?:le |on )?"
                    + DAY + "$|(?<!\\p{L})(?:opening date|date d’ouverture) (?:le )?$");

    /** Words between two entries of a timeline that is told in one sentence: « 4 January – launch; 20 February – deadline ». */
    static final Pattern ENTRY = Words.any(
            "^[\\s;•|·,]*$|^[\\s:]*(?:[^:]{0,30}(?:timeline|calendrier|dates|étapes|planning|schedule|agenda)[^:]{0,20}:\\s*)$");

    static final Pattern NAMED_BY_DASH = Words.any(
            "^\\s?(?:\\([^()]{1,30}\\)|à \\d{1,2} ?h ?\\d{0,2})?\\s?[–—:-]\\s?(?=\\p{L})|^ (?=\\p{L}[^;.:]{2,60}$)");

    private LineWords() {}
}
