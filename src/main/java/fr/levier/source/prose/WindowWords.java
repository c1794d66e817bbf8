package fr.levier.source.prose;

import java.util.regex.Pattern;

/** The words, French and English, by which {@link Windows} knows what a date is about. */
final class WindowWords {
    static final Pattern CLOSING = Words.any(
            "(?:envo[iy]|retourn|renvoy|transm|adress|dépos|remett|rem(?:ise?|is)(?!\\p{L})|rempli|complét|saisi|soumett|soumis|candidat|postul|répon[ds]|parven|reven|arriv|reçu|reçoi|récept|inscri|présent|manifest|attendu|rend(?:re|ue?s?|ent|ez)(?!\\p{L})|send|sent|return|submi|appl(?:y|ications?)|lodg|fill|complet|reach|arriv|receiv|enter|express|respond|e-?mail|upload|deliver|expected)[^.;:]{0,110} (?:d’ici (?:au|le)|pour le|by|for) (?:\\p{L}+(?:di|day),? )?$|foi,? (?:au plus tard |avant )?(?:le|on) $|d’ici (?:au|le) |cl[oô]t(?!\\p{L})|(?<!\\p{L})arrêt(?:e|ons|ent|era|erons|eront|ée?s?)(?!\\p{L})|s’interromp|wraps? up|(?:(?<!\\p{L})(?:à|être|must be|to be|should be|has to be|have to be) (?:remettre|remise?s?|déposer|déposée?s?|envoyer|envoyée?s?|adresser|adressée?s?|transmettre|transmise?s?|rendre|rendue?s?|retourner|retournée?s?|arrivée?s?|parvenue?s?|reçue?s?|complète?s?|handed in|submitted|sent|received|delivered|in)[^.;,]{0,40} (?:le|pour le|on|for) (?:\\p{L}+(?:di|day),? )?$)|(?:stage|phase|étape|step|round|session|vague) ?(?:n° ?)?(?:\\d|[IV]{1,3}|one|two|un|deux)?[^.;:]{0,4}\\(?(?:concept|pre-?propos|full|expression|letter|note|dossier|lettre|candidature|submission|dépôt|pré-projet|projet complet)[^.;:]{0,30}\\)? ?: ?(?:le )?$|jusqu’au|jusqu’à|avant le|fin (?:de l’appel|des? dépôts?|de la période|des candidatures)|closure|(?<!\\p{L})through(?!\\p{L})|(?:attendu|transm|envoy|dépos|remett|remis|adress|reçu)[^.;]{0,40} pour le|(?:remise|dépôt|envoi|réception) des? [^.;:]{0,40}: ?(?:le |[\\p{L}]+di )?$|délai (?:de|d’|pour|:)|au plus tard|limite|cl[oô]tur|close?s? le|s’ach[eè]v|pren(?:d|dra|ne) fin|se ferme(?!\\p{L})|closent|fermer(?:a|ont)(?!\\p{L})|shuts?(?!\\p{L})|(?:retourn|renvoy|envoy|adress|transm|dépos|remett|remis|attendu)[^;]{0,90} pour le ?(?:\\p{L}+di )?$|parvenir [^.;]{0,40}(?:le|avant le) ?$"
                    + "|échéance|deadline|fermeture|fer[mn]e(?:nt|ra)? le|termine|prorog|reporté|prolong|repouss|dernier délai|butoir"
                    + "|clos(?:es?|ing|ed)?(?!\\p{L})|until|till(?!\\p{L})|no later than|(?<!\\p{L})by(?!\\p{L})(?=[^:;]{0,40}$)|before(?=[^:;]{0,40}$)|(?<!\\p{L})due(?!\\p{L}| to)|(?:date|end) of (?:submission|applications?)|end date|end of (?:the )?(?:submission|application|call)|date de (?:fin|remise|dépôt|soumission)|fin du dépôt|dernier jour|forclusion|expir|retour(?:ner|nés?)?[^.;]{0,40} pour le|(?:rendre|retourner)[^.;]{0,40} (?:pour|avant) le|date butoir|ends? on|ending|expires?|at the latest|cut-?off|extended|postponed|last day|submission date|(?:final|last|latest) (?:date|day)");
    /** Words that close a call whatever the sentence is about. */
    static final Pattern CLOSING_CALL = Words.any(
            "cl[oô]t(?!\\p{L})|cl[oô]tur|dates? limites?|deadline|final date|forclusion|closure|clos(?:es?|ed|ing|ent)?(?!\\p{L})|dernier délai|butoir|close?s? le|cut-?off|échéance");

    static final Pattern EXTENDING = Words.any(
            "prorog|report[ée](?!\\p{L}*s? de)|report (?:de la|du|au)|décal[ée]|prolong|repouss|nouvelle date|nouveau délai|extend|extension|postponed|new deadline|pushed back|moved|shifted|déplac|(?:is|are) now|désormais|finalement");
    static final Pattern FORMER = Words.any(
            "(?:dernière|précédente) campagne|campagnes? passée|former(?:ly)?(?!\\p{L})|first (?:due|set|fixed|announced|planned)|(?:devai|étai)(?:en)?t (?:initialement |d’abord )?(?:s’achever|se terminer|fermer|clore|se clore|prévue?s?|fixée?s?|être)|was (?:due|to close|supposed)|(?:pour (?:rappel|mémoire)|as a reminder)[^.;]{0,80}(?:étai|s’était|a été|s’est|was|were|closed|ran|had)|last year|la clôture (?:de l’an|de l’édition) |"
                    + "initialement|au lieu d|précédemment|auparavant|d’abord fixée|initially|originally|instead of|previously|ancienne date|pour mémoire|précédente? (?:édition|campagne|session|appel)|(?:campagne|édition) précédente"
                    + "|last (?:round|call|edition|cycle|session)|prior (?:round|call|cycle)|(?:précédente?|dernière?) (?:relève|vague|session)|l’an (?:dernier|passé)|l’année (?:dernière|passée)|last year|previous (?:call|edition|round)|(?:édition|campagne|session|appel|call|edition|round)s? (?:de |of )?20\\d\\d[^.;]{0,60}(?:étai|s’était|s’est|a été|avait|ont été|was|were|had)"
                    + "|(?:était|étaient|s’était|avait été|avaient été)(?! ouvert) [^.;]{0,30}$");
    static final Pattern OPENING = Words.any(
            "(?:dépôts?|candidatures?|appel|collecte|campagne|période|inscriptions?|guichet|call|applications|submissions?|window|round|portal)(?: \\p{L}+){0,4} (?:débute|commence|démarre|starts?|begins?)|à partir du|à compter du|début (?:de l’appel|de la période)|ouvert|ouvr[ei]|ouverture|lancement|lancé|dès le|(?<!clos )(?<!close )(?<!fermée? )(?<!terminée? )depuis le|début des? (?:dépôts?|candidatures)"
                    + "|open(?:s|ed|ing)?(?!\\p{L})|as of|starting|launch|from(?!\\p{L})|start (?:date|of (?:applications|submissions))");
    static final Pattern APPLYING = Words.any(
            "fill(?:ed|ing)? |(?<!\\p{L})form(?!\\p{L})|invited to|campagne|relève|(?<!\\p{L})(?:cycle|collecte|édition)|télé(?:service|procédure)|accessible|en ligne|platform|portal|window|intakes?(?!\\p{L})|express(?:ion|ing)? (?:of |their |your |its |an )?interest|(?<!\\p{L})(?:send|consider|accept|request|participat|enter|entries|join)|écri(?:re|vez)|à vous de jouer|il vous reste|vous avez (?:encore |jusqu)|se (?:manifester|faire connaître|porter candidat)|répondre|répond(?:ent|ez)|propos(?:er|ez|ent)|formulaire|guichet|portail|déclarer leur intérêt|participer|concourir|à vos (?:dossiers|projets|plumes|claviers)|letters? of (?:inquiry|interest|intent)|full propos|candidat|dép[oô]t|dépos|dossier|ouvert|appel|inscri|reçu|reçoi|soumi|plateforme|demande|lettres? d’intention|notes? (?:de concept|succinctes?|d’intention|conceptuelles?)|présenter |invitée?s? à |rounds?(?!\\p{L})|manifestations? d’intérêt"
                    + "|fenêtre|session|postul|cl[oô]ture|calendrier|appl(?:y|ying|ied|ies|ications?|icants?)(?!\\p{L})|submi|proposal|call(?!\\p{L})|expression of interest|opening|concept note|deadline|propositions?(?!\\p{L})|transm|envoy|adress|remise|remis ");
    /** Dates of these belong to something else even when there is something to hand in. */
    static final Pattern ELSEWHERE = Words.any(
            "résultat|quality label|programme (?:runs|covers|s’étend|couvre)|(?:preferred|project|activity) start dates?|starting dates?|dates? de (?:début|démarrage) (?:du|des|d’)|(?:our|the) (?:answer|reply|decision)|^\\s*commission permanente\\s*$|feedback|advise|(?<!\\p{L})book(?:ed|ing)|inaccessible|indisponible|maintenance|unavailable|réponses? (?:aux?|est|sont|ser)|comité|(?<!heure de la )commission(?! européenne| permanente)|jury|déclar|rapport|compte.?rendu|webinaire|réuni|séance"
                    + "|questions?(?!\\p{L})|se tien|festival|rencontres|séminaire|atlas|versement|visioconférence|atelier|éligibilité des (?:dépenses|coûts)|pré-?sélection des|instruction|audition|assemblée"
                    + "|mise en ligne|newsletter|conférence|colloque|salon(?!\\p{L})|permanence|rendez-vous(?! avant| jusqu| d’ici)|échanges? avec|demandes? de renseignement|soutenance|inscriptions? (?:à la|au|aux|obligatoire)"
                    + "|results?(?!\\p{L})|committee|jury|webinar|info(?:rmation)? (?:session|day)|infoday|meeting|report(?:s|ing)?(?!\\p{L}| de| du| au)|festival|seminar|(?<!\\p{L})event|workshop|payment|kick-?off|selection of|interview|training|regist(?:er|ration) (?:for|to|by)|clarification|(?<!\\p{L})award(?!s? (?:programme|scheme|call|fund))|award ceremony|remise des prix|délibér|tranche(?!\\p{L})|comités? mixtes?|(?<!\\p{L})solde(?!\\p{L})|acompte|liquidation|avenant|décision|vote|notified|evaluation|matchmaking|brokerage|partner search|eligib(?:le|ility) (?:of )?(?:expen|cost|period)");
    /** Dates of these belong to something else unless words of applying come after. */
    static final Pattern PERHAPS_ELSEWHERE = Words.any(
            "télécharg|(?:re)?commen?ded? |recommand|conseill|consultation|contact(?!@)|réserv|appoint|recruit|hired?(?!\\p{L})|recrut|désign|nomm[eé]|version papier|exemplaires? papier|paper cop|réalis|(?<!s’)ach[eè]v|dépens|projets? retenus|recevront|shortlisted|successful|selected|projects? (?:starting|beginning|commencing|ending|that (?:start|begin|end)|ends?|runs?|lasts?|starts?|begins?)(?!\\p{L})|(?<!avant le )(?:début|démarrage|commencement|fin) (?:des?|du|effecti\\p{L}+ des?) (?:activités?|projets?|actions?|travaux|opérations?|programme)|(?<!before the )(?:start|end) of (?:the )?(?:projects?|activities|works?|action)|travaux|acquitt|justificatif|rembours|consomm|éligibles? (?:du|à compter|jusqu|entre|avant)|(?<!\\p{L})spent(?!\\p{L})|incurred|disburs|completion|final report|mobilit(?:y|ies) |départs?(?!\\p{L})|séjour|exécut|mis(?:e|es)? en œuvre|dépenses|valable|vigueur|démarrage (?!de l’appel|de la campagne|des? d)|lauréat|(?:projet|action|activité|travaux)s?[^.;]{0,40}(?:commenc|début|termin|fini|démarr)|existant|créée?s? (?:avant|depuis|après)|(?<!\\p{L})nées? "
                    + "|sélectionn|annonc|notifi|publi(?!c)|signature|se déroul|(?<!\\p{L})missions?(?!\\p{L})|convention|délibération|décret|\\bloi\\b|arrêté|mise? à jour|population|engag|soldé|justifi|facture|visite|période d"
                    + "|attribué|applicable|s’applique|auront lieu|aura lieu|take place|be held|implement|complet(?:ed|ion)|carried out|expenditure|start(?:s|ed)? (?:before|after|no|on)|signed|signature|adopted|decision|regulation|updated|published|publication|announce|kick|born|established|founded|activities|projects? (?:must|should|shall|may|will|can)|valid|action[s]? (?:must|should|shall|may|will)");

    static final Pattern HANDING_IN = Words.any(
            "candidat|demandes? |dép[oô]t|dépos|ouvert|inscri|reçu|soumi|clôtur|postul|dossier|appl(?:y|ying|ied|ies|ications?|icants?)(?!\\p{L})|submi|proposals? (?:must|should|are)|deadline|date limite|closing|closes?(?!\\p{L})|opening|transmi|envoy|adress");
    static final Pattern ELSEWHERE_AFTER = Words.any(
            "^[\\s,]*(?:inclus )?(?:pour|to|in order to|afin de|pour pouvoir) (?:terminer|achever|finir|réaliser|mener|justifier|dépenser|signer|solder|consommer|produire|rendre compte|(?:envoyer|transmettre|adresser|rendre|remettre|déposer) (?:le|la|les|leurs?|un|son|ses|votre) (?:bilan|rapport|compte|décompte|justificatif|facture)|complete|finish|spend|report|implement|carry out|deliver|sign)(?!\\p{L})|^ (?:of the (?:same|following|next) year|de l’année (?:suivante|d’après)|de la même année)|^[^.;|,(]{0,60}(?:devront être (?:achev|termin|réalis)|seront (?:publi|annonc|connu)|se réunira|des résultats|will be (?:announced|published|notified|informed)|publication des|annonce des|projects must be|: (?:webinaire|réunion|comité|résultats|webinar|results|jury))");
    /** « le 31 mars et le 30 septembre sont les dates limites ». */
    static final Pattern NAMED_AFTER = Words.any(
            "^[^.;|]{0,60}(?:sont|est|seront|sera|is|are) (?:les |la |the )?(?:dates? limites?|échéances?|deadlines?|closing dates?)");

    /** « …, and by 7 October »: after one closing of the sentence another one. */
    static final Pattern AGAIN = Words.any(
            "^[\\s,;]*(?:et |and |puis |then )?(?:pour|for) [^.;:]{3,50} ?: ?(?:le )?$|^[\\s,;]*(?:et |and |puis |then )?(?:une |la |a |the )?(?:seconde|deuxième|troisième|2e|second|third)(?: \\p{L}+)? ?(?:le |au |on )?$|"
                    + "(?:,|;|(?<!\\p{L})(?:and|et|puis|ou|or)) (?:and |et |puis |ou |or )?(?:by|before|until|no later than|avant le|jusqu’au|au plus tard le)\\s+(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\\p{L}+day,?)\\s+)?$");

    /** « Jeunesse fermera le 9 avril, Eau et climat le 14 mai »: the verb is not said again. */
    static final Pattern GAP = Words.any(
            "^(?:[^.:;()|]{0,14})?[,;] (?:et |and |puis )?(?:(?!(?:sera|seront|est|sont|ont|aura|auront|will|is|are|has|have|be|commenc|début|projets?|projects?|dès|from)(?!\\p{L}))[\\p{L}’-]+[, ]{1,2}){1,6}(?:le |on |by |jusqu’au |avant le )(?:\\p{L}+(?:di|day),? )?$");

    /** A day, perhaps with its hour, and in brackets of what stage it is. */
    static final Pattern BARE_DAY = Words.any(
            "(?:le )?(?:\\p{L}+(?:di|day),? )?(?:\\d{1,2}(?:er|st|nd|rd|th)? \\p{L}+\\.?,? 20\\d\\d|\\p{L}{3,9}\\.? \\d{1,2},? 20\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]20\\d\\d)[,\\s–-]*(?:\\d{1,2}[h:][\\d:]*[^()]{0,18})?(?:\\((?:\\p{L}+ (?:stage|phase|step|étape|session|vague)|(?:stage|phase|step|étape|session|vague) \\d)\\))?");

    static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    static final Pattern ANY_TIME = Words.any(
            "toute l’année|à tout moment|au fil de l’eau|sans date limite|sans (?:limite|condition) de (?:date|délai)|dépôt (?:permanent|continu)"
                    + "|guichet (?:permanent|ouvert)|dispositif permanent|aide permanente|en continu|all year|at any time|rolling basis|no deadline|continuous(?:ly)? open|open continuously");
    static final Pattern NO_CLOSING = Words.any(
            "(?:pas de|sans|aucune) date limite|toute l’année|à tout moment|au fil de l’eau|all year round|no (?:fixed )?deadline|at any time|rolling basis");
    static final Pattern TODAY = Words.any(
            "(?:dès|à partir d’|à compter d’|depuis )aujourd’hui|(?:dès|à compter de) ce jour|from today|as of today|opens? today|ouvre (?:ce jour|aujourd’hui)");
    static final Pattern WHOM = Words.any("^[^.;,:]{0,25}?((?:pour les|for) [^.,;:()|]{3,80})");
    static final Pattern ANOTHER = Words.any(
            "\\s*(?:,|et|ou|puis|and|or|then|,\\s*puis|/|&|;)\\s*(?:le|au|du|jusqu’au|the|on|by)?\\s*(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?");
    static final Pattern BRUSSELS_TIME = Words.any("^.{0,45}(?:heure de Bruxelles|Brussels|C\\.?E\\.?S?\\.?T)");
    static final Pattern OTHER_TIME = Words.any("^.{0,30}heure (?:locale )?(?:de |du |d’)(?!Paris|Bruxelles|France)");

    private WindowWords() {}
}
