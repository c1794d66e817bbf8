package fr.levier.source.prose;

import java.util.regex.Pattern;

/** The words by which a text says, in French or English, what its projects are about. */
final class ThemeWords {
    private static final String NAMES =
            "(?:thèmes?|thématiques?|sujets?|domaines?(?: d’(?:intervention|actions?|application)| éligibles?| concernés?| prioritaires?)?|secteurs?(?: d’(?:intervention|activité)| éligibles?| prioritaires?| concernés?)?|champs d’(?:intervention|action)|priorités(?: thématiques| d’action)?|axes(?: prioritaires| thématiques| d’intervention)?|catégories|objectifs? spécifiques?|themes?|topics?|sectors?|subjects?|fields?(?: of (?:action|work))?|policy areas?|focus areas?|(?:thematic )?priorit(?:y|ies)(?: areas| themes)?|thematic areas?|focus themes?|topics of the call|specific objectives?|keywords|mots[- ]clés|étiquettes)"
                    + "(?:(?: |/)(?:éligibles|prioritaires|privilégiée?s|possibles|suivantes|retenue?s|soutenue?s|visée?s|concernée?s|couverte?s|abordée?s|d’intervention|de l’appel|du programme|supported|covered|addressed|for 20\\d\\d|20\\d\\d))*";
    private static final String NUMBER = "^(?:p\\. \\d+, )?(?:(?:article )?(?:\\d+(?:\\.\\d+)*|[IVX]+)[.)]? ?[–-]? ?)?";
    static final Pattern LABEL = Words.any(
            "^[•–-]? ?(?:types? de projets?(?= ?:)|" + NAMES + ")"
                    + "(?:\\(s\\))?(?: ?\\([^)]*\\))? ?[:|?]|^(?:SO|OS|RSO|PO|OP|objectif spécifique|specific objective|priorité|priority|axe|topic|thème|theme) ?\\d(?:[.,]\\d+)?(?: ?[:–.-]| )|^(?:a )?(?:smarter|greener|more social|more connected|plus intelligente|plus verte|plus sociale|plus connectée)(?:,? [^:]{3,40})? Europe(?:,? [^:]{3,40})? ?:");
    /** « Topic 1: Energy transition » is a theme in the form of a heading. */
    static final Pattern NAMED_HEADING =
            Words.any("^(?:topic|theme|thème|thématique|priorité|priority|axe) (?:n° ?)?\\d+(?:\\.\\d+)? ?[:–.-]");

    static final Pattern HEADING = Words.any(NUMBER
            + "(?:sur |dans )?(?:les |nos |des |quels? |quelles? |our |the |what |which |eligible |priority |open |project |call |main |key )?"
            + NAMES
            + "(?: (?:de|of|et|and|are|sont) .{3,40})? ?\\??:?$");
    /** « … au moins un des thèmes suivants : » */
    static final Pattern LEAD = Words.any(
            "(?<!\\p{L})(?:thèmes?|thématiques?|domaines|secteurs|champs|priorités|axes|objectifs (?:spécifiques )?|topics?|themes?|sectors?|fields|priorities|(?:specific )?objectives)(?! \\d)[^.:;]{0,60} ?:$");
    /** « Quels projets ? » is mostly answered by a list of things to do. */
    static final Pattern PROJECTS = Words.any(
            NUMBER
                    + "(?:(?:pour |sur )?quel(?:le)?s? (?:types? de |sont les )?(?:projets?|actions?|opérations?|initiatives?)(?: (?:éligibles?|soutenus?|financés?|finançables|aidés?))?|(?:les )?(?:projets?|actions?|opérations) (?:éligibles?|soutenue?s|financée?s|concernée?s|admissibles|attendue?s|visée?s|aidée?s)|types? (?:de projets?|d’actions?)|objet|quoi|projets et pays|what (?:is|can be) (?:funded|supported)|what we (?:fund|support|are looking for)|(?:eligible|supported) (?:actions?|activities|projects)|which projects) ?\\??$");
    /** Says what projects are about wherever it stands. */
    static final Pattern ABOUT = Words.any(
            "(?:projets?|actions?|initiatives?|appels?|fonds|aide|projects?|calls?|proposals?)[^.;:]{0,80}?(?:dans (?:le domaine|les domaines|le secteur|les secteurs)|en matière d|thèmes? suivants|in the (?:fields?|areas?|sectors?) of)|les (?:priorités|domaines d’intervention) [^.;:]{0,40}sont|themes are|(?:l’un|parmi) (?:des|les) (?:secteurs|domaines|thèmes|thématiques)[^.;:]{0,30} :|l’une de ces thématiques :|(?:les|trois|deux) axes [^.;:]{0,30}touchent à|(?:un|deux|trois|quatre|cinq|six|two|three|four|five) (?:thèmes?|thématiques?|domaines?|priorités|axes|objectifs spécifiques|themes|topics|priorities|areas)[^.;:]{0,60} ?:|devoted to (?:one|two|three|four|five) (?:topics|themes)|priorities [^.;:]{0,40}are|les projets (?:portent|doivent porter|contribuent) (?:sur|à)|en accordant une place de choix à|[^.;:]{3,160} ont la faveur du jury|quoi \\? ");

    /** « … sur au moins une de ces thématiques : eau, énergie », "in three fields: …": what follows the colon are the themes. */
    static final Pattern THEMES_ARE = Words.any(
            "(?<!\\p{L})(?:thèmes|thématiques|domaines|priorités|axes|secteurs|themes|topics|priorities|fields|focus areas|one topic)(?!\\p{L})[^.;:()]{0,130} ?:(?= .)|(?:différents|divers|plusieurs|various|several) (?:thèmes|domaines|themes|topics) \\(");

    /** « Écoles, santé, agriculture : tels sont les sujets » */
    static final Pattern THEMES_WERE = Words.any(
            "(?:tels sont|voilà|ce sont là|such are)[^.;:]{0,40} (?:sujets|thèmes|thématiques|domaines|priorités|axes|topics|themes|priorities)");

    static final Pattern SUBJECT = Words.any(
            "(?:projets?|actions?|initiatives?|appels?|dispositif|fonds|aide|programme|soutien(?:t)?|finance|coopérations?|partenariats?|projects?|calls?|fund|grants?|activities|research)[^.;:]{0,80}?(?:dans (?:le domaine|les domaines|le champ|le secteur)|en matière d|porte(?:nt)? sur|relève(?:nt)? d(?:u|es) (?:domaine|champ|secteur)s?|portant sur|consacrée?s? (?:à|au)|relati(?:f|fs|ve|ves) (?:à|au)|liée?s? (?:à|au)|autour d|sur (?:le|la|les|l’)|en faveur d|pour (?:l’accès|la|le|les|l’)|l’accès|d’accès|accèdent (?:au|à)|concern(?:e|ent|ant)|contribuant|thématiques?"
                    + "|in the (?:fields?|areas?) of|focus(?:es|ed|ing)? on|related to|dedicated to|on (?!\\d)|addressing|tackl(?:e|es|ing)|to (?:promote|improve|strengthen|protect|foster|bring)|about|for )|(?:helps?|encourages?|appuie|seconde|paye?r?|paie|pays for|consiste) [^.;:]{0,60}(?=mobilité|mobility|twinning|jumelage)|(?:ceux|celles|objectifs)[^.;:]{0,30} qui (?:touchent à|concernent|portent sur)");

    /** What counts for every project, weighs in the choice, or is shut out is no subject of the call. */
    static final Pattern NOT = Words.any(
            "(?<!\\p{L})(?:prise?s? en compte dans tous|transversa|cross-cutting|horizontal|score higher|bonus|exclu(?!siv)|ne (?:sont|seront|peuvent|finance|concerne)[^.;]{0,20} pas|n’est pas|n’(?:a|ont) pas|n’a plus|n’entrent pas|not eligible|ineligible|cannot|can not|is not funded|are not (?:part|funded|supported)|hors champ|inéligible|feront l’objet d’un appel|en priorité|passent en premier|voir aussi|see also|(?:d’)?autres (?:fonds|aides|dispositifs|appels|programmes)|(?:our|the) other (?:grants|calls|funds)|relèvent? d’un autre)");
    /** What partners are to work on together, said in the first sentences. */
    static final Pattern TOGETHER = Words.any(
            "(?:coopérer|travailler ensemble|collaborate|cooperate) (?:ensemble )?(?:sur|on)(?!\\p{L})|(?:aide|soutient|finance|appuie|seconde) (?:leurs|les|des) (?:partenariats|échanges|coopérations) (?:de|d’|en matière de)(?!\\p{L})|consiste (?:d’abord |surtout )?à (?:payer|financer)|(?:every|all|tous les) (?:the )?(?:fields?|areas?|domaines) [^.;:]{0,60} ?:|place de choix à");

    static final Pattern WEIGHED = Words.any(
            "critère|criteri|sélection|évalu|évaluation|evaluation|dépense|expense|cost|calendrier|contact|pièces|bon à savoir|en chiffres|budget|lauréat|réalis");
    static final Pattern WATER_AND_SANITATION = Words.any(
            "eaux?(?: potable)?[^.;:]{0,30}(?:,| et| ou|/|&|-)[^.;:]{0,12}assainissement|assainissement (?:et|ou) (?:de |à |d’)?(?:l’)?eau|water(?: supply)?(?:,| and| or| &) sanitation");

    private ThemeWords() {}
}
