package fr.levier.source.prose;

import java.util.regex.Pattern;

/** The names of those who pay, as sentences write them, and the verbs by which they do. Capitals count: they make the name. */
final class FunderWords {
    private static final String CAPITALS =
            "(?:\\p{Lu}[\\p{L}’&+-]*|étrangères|européennes?|françaises?|générales?|nationales?|régionales?|internationales?|développement|l’eau|l’eau|environnement|cohésion|territoires?|culture)";
    private static final String FRENCH =
            "(?:[Mm]inistère|Agences?|Région|Département|Conseil (?:régional|départemental)|Métropole|Eurométropole|Fondation|Fonds citoyen|Ville|Consulat(?: général)?|Ambassade|Institut|Office|Commission|Collectivité|Communauté (?:urbaine|d’agglomération|de communes)|Délégation|Direction|Banque|Caisse|Syndicat)"
                    + "(?: (?:(?:de la|de l’|des|du|de|d’|et des|et de la|et de|et du|pour la|pour le|pour l’|à la|à|franco-\\p{L}+|pour les) ?)?"
                    + CAPITALS + "| d’" + CAPITALS + "| de l’" + CAPITALS + "| pour l’" + CAPITALS + ")+";
    private static final String ENGLISH =
            "(?:(?:\\p{Lu}[\\p{L}’&+-]+ )(?:(?:of|for|and|the|of the|for the) )?){1,6}(?:Foundation|Trust|Agency|Council|Commission|Ministry|Platform|Initiative|Programme|Alliance|Institute|Facility|Fund|Bank|Office|Corps|Embassy|Department)(?: (?:of|for)(?: the)?(?: \\p{Lu}[\\p{L}’-]+| and)+)?"
                    + "|(?:Ministry|Department|Embassy|Government) (?:of|for)(?: the)?(?: \\p{Lu}[\\p{L}’-]+| and(?= \\p{Lu}))+";
    private static final String PROPER =
            "AFD|Fonjep|URBACT|Erasmus\\+|NetZeroCities|(?:Interreg|INTERREG)(?: \\p{Lu}[\\p{L}-]*)+|Institut français|Union européenne|European Union";
    private static final String NAME = "(?:French |German |British |Irish |Swiss |federal )?(?<name>" + FRENCH + "|"
            + ENGLISH + "|" + PROPER + ")(?: \\([^)]{1,60}\\))?";
    static final String VERBS =
            "soutien(?:t|nent)|(?:co)?finance(?:nt)?|(?:re)?lance(?:nt)?|ouvre(?:nt)?|accompagne(?:nt)?|aide(?:nt)?|appuie(?:nt)?|attribue(?:nt)?|accorde(?:nt)?|propose(?:nt)?|publie(?:nt)?|reconduit|reconduisent|renouvelle|organise(?:nt)?|consacre(?:nt)?|mobilise(?:nt)?|met(?:tent)?|réunit|invite(?:nt)?|verse|prend(?= en charge)|souhaite(?:nt)?|s’associe(?:nt)?|a (?:ouvert|lancé|créé|publié|présenté|annoncé|dévoilé)|(?:vient|viennent) de (?:lancer|dévoiler|publier|ouvrir|annoncer|présenter)|réserve|dote"
                    + "|(?:re)?launch(?:es)?|(?:co-?)?(?:funds?|financ(?:es?|ed))|supports?|opens?|invites?|offers?|awards?|makes?|provides?|gives?|grants?|pays?|helps?|publishes|calls for|has (?:opened|launched|published|let)|is (?:launching|inviting|offering|opening|starting|seeking)|will (?:award|fund|support|grant|finance)";
    private static final String AND = "(?:,? (?:et|and|avec|with) [^.;]{3,80}?)?(?:, [^.;,]{3,90},)?";

    /** « La Fondation des Lacs lance … » */
    static final Pattern LAUNCHES = Pattern.compile(
            "(?:^|[;,:] |(?:Since|Depuis|En|In) [^,]{2,40}, |par lequel )(?:[Ll]a |[Ll]e |[Ll]’|[Ll]es |[Tt]he |[Uu]ne |[Uu]n )?(?:[Pp]rogramme )?"
                    + NAME + AND + ",? (?:vous )?(?:" + VERBS + ") ");

    /** « l’appel lancé par la Fondation », "the fifth call for … of the European Urban Initiative" */
    static final Pattern OF_CALL = Pattern.compile(
            "(?i:appels?|calls?|fonds|dispositifs?|programmes?|aides?|subventions?|grants?|fund|scheme|concours|prix|facilité|financements?|funding)(?: [^.;:]{0,90}?)? (?:(?:lancée?s?|financée?s?|portée?s?|proposée?s?|ouverte?s?|organisée?s?|soutenue?s?|versée?s?|accordée?s?|piloté|géré) par|(?:launched|run|managed|financed|co-financed|funded|offered|provided|published|set up|awarded) by|of|from|de|du) (?:la |le |l’|les |the )?"
                    + NAME + "(?=[.,;: )]|$)");

    /** « le consulat et le ministère en ont la charge » */
    static final Pattern IN_CHARGE = Pattern.compile(
            "(?:^|[;,] )(?:[Ll]a |[Ll]e |[Ll]’|[Ll]es |[Tt]he )" + NAME
                    + "[^.;]{0,160} (?:y mettent|en ont la charge|en a la charge|le financent|le finance|en assure(?:nt)? le financement|are in charge|pay for it|finance it)");

    /** « Le fonds réunit la Métropole et l’agence de l’eau » */
    static final Pattern UNITES = Pattern.compile(
            "(?i:fonds|dispositif|programme|appel)[^.;]{0,60} (?:réunit|associe|est alimenté par|regroupe|est cofinancé par|est financé par|est porté par) (?:la |le |l’|les )?"
                    + NAME);

    /** An identifier of a topic of the European portal. */
    static final Pattern TOPIC = Pattern.compile(
            "\\b(?:HORIZON|CERV|LIFE|DIGITAL|CREA|ERASMUS|SMP|ESC|EU4H|CEF|UCPM|I3|NDICI|EUROPEAID|AMIF|ISF|JUST)(?:-[A-Z0-9]{1,12})?-20\\d{2}-[A-Z0-9-]{3,60}(?:-two-stage)?");

    private FunderWords() {}

    /** Returns the name without words that the pattern took too many. */
    static String name(String matched) {
        return matched.replaceAll("(?: (?:de la|de l’|des|du|de|d’|et|and|of|for|the|à))+$", "")
                .strip();
    }
}
