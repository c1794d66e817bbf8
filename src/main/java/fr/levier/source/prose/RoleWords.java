package fr.levier.source.prose;

import java.util.regex.Pattern;

/** The words, French and English, by which {@link Roles} tells former times and other matters from a call's own dates. */
final class RoleWords {
    /** Words behind a date by which it is of former times. */
    static final Pattern FORMER_AFTER = Words.any(
            "^, (?:on|nous|ils?|elles?|le fonds|we|they|it) (?:\\p{L}+ )?(?:a|ont|avons|avait|avaient|had|has|have|received) |^[\\s,)]{1,3}(?:avai(?:t|ent)|a (?:réuni|reçu|permis|attiré|suscité)|had|drew|attracted|received)(?!\\p{L})|^[\\s,(]{1,3}(?:date (?:initiale|précédente)|initialement|initial date|originally)|^ l’(?:an|année) (?:dernier|passé)|^[^.;]{0,25}last year");
    /** « ouvert du 12 décembre au 31 mars, avait réuni 71 dossiers ». */
    static final Pattern RANGE_OVER = Words.any(
            "^[^.;]{5,45}[\\s,)]{1,3}(?:avai(?:t|ent)|a (?:réuni|reçu|permis|attiré|suscité)|had|drew|attracted|received)(?!\\p{L})");
    /** What lives only after a grant: its days are never those of applying. */
    static final Pattern LATER_SUBJECT = Words.any(
            "^\\s*(?:(?:seules |toutes )?(?:les |la |le |l’|une |un |the |all |any |project |final )?(?:dépenses|coûts|frais|lauréat\\p{L}*|conventions?|activités?|actions?|travaux|mobilités|séjours?|opérations?|pièces (?:complémentaires|manquantes)|délibérations?|RIB|attestations?|programmation|période de programmation|programming period|additional documents|décompte|bilan|versement|solde|expenditures?|costs|grantees|winners|awardees|activities|contracts?|grant agreements?)|(?:envoyer|transmettre|adresser|rendre|remettre|send|submit|return) (?:le |la |les |leur |un |the |a |its |their )?(?:décompte|bilan|rapport|compte.?rendu|final report|report|accounts))(?!\\p{L})");
    /** « lesquels devront être transmis avant le »: who must hand something in by a day is told of a closing. */
    static final Pattern DUTY = Words.any(
            "(?:dev(?:ra|ront|ez|rez)|doi(?:t|vent)|sont à|est à|must|should|have to|needs? to)(?!\\p{L})[^.;,]{0,30}(?:envo[iy]|retourn|renvoy|transm|adress|dépos|remett|remis|soumi|soumett|parven|arriv|reçu|saisi|send|sent|submi|lodg|reach|arriv|receiv|return|e-?mail|upload)[^.;,]{0,50}(?:avant le|jusqu’au|au plus tard le|pour le|by|before|until|no later than|,? le|,? on) (?:\\p{L}+(?:di|day),? )?$");

    /** « Des actions qui, entre le 19 et le 30 janvier, … »: when something is done. */
    static final Pattern DOING = Words.any(
            "(?:projets?|actions?|activités?|événements?|projects?|activities|actions|events)(?!\\p{L})[^.;:]{0,30}(?<!\\p{L})(?:qui|that|which),? (?:(?:entre le|du|from|between) (?:\\p{L}+di )?)?$");

    /** While a desk is shut nobody applies. */
    static final Pattern SHUT = Words.any("(?:fermée?s?|closed) (?:du|entre le|from|between) $");
    /** Between two statements of one sentence. */
    static final Pattern STATEMENT = Words.any("[;:]\\s|, (?:et |mais |and |but )?(?=(?:les?|la|l’|the|all) ?\\p{L})");
    /** A closing told as over. */
    static final Pattern OVER = Words.any(
            "(?:s’est|s’était|a été|avait été|ont été|était|étaient) [^.;]{0,40}$|closed[^.;]{0,10}$|(?:was|were|ended|ran) [^.;]{0,50}$|(?<!\\p{L})clos(?:e|es)? (?:depuis )?(?:le )?$");
    /** The call of one time, by its number or as the one before. */
    static final Pattern ONE_EDITION = Words.any(
            "(?:premi(?:er|ère)|1er|1re|deuxième|second|troisième|first|third|previous|précédente?|earlier) (?:appel|call|édition|edition|campagne|one)[^.;]{0,70}$|(?:appel|call|édition|edition) (?:n° ?)?\\d[^.;]{0,70}$");
    /** Whom something is sent to, which says nothing of what a date is. */
    static final Pattern RECIPIENT = Words.any(
            "(?<!\\p{L})(?:au |aux |à la |à l’|to the |auprès (?:du |de la |de l’))(?:\\p{Lu}[\\p{L}&-]*\\p{Lu} )?(?:jury|comité|commission|secrétariat|committee|assemblée)(?: (?:de sélection|de pilotage|selection|européenne|permanente))?");

    static final Pattern REGISTRATION = Words.any("inscri|regist(?:er|ration)");
    static final Pattern ACCOUNT =
            Words.any("portal|plateforme|account|compte|system(?!\\p{L})|register (?:in|on|with) (?-i:\\p{Lu})");
    static final Pattern MEETING = Words.any(
            "webinai?r|séances?(?!\\p{L})|réunion|séminaire|atelier|rencontre|journée|visio|colloque|conférence|info ?-?(?:day|session)|information (?:day|session)|meeting|(?<!\\p{L})events?(?!\\p{L})|workshop|training|comité|(?<!\\p{L})jury|committee");
    static final Pattern MEETING_NAME = Words.any(
            "webinai?r|réunions?|séminaire|atelier|rencontres?(?!\\p{L})|info ?-?(?:day|session)|seminar|meet us|meetings?|workshop|events?(?!\\p{L})|événements?");
    /** A closing that is named in full: what follows in its clause only says for whom or for what. */
    static final Pattern NAMED_CLOSING = Words.any(
            "(?:dates? limites?|dates? butoirs?|date de clôture|clôture|échéances?) (?:de |d’|des |du |pour )(?:l[ae] |les |l’)?(?:dépôt|candidatures?|remise des (?:dossiers|candidatures|projets)|réception|soumission|envoi|l’appel|appel)"
                    + "|^\\s*(?:(?:et|and|les|the|la|prochaines?) )*(?:dates? limites?|dates? butoirs?|date de clôture|clôture|échéances?|deadlines?|closing dates?|cut-?offs?(?: dates?)?)\\s*$"
                    + "|(?:deadline|closing date|due date)s? (?:for|of) (?:the )?(?:submi|appl|propos|call|receipt|concept|full)|(?:submission|application|proposal)s? deadline");

    static final Pattern LATER_LIFE = Words.any(
            "agreements?(?!\\p{L})|partner search|rapport|compte.?rendu|(?<!\\p{L})bilans?(?!\\p{L})|décompte|restitution|justificatif|paiement|versement|solde|facture|questions?|clarification|renseignement|webinai?r|réunion|événement|(?<!\\p{L})reports?(?!\\p{L})|payment|claims?(?!\\p{L})|meeting|training|event(?!\\p{L})|dépenses|prestataire|inscription");
    /** What one hands in when one applies. */
    static final Pattern APPLIED = Words.any(
            "dossier|candidat|demande|projets?(?!\\p{L})|propositions?|notes? |lettres? |pré-projet|manifestation|expression|appl(?:y|ication|icant)|proposal|concept|propos|submission|(?<!\\p{L})ideas?|dépôt|dépos|appel|call(?!\\p{L})|deadline|limite|cl[oô]tur|clos|ouvert|post[ue]l");
    /** A call that goes on, whatever else is said. */
    static final Pattern RUNNING = Words.any(
            "(?:call|window|appel|campagne|dépôt|(?<!\\p{L})i[lt])(?!\\p{L})[^.;]{0,40} (?:court|runs)(?!\\p{L})|(?<!\\p{L})(?:(?:est|sera|reste) (?:ouvert|lancé))");

    /** « après le », where what comes late is refused. */
    static final Pattern AFTERWARDS =
            Words.any("(?:après|passé|au-delà du|after|later than) ?(?:le |cette date,? \\(|this date,? \\()?$");

    static final Pattern REFUSED = Words.any(
            "ne (?:ser|pourr|peu)|(?:examin|étudi|trait|report|instruit)\\p{L}* (?:sur |à |lors de |au titre de )?(?:l’année|la (?:session|campagne|commission))|next (?:round|session|year)|(?<!\\p{L})(?:aucune?|rejet|irrecevab|refus|no(?! later)|not|reject|ineligible|late)(?!\\p{L}{3})");
    static final Pattern EXTENDED_AFTER = Words.any(
            "^[\\s,]*\\(?(?:prolong|nouve(?:au|lle)|report|prorog|extend|extension|new )|^[^;]{0,60}(?:and no longer|et non plus|(?<!but )instead of|au lieu d[eu’])");

    /** « in the third call (20 March to 7 June 2024) ». */
    static final Pattern ASIDE_EDITION = Words.any(
            "(?:premi(?:er|ère)|deuxième|second|troisième|quatrième|first|third|fourth|previous|précédente?|last|dernière?) (?:appel|call|édition|edition|campagne|round)[^.;()]{0,30}\\($");
    /** The name of a call, and of a part of one. */
    static final Pattern OTHER_CALL = Words.any(
            "(?<!\\p{L})calls? for (?:proposals|projects|applications|peer|\\p{L}+)|appel à (?:projets?|candidatures?|manifestation|initiatives?)|(?<!\\p{L})AAP(?!\\p{L})|(?<!\\p{L})AMI(?!\\p{L})|^(?:prix|fonds|programme|prize) \\p{Lu}");

    static final Pattern OWN_PART = Words.any(
            "(?:^|(?<!\\p{L}))(?:this|the|our|how|why|when|what|who|key|about|timeline|calendar|present|ce|cet|notre|le présent|l’appel|de l’appel|du présent|calendrier|date|dates|comment|quand|qui|objectifs?|règlement|cahier|documents?|présentation|contact|modalités|fonctionnement|volet|lot|session|phase|étape)(?!\\p{L})|\\?$|^\\d|^p\\. \\d");

    /** The label of a day on which somebody wrote: « Date posted | ». */
    static final Pattern STAMP = Words.any(
            "(?:^|[|:(–-] ?)(?:date )?(?:posted|published|updated|created|added|last (?:update|modified|edited)|publiée?|postée?|ajoutée?|modifiée?|mise? (?:à jour|en ligne)|dernière (?:mise à jour|modification)|(?:date de |date of )(?:publication|mise à jour))(?: (?:on|le))? ?[|:]? ?$"
                    + "|^ ?:? ?(?:submitted|posted|published|written|added|soumise?|publiée?|rédigée?|ajoutée?|proposée?) (?:by|par) [^.:;]{2,40}? (?:on|le) (?:\\p{L}{2,9}\\.?,? )?$");
    /** Beside who wrote it a day is when: « Référence : BW14402 Date : 22 février 2016 Auteur : … ». */
    static final Pattern SIGNED = Words.any("^[^.;]{0,40}(?<!\\p{L})(?:auteur|author|rédacteur) ?:");
    /** What can be open until a day. */
    static final Pattern OPEN_UNTIL = Words.any("(?:(?<!\\p{L})open|ouverte?s?|possible) (?:until|till|jusqu’au) $");

    private RoleWords() {}
}
