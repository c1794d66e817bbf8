package fr.levier.source.prose;

import java.util.regex.Pattern;

/** The names of those who pay, as sentences write them, and the verbs by which they do. Capitals count: they make the name. */
final class FunderWords {
    private static final String CAPITALS =
            "(?:\\p{Lu}[\\p{L}’&+-]*|étrangères|écologique|francophonie|Méditerranée|franco-\\p{L}+|européennes?|françaises?|générales?|nationales?|régionales?|internationales?|développement|l’eau|l’eau|environnement|cohésion|territoires?|culture)";
    private static final String FRENCH =
            "(?:[Mm]inistère|Agences?|Région|Département|Conseil (?:régional|départemental)|Métropole|Eurométropole|Fondation|Fonds citoyen|[Vv]ille|Mairie|Consulat(?: général)?|Ambassade|Institut|Office|Commission|Collectivité|Communauté (?:urbaine|d’agglomération|de communes)|Délégation|Direction|Banque|Caisse|Syndicat|Organisation internationale|Association internationale|Préfecture|Union|Eurorégion|Secrétariat)"
                    + "(?: (?:(?:de la|de l’|des|du|de|d’|et des|et de la|et de|et du|pour la|pour le|pour l’|à la|à|franco-\\p{L}+|pour les) ?)?"
                    + CAPITALS + "| d’" + CAPITALS + "| de l’" + CAPITALS + "| pour l’" + CAPITALS + ")+";
    private static final String ENGLISH =
            "(?:(?:\\p{Lu}[\\p{L}’&+-]+ )(?:(?:of|for|and|the|of the|for the) )?){1,6}(?:Foundation|Trust|Agency|Council|Commission|Ministry|Platform|Initiative|Programme|Alliance|Institute|Facility|Fund|Bank|Office|Corps|Embassy|Department)(?: (?:of|for)(?: the)?(?: \\p{Lu}[\\p{L}’-]+| and)+)?"
                    + "|(?:Ministry|Department|Embassy|Government|Union|Organisation|Organization|Delegation) (?:of|for)(?: the)?(?: \\p{Lu}[\\p{L}’-]+| and(?= \\p{Lu}))+";
    private static final String PROPER =
            "AFD|FORIM|OFAJ|OFQJ|ADEME|Fonjep|FONJEP|OIF|AIMF|URBACT|Erasmus\\+|NetZeroCities|Fonds citoyen franco-allemand|(?:Interreg|INTERREG)(?: \\p{Lu}[\\p{L}-]*)+|Institut français|Union européenne|European Union";
    private static final String NAME = "(?:French |German |British |Irish |Swiss |federal )?(?<name>" + FRENCH + "|"
            + ENGLISH + "|" + PROPER + ")(?: \\([^)]{1,60}\\))?";
    static final String VERBS =
            "(?:y )?soutien(?:t|nent)|porte(?:nt)?|encourage(?:nt)?|en profite(?:nt)? pour (?:publier|lancer|ouvrir)|(?:r)?ouvre|(?:co)?finance(?:nt)?|(?:re)?lance(?:nt)?|ouvre(?:nt)?|accompagne(?:nt)?|aide(?:nt)?|appuie(?:nt)?|attribue(?:nt)?|accorde(?:nt)?|propose(?:nt)?|publie(?:nt)?|reconduit|reconduisent|renouvelle|organise(?:nt)?|consacre(?:nt)?|mobilise(?:nt)?|met(?:tent)?|l’adresse(?:nt)?|réunit|invite(?:nt)?|verse|prend(?= en charge)|souhaite(?:nt)?|s’associe(?:nt)?|a (?:ouvert|lancé|créé|publié|présenté|annoncé|dévoilé)|(?:vient|viennent) de (?:lancer|dévoiler|publier|ouvrir|annoncer|présenter)|réserve|dote"
                    + "|(?:co)?financera|soutiendra|lancera|(?:re)?launch(?:es|ed)?|(?:co-?)?(?:funds?|financ(?:es?|ed))|supports?|opens?|invites?|offers?|awards?|makes?|provides?|gives?|grants?|pays?|helps?|publishes|calls for|has (?:opened|launched|published|let)|is (?:launching|inviting|offering|opening|starting|seeking)|will (?:award|fund|support|grant|finance)";
    private static final String AND =
            "(?:(?:, [^.;,]{3,110})?,? (?:et|and|avec|with) [^.;]{3,110}?)?(?:, [^.;,]{3,90},)?";

    /** « La Fondation des Lacs lance … » */
    static final Pattern LAUNCHES = Pattern.compile(
            "(?:^|[;,:] |(?:Since|Depuis|En|In|Avec|Pour|Par) [^,]{2,60}, |par lequel )(?:[Ll]a |[Ll]e |[Ll]’|[Ll]es |[Tt]he |[Uu]ne |[Uu]n )?(?:[Pp]rogramme )?"
                    + NAME + AND + ",? (?:vous )?(?:" + VERBS + "),? ");

    /** « l’appel lancé par la Fondation », "the fifth call for … of the European Urban Initiative" */
    static final Pattern OF_CALL = Pattern.compile(
            "(?i:appels?|calls?|fonds|dispositifs?|programmes?|aides?|subventions?|grants?|fund|scheme|concours|prix|facilité|financements?|funding)(?: [^.;:]{0,90}?)? (?:(?:lancée?s?|financée?s?|portée?s?|proposée?s?|ouverte?s?|organisée?s?|mise?s? en ligne|soutenue?s?|versée?s?|accordée?s?|piloté|géré)(?: le [^.;,]{3,30})? par|(?:launched|run|managed|financed|co-financed|funded|offered|provided|published|set up|awarded) by|of|from|de|du) (?:la |le |l’|les |the )?"
                    + NAME + "(?=[.,;: )]|$)");

    /** « le consulat et le ministère en ont la charge » */
    static final Pattern IN_CHARGE = Pattern.compile(
            "(?:^|[;,] )(?:[Ll]a |[Ll]e |[Ll]’|[Ll]es |[Tt]he )" + NAME
                    + "[^.;]{0,160} (?:y mettent|en ont la charge|en a la charge|le financent|le finance|en assure(?:nt)? le financement|are in charge|pay for it|finance it)");

    /** « Le fonds réunit la Métropole et l’agence de l’eau » */
    static final Pattern UNITES = Pattern.compile(
            "(?i:fonds|dispositif|programme|appel|(?<!\\p{L})il)[^.;]{0,60} (?:réunit|associe|est alimenté(?: à parité)? par|regroupe|est cofinancé par|est financé par|est porté par) (?:la |le |l’|les )?"
                    + NAME);

    private static final String COMMON =
            "(?:Les?|La|L|Des?|Du|The|Cet(?:te)?|Ces?|Ils?|Elles?|On|Nous|Vous|Une?|Plusieurs|Chaque|Qui|Que|Appels?|Programme|Projets?|Dispositif|Fonds|This|It|We|Each|They|He|She|An?|Any|New|Nouve\\p{L}+|Candidat\\p{L}*|Dossiers?|Porteurs?|Dates?|Lancement|Dépôts?|Article|Avec|Pour|Dans|En|Par|Depuis|Aujourd|Call|Fund|Tout\\p{L}*|Commission|Collectivités?|Communes?|Villes|Associations?|Aussi|Enfin|Deux|Trois|Quand|Si|Comme|Votre|Notre|Quel\\p{L}*)(?!\\p{L})";
    /** « EDP rouvre son fonds », « Le Secrétariat à la jeunesse lance un appel »: whoever opens a call pays, whatever he is called. */
    static final Pattern OPENS = Pattern.compile(
            "(?:^|: |; )(?:(?:Du|Avec|Pour|En) [^,;]{2,60}, )?(?:[Ll]a |[Ll]e |[Ll]’|[Tt]he )?(?<name>(?!" + COMMON
                    + ")\\p{Lu}[\\p{L}’.&+-]*(?: (?:(?:de la|de l’|des|du|de|d’|à la|à l’|aux|et|of|for|and|the|pour la) ?)?[\\p{L}’.&+-]+){0,5}?)(?: \\([^)]{2,60}\\))? (?:(?:re|r)?(?:lance|ouvre|publie)|(?:vient|viennent) de (?:lancer|publier|ouvrir)|a (?:lancé|ouvert|publié)|organise|tient|opens|launches|has (?:opened|launched)) (?:donc |aussi |ainsi |aujourd’hui |également |now |today )?(?:une? |son |sa |l’|la |le |un nouvel |its |a |an |the )(?:[\\p{L}\\dè]+ ){0,2}(?i:appels?|fonds|AMI|concours|édition|call|fund)(?!\\p{L})");

    /** The ministry's delegation for local authorities, by whichever of its names. */
    static final Pattern DELEGATION = Pattern.compile(
            "(?<name>(?:[Dd]élégation (?:pour|à) l’[Aa]ction [Ee]xtérieure des [Cc]ollectivités (?:[Tt]erritoriales|[Ll]ocales)(?: \\((?:DAECT|Daect)\\))?|[Dd]élégation pour les [Cc]ollectivités (?:[Tt]erritoriales|[Ll]ocales) et la [Ss]ociété [Cc]ivile(?: \\(DCTCIV\\))?|(?<!\\p{L})DCTCIV(?!\\p{L})|(?<!\\p{L})(?:DAECT|Daect|MAEE|MEAE)(?!\\p{L}))(?=(?:, [^.;,]{3,90},)? (?:a |"
                    + VERBS + ")))");
    /** « l’appel à propositions de la DAECT » */
    static final Pattern OF_DELEGATION = Pattern.compile(
            "(?i:appels?|propositions|AMI|AAP)(?!\\p{L})[^.;:]{0,60} (?:de|par) la (?<name>DAECT|DCTCIV|[Dd]élégation (?:pour|à) l’[Aa]ction [Ee]xtérieure des [Cc]ollectivités)");
    /** « Autour du ministère, plusieurs partenaires portent l’appel » */
    static final Pattern AROUND = Pattern.compile("(?:^|[;,] )[Aa]utour (?:du |de la |de l’)" + NAME
            + "[^.;]{0,80} (?:portent|lancent|financent|soutiennent)");
    /** "URBACT’s last call" */
    private static final Pattern POSSESSIVE = Pattern.compile("^(?<name>" + PROPER + ")’s (?:\\p{L}+ ){0,2}(?i:call)");
    /** « MEAE - DGM/DAECT | Fonds … » signs in front. */
    private static final Pattern IN_FRONT =
            Pattern.compile("^[^|:]{0,20}?(?<name>DAECT|MEAE)(?!\\p{L})[^|:]{0,15} ?[|:]");

    /** « Appel lancé par la Région », "call of the European City Facility" */
    private static final Pattern BY_TITLE = Pattern.compile(
            "(?i:lancée?s?|financée?s?|portée?s?|proposée?s?|organisée?s?|ouverte?s?|launched|funded|financed) (?:par|by) (?:la |le |l’|les |the )?"
                    + NAME + "(?=[.,;: )]|$)");

    /** « Programmes FONJEP : … », « Appel à projets Région Lacs – … », « FORIM – Appel » */
    private static final Pattern SIGNED = Pattern.compile(
            "^(?:(?i:programmes?|appels?(?: à \\p{L}+)?|AAP|AMI|fonds|bourses?|call) )(?:(?i:conjoint|commun) )?" + NAME
                    + "(?= ?[:+|–]| - |$)");
    /** « FORIM – Appel à projets » */
    private static final Pattern LEADS =
            Pattern.compile("^" + NAME + "(?= ?[:–-] (?i:(?:\\p{L}+ )?(?:appel|AMI|AAP|call|fonds|bourse)))");

    static final java.util.List<Pattern> IN_TITLES =
            java.util.List.of(LAUNCHES, OPENS, DELEGATION, POSSESSIVE, IN_FRONT, BY_TITLE, SIGNED, LEADS, OF_CALL);

    /** « une association peut être aidée par la Ville de Lacs » */
    static final Pattern AIDED = Pattern.compile(
            "peu(?:t|vent) être (?:aidé|soutenu|financé|accompagné|cofinancé|subventionné)e?s? par (?:la |le |l’|les )?"
                    + NAME);

    /** An identifier of a topic of the European portal. */
    static final Pattern TOPIC = Pattern.compile(
            "\\b(?:HORIZON|CERV|LIFE|DIGITAL|CREA|ERASMUS|SMP|ESC|EU4H|CEF|UCPM|I3|NDICI|EUROPEAID|AMIF|ISF|JUST)(?:-[A-Z0-9]{1,12})?-20\\d{2}-[A-Z0-9-]{3,60}(?:-two-stage)?");

    private static final Pattern DELEGATION_NAME = Pattern.compile(
            "(?i)délégation (?:pour|à) l’action ext|DAECT|MEAE|MAEE|délégation pour les collectivités|DCTCIV");
    private static final Pattern CIVIL = Pattern.compile("(?i)délégation pour les collectivités|DCTCIV");
    /** « Ministère de …; Ministère de … »: the first of several in one label. */
    private static final Pattern SEVERAL = Words.any(" ?[;,] (?=ministère|agence|région|département|métropole)");

    static final Pattern HEADED = Pattern.compile("(?:L’)?[Aa]gence de l’[Ee]au \\p{Lu}[\\p{L}’ -]{3,30}");

    private FunderWords() {}

    /** Returns the first of the names that one label gives. */
    static String first(String named) {
        return SEVERAL.split(named)[0].replaceFirst("^([^(]+?) [-–] (\\p{Lu}{2,8})$", "$1 ($2)");
    }

    /** Returns the name without words that the pattern took too many; a delegation of the ministry stands for it. */
    static String name(String matched, Sheet sheet) {
        if (DELEGATION_NAME.matcher(matched).lookingAt()) {
            return Ministry.of(sheet) + " (" + (CIVIL.matcher(matched).lookingAt() ? "DCTCIV" : "DAECT") + ")";
        }
        return matched.replaceFirst("(?<=^[Mm]inistère) français", "")
                .replaceAll("(?: (?:de la|de l’|des|du|de|d’|et|and|of|for|the|à))+$", "")
                .strip();
    }
}
