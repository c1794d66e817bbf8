package fr.levier.source.prose;

import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which a text says, in French or English, that somebody may apply, or may not. */
final class ApplicantWords {
    private static final String BODIES =
            "(?:organi[sz]ations?|entit(?:y|ies)|partners?|bodies|body|institutions?|applicants?|beneficiar(?:y|ies)|authorities|cities|candidates?)";

    /** Headings and questions that ask who. */
    static final Pattern HEADING = Words.any(
            "destinataire|pour qui|qui (?:peut|peuvent|est concerné|dépose|porte|présente|candidate|demande)|(?<!\\p{L})qui ?\\?|bénéficiaire|porteurs? (?:de projets?|éligible)|(?:candidats?|demandeurs?|organismes?|structures?|acteurs?) (?:[ée]ligibles?|admis|concernés?)"
                    + "|éligibilité des (?:porteurs|collectivités|candidats|demandeurs|structures)|(?:critères|conditions) d’éligibilité (?:du |des |de la |d’un )?(?:porteurs?|candidats?|demandeurs?|structures?|bénéficiaires?)|à qui (?:s’adresse|est destiné)|pour quels? (?:porteurs?|acteurs?|bénéficiaires?)|public(?:s)? (?:visé|cible|éligible|concerné)|quels? (?:candidats|demandeurs|porteurs)"
                    + "|qui (?:les |la |le )?porte(?:nt)?(?!\\p{L})|quel(?:le)?s (?:\\p{L}+ ){1,3}(?:sont éligibles|sont concerné|peuvent)|qui peut|may take part|who (?:can|may|is|should|are(?! we)|we fund)|^who ?\\??$|eligible "
                    + BODIES + "|target group|beneficiaries|applicants|who it is for");

    /** Under « Éligibilité » all sorts of conditions stand; only words that begin with a name tell who. */
    static final Pattern ELIGIBILITY = Words.any(
            "^(?:\\d+[.)] ?)?(?:(?:critères|conditions|règles) (?:d’éligibilité|de recevabilité|d’admissibilité)|critères|éligibilité|eligibility(?: criteria| conditions)?|structures)(?: générale?s?)? ?:?$");

    /** Such headings name those who already receive, or those who get something in the end. */
    static final Pattern OTHER_HEADING = Words.any(
            "obligation|engagements?(?!\\p{L})|communication|contrôle|bénéficiaires? (?:finaux|finales|indirects?|de l’action|du projet)|(?:ont|avons|déjà) (?:été )?(?:aidé|soutenu|financé)|final beneficiar|duties");

    private static final String LABELS =
            "^(?:[-–•] ?)?(?:types? de (?:porteurs?|bénéficiaires?|candidats?)|bénéficiaires?(?: (?:de l’aide|du dispositif|de l’appel|du programme|visés?))?|demandeurs?|destinataires?|(?:structures|organismes|acteurs|personnes morales) (?:situées?|basées?|implantées?|ayant leur siège) [^:.]{3,60}|(?:organismes|structures|porteurs?|candidats?|acteurs|collectivités) (?:éligibles?|admis|concernés?)|porteurs?(?: de projets?)?|candidats?|chefs? de file|qui(?: peut (?:candidater|déposer|répondre|postuler|demander|en bénéficier))? ?\\??|pour qui ?\\??|publics?(?: visés?| éligibles?| cibles?)?|éligibilité des porteurs|éligibles"
                    + "|(?:eligible )?(?:lead )?applicants?|eligible(?: lead)?(?: " + BODIES
                    + ")?|eligib(?:ility|le)|beneficiar(?:y|ies)|who(?: can| may)?(?: apply| participate| bid)? ?\\??|open to(?! all[.;,”]| all$)|for whom ?\\??|types? of applicants?|lead partners?)(?: éligibles?)?(?: potentiels?)?(?: finaux)? ?[:|]";
    /** « Bénéficiaires : » at the beginning. */
    static final Pattern LABEL = Words.any(LABELS);

    /** Says that somebody may apply. */
    static final Pattern WHO = Words.any(
            LABELS
                    // somebody must be
                    + "|(?:can|may|could) (?:now |also )?(?:answer|respond to|ask) (?:the|this|that|for|a|an)(?!\\p{L})|(?:are|is) (?:therefore |thus )?(?:asked|called upon|encouraged) to|(?:money|funding|support|grants?) goes? to(?!\\p{L})|should come forward|(?:target groups|applicants|organi[sz]ations|authorities|bodies|cities|municipalities|towns)[^.;:]{0,60} (?:are|is) (?:most |especially |particularly |also )?welcome(?! to)|(?:are going to|will) be (?:chosen|selected)(?! by)|applications? (?:must |should |may |can )?(?:come|be submitted) (?:from|by)(?!\\p{L})|(?:main|eligible|direct) (?:beneficiaries|applicants) (?:are|include)|(?<!\\p{L})pays (?=cities|municipalities|local|towns)|y (?:participent|prennent part|ont droit) (?=des |les )|(?:structures|organismes|porteurs|candidats|demandeurs|acteurs)(?: de projets?)? éligibles sont|(?:a|ont) pour cibles? (?=les )|(?:attribuée?s?|accordée?s?|versée?s?|octroyée?s?) (?:aux|à des)(?!\\p{L})|(?:doi(?:t|vent)|devr(?:a|ont))[^.;:]{0,80} être (?:porté|déposé|présenté)e?s? par(?!\\p{L})|(?:ouvr(?:e|ent)|lance(?:nt)?|adresse(?:nt)?)(?: [^.;:]{3,100}?)? aux(?= (?:collectivités|associations|communes|organisations|ONG|OSC))|répondent à (?:un|l’|cet|son|leur) ?appel|^(?:membres|members) (?:du|of)(?: the)?(?= réseau| French)|(?:projets|actions|initiatives) que(?= (?:les|des) [^.;:]{3,80} (?:portent|mènent|conduisent|identifient|mettent|présentent|proposent|déposent))|(?:garde(?:nt)?|a|ont) la possibilité de (?:candidater|déposer|répondre|postuler)|(?:il )?est fait pour (?=tou|les |des )|(?:il faut|doi(?:t|vent)) être (?=une? (?:association|collectivité|ONG|personne|organis|structure))"
                    + "|(?:applicants?|partners?|beneficiar(?:y|ies)|lead (?:partner|organi[sz]ation|applicant)) (?:must|can|may|should|shall|has to|have to|is to) be|(?<!\\p{L})(?:lead (?:partner|applicant)|applicant|beneficiary) is (?:an?|the|always)"
                    + "|(?:porteur|demandeur|candidat|bénéficiaire|chef de file)(?: principal| du projet| de projet)? (?:est|doit être|sera|peut être)|(?:porteurs|demandeurs|candidats|bénéficiaires)(?: de projets| (?:de|du|des) [^.;:]{3,40})? (?:sont|doivent être|peuvent être|seront)"
                    // French, who does something
                    + "|(?:s’adresse|s’adressent)(?!\\p{L})|s’ouvre aux|peu(?:t|vent)-(?:elles?|ils?) (?:aussi )?(?:répondre|candidater|déposer|postuler)|que (?:portent|mènent|conduisent)|(?:subventions?|aides?|soutiens?|financements?)(?: [^.;:]{0,70})? (?:vont|va) (?:à des|aux)|(?:subventions?|aides?) à des|invite(?:nt)? (?:les|des)(?= (?:associations|organisations|collectivités|ONG|OSC|communes))|ont une personnalité juridique|proposent ensemble|votre (?=(?:association|collectivité|structure|commune|organisation) doit)|^s’il est (?=une? )|permet à (?=une? |des )|pour toute (?=association|collectivité|structure)|(?:elle|il) concerne (?:d’abord )?(?=l’ensemble des|les collectiv|les associ)|(?:est|sont) pour (?=les |des )|(?:(?:dap|it|fund|programme|program|call) is for) (?=those|the |local |non|civil)|^open, [^.;]{3,30} to|lead applicant[^.;:]{3,50} must be|^uniquement (?=des|les)|attend les (?=collectivités|associations)|(?:déposent|candidatent)(?!\\p{L})|: (?:adressez|déposez|envoyez|candidatez)|(?:présente|dépose)(?:nt)? (?:ensemble )?(?:une? |leurs? |l[ae] )(?:dossier|projet|demande|candidature)"
                    + "|peu(?:t|vent)(?: y| en| aussi| également)? (?:être (?:chefs? de file|porteu|candidat|financé|soutenu|accompagné|aidé|bénéficiaire)|(?:candidater|répondre|déposer|présenter|porter (?:un |le |des )?projet|solliciter|demander|soumettre|postuler|participer|prétendre|concourir|bénéficier|saisir|recourir|(?:obtenir|recevoir) (?:une |cette |l’|la )?(?:aide|subvention))(?!\\p{L}))"
                    + "|(?<!\\p{L})(?:seule?s?|seules) (?:répondent|candidatent|déposent)|pour être éligibles?, (?!(?:les |vos )?projets|les actions)|peuvent être partenaires ?:|peuvent (?:être porteu|utiliser|consacrer|affecter)|pourr(?:a|ont) (?:candidater|répondre|déposer|présenter|solliciter|bénéficier|prétendre)|peut (?:être déposé|être porté)|ont la faculté de|(?:demandes?|dossiers?|projets?|candidatures?) (?:émanant|issue?s?|provenant) d(?:e|es|u)(?!\\p{L})|(?:appel|fonds|dispositif|aide|programme|AMI)(?: à projets)? (?:vise(?:nt)?|cible(?:nt)?) (?=[\"“«]? ?(?:les |des |tou|au moins \\d+ ))|(?:appel|fonds|dispositif|aide)(?: à projets)? concerne(?:nt)? (?:exclusivement |uniquement )?(?=les |des |toute)|^vous êtes (?=une? |des )|sont (?:invitée?s à|admis(?:es?)? à|éligibles|concernée?s(?: :| (?=les |tou|l’ensemble)))|est éligible|éligibles? ?:"
                    + "|ouvert(?:e|s|es)? (?:jusqu’au [^.;,]{4,24} )?(?:à (?:la candidature|toute?s?)|aux?)|adressée?s? aux?|accessibles? aux?|destinée?s? (?:aux?|à toute?s?)|réservée?s? (?:aux?|à)|à destination d(?:e|es|u)(?!\\p{L})|à l’attention d(?:e|es|u)(?!\\p{L})|à l’usage d(?:e|es)(?!\\p{L})|au bénéfice des|(?:projets?|actions?|dossiers?|initiatives?)(?: [\\p{L}’-]+){0,3} (?:portée?s?|menée?s?|présentée?s?|déposée?s?|proposée?s?|initiée?s?|conduite?s?|mise?s? en œuvre) par(?!\\p{L})|porteurs? (?:de projets?)? ?éligibles?"
                    // English
                    + "|(?:may|can|must|should|shall) be (?:submitted|presented|lodged|led) by|eligible to (?:apply|submit|participate|bid|receive)|(?:can|may) be funded|(?:main|most frequent|typical|possible) (?:applicants|beneficiaries|grantees)|applications? (?:(?:is|are) (?:welcome|invited|accepted|open) )?(?:from|by)(?!\\p{L})|(?:welcomes?|invites?|accepts?) (?:applications|proposals|bids|projects) (?:from|by)|eligible (?:lead )?"
                    + BODIES + " (?:are|include)"
                    + "|we fund (?!projects)|(?:may|can|could|should) (?:now |also )?(?:apply|bid|submit|send (?:in )?(?:their|project|proposals)|compete|participate|take part|request|be (?:the )?(?:lead (?:partner|applicant)|applicants?|funded|beneficiar))|(?:is|are) (?:open|available|addressed|offered|directed|restricted|limited) to|open to(?! all[.;,”]| all$)|(?:is|are) eligible|projects? that (?=[^.;]{3,90} (?:run|lead|implement|carry|propose|submit))|projects (?:led|run|submitted|proposed|implemented|carried out) by|(?:aimed|targeted) at|(?:intended|meant|designed) for"
                    + "|(?:who|that) want to apply|invite[sd]? to (?:apply|submit|bid)|reserved for|restricted to|targets? (?=\\p{L}+ (?:authorit|government))");

    /** The end of telling words that stand before those whom they mean. */
    static final Pattern INTRODUCES =
            Words.any("(?:(?<!\\p{L})(?:les|que|portent|mènent|conduisent|par|by|to|from|for|at|aux?|des?|du)|[:|])$");

    /** « La Fondation aide les associations qui… » names whom it helps; what they do comes behind. */
    static final Pattern HELPS = Words.any(
            "(?:(?<!\\p{L})(?:aide|soutient|accompagne|finance|appuie|subventionne|seconde) (?:les|des|toutes les) (?<whom>(?:(?! qui | dans | pour | à )[^.;:]){3,160}?)(?= qui | dans | pour | à |[.;:]|$))");

    /** Under a heading that asks who, a mere list of names answers; a whole statement says something else about them. */
    static final Pattern STATEMENT = Words.any(
            "au moins (?:une?|deux|trois|l’)(?!\\p{L})|(?<!\\p{L})associ(?:e|ent|er)(?!\\p{L})|programme|projet|doi(?:t|vent)|(?<!\\p{L})(?:est(?!-à-dire)|sont|sera|seront|a|ont|is|are|must|has|have|will|should)(?!\\p{L})|passent|pass(?:es)? par|(?<!\\p{L})(?:y gagn|aident)|^.{420}");

    /** Where a name is followed by what is said of it. */
    static final Pattern RELATIVE = Words.any(
            ",? (?:dont(?= le | la | l’| leurs? | les (?:membres|statuts|activités|actions|projets|ressources) )|qui|ayant|disposant|justifiant|(?:domiciliée?s?|déclarée?s?|établie?s?|situées?|immatriculée?s?|enregistrée?s?|established|registered|based)(?= (?:depuis|à|au|aux|en|dans|auprès|par|sur|selon|conform|de|des|du|in|for|under|since|at))|whose|which|that|having)(?!\\p{L})");

    /** What only breaks a list of names off: who is shut out, which size does not matter, in which part one may stand. */
    static final Pattern ASIDE = Words.any(
            "\\([^()]{0,120}(?:exclu|sauf|hors|except|not eligible)[^()]{0,60}\\)|,? quel(?:le)?s? que soi(?:t|ent) (?:leurs?|la|le|son|sa) \\p{L}+|(?:comme|en tant que|as) (?:chefs? de file|lead partners?)(?: ou| et| or| and)(?: comme| en tant que| as)? (?:partenaires?|partners?)");

    static final Pattern NOT = Words.any(
            "(?<!\\p{L})ne (?:sont|sera|seront|peu(?:t|vent)|pourr|dépos|candidat|répond)[^.;,]{0,20}(?:pas|ni|plus)?|(?<!\\p{L})ne s’adresse|n’interv[^.;]{0,20}que|que comme partenaire|(?:uniquement|seulement) (?:comme|en tant que|en qualité de) partenaire|only as (?:an? )?(?:associated )?partner|as partners? (?:only|without)|n’(?:en |y )?(?:dépos|candidat|présent|répond)|(?:s’y|peu(?:t|vent) se) joindre|peu(?:t|vent) s’associer|non éligible|inéligible|(?:that|who) (?:is|are) not |further co-?applicants|can join|n’est pas|n’ont pas|(?<!\\p{L})ne relève|relèvent? d’un autre|exclu(?!siv)|fermé aux|(?<!\\p{L})ni (?:les|aux)"
                    + "|not eligible|cannot|may not|can not|excluded|ineligible|not open|do not qualify|receive nothing|without funding|jamais|chargée?s? de |join as|figurer au|as (?:associated |delivery )?partners|are no partners|n’apport|can’t");

    static final Pattern CUT = Words.any(
            "maîtrise d’œuvre|implantée?s? |dont les membres|composée?s? (?:en|de|d’)|réunissant|whose members|made up of|composed of|(?<!\\p{L})si (?:une?|l[ae]s?|l’|des|leurs?)(?!\\p{L})|délégu|à l’exclusion|à l’exception|hormis|(?<!\\p{L})sauf(?!\\p{L})|(?<!\\p{L})except|avec (?:des|ces?|cette|leurs?|une?|d’autres|les|la|le|au)(?!\\p{L})|en (?:partenariat|lien|coopération)|partenaire|dans le cadre|lorsque|à condition|afin d|dès lors|quel(?:le)?s? que soi|sous réserve|whose |, if |pour (?:financer|mener|réaliser|mettre|développer|leurs?|des|un|une)(?!\\p{L})"
                    + "|liée?s? (?:par|à)|nouée?s? |confi(?:er|ée?)|qui (?:regroup|réuniss|associ|travaill)|portant|portés? (?!en commun|par |ensemble)|situé|menant|en faveur d|au profit|auprès d|unie?s? (?:par|à)|homologues|membres? d’un|in (?:partnership|cooperation|collaboration)|(?<!\\p{L})with (?:a|an|their|at least|partners|other|cities|the)(?!\\p{L})|partners?(?!\\p{L})|subcontract|provided|together with|working with|to (?:work|develop|carry out|support|help|finance|fund)(?!\\p{L})");

    /** A word for all authorities with its kinds in brackets. */
    static final Pattern EXPLAINED =
            Words.any("((?:collectivit|groupement|authorit)[^().;]{0,80})(\\((?!et |ou |and |or )[^)]{3,200}\\))");

    /** A higher rate or a bonus for some tells nothing of who may apply. */
    static final Pattern BONUS = Words.any("\\d ?%|avance(?!\\p{L})|bonus|majoration|bonifi|priorit|préférence");

    /** Where one statement ends and another may begin. */
    static final Pattern CLAUSE = Words.any(
            ";(?=\\s|$)|,? (?:tandis que|whereas|while|alors que|en revanche|however) |,? (?:mais|but) (?=(?:l[ae]s?|des|the|une?) )|, (?=(?:les|la|le|des) [^,]{3,60} ne (?:sont|peu))");

    /** Cities of Europe, of which those of France are some. */
    static final Pattern IN_EUROPE = Words.any(
            "^(?!.*(?:municipalit|town|commune)).*(?:in|of|from|établies? dans|situées? dans)(?: an?| un| the| les?)?(?: eligible)? (?:EU |European Union )?(?:Member States?|États? membres?)");

    /** In a title: those to whom the call is addressed. */
    static final Pattern TITLED = Words.any(
            "note (?:to|aux)(?!\\p{L})|appels? à (?:projets|candidatures?|propositions|manifestation d’intérêt) (?:\\p{L}+ )?(?:aux|pour les|au profit des)(?!\\p{L})|ouverte?s? aux(?!\\p{L})|à (?:l’attention|destination) d|(?:aides?|soutien|subventions?|appui|fonds|appel à projets|appel|dotation|ouvert|réservée?|destinée?) (?:aux?|pour les)(?!\\p{L})|(?:grants?|funding|support|fund|calls?|aid|help|open) (?:for|to)(?!\\p{L})");

    /** Names of funds that say whom they are for. */
    static final Pattern CIVIL_FUND = Words.any(
            "(?<!\\p{L})(?:PISCCA|PICCSA|FASCS)(?:20\\d\\d)?(?!\\p{L})|(?:projets innovants|appui aux|appui à la) (?:des |de la )?sociétés? civiles?");

    /** « public bodies or non-profit organisations: towns, …»: what comes behind the colon says which. */
    static final Pattern GENERAL = Words.any(
            "(?:public bodies|public entities|organismes publics)(?: or| and| ou| et)?(?=[^.;:]{0,90} ?: ?(?:les |des |the )?(?:towns|municipal|cities|local|communes|villes|collectivités|autorités))");

    /** "local authorities from Ukraine", « les municipalités du Maroc »: those of other countries than France and the Union. */
    static final Pattern ABROAD =
            Words.any("(?:(?:authorit|municipalit|cit)ies|governments|towns) from (?=the countr|(?-i:\\p{Lu}))");

    /** Groupings that are of authorities by their own words. */
    static final Pattern GROUPED = Words.any(
            "(?:groupements?|regroupements?|groupings?|groups) (?:de |of |d’)|(?:leurs|their) group|(?:collectivité|authorit)");

    /** Whoever gets a higher rate or runs the projects that get one is no applicant by that. */
    static final Pattern GIVEN = Words.any("(?:par|(?:attribuée?s?|accordée?s?|versée?s?|octroyée?s?) (?:aux|à des))$");

    private static final Set<String> UNION =
            Set.of("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK EU27".split(" "));

    /** Returns whether a clause names authorities of countries none of which is in the Union. */
    static boolean isAbroad(String clause) {
        Matcher from = ABROAD.matcher(clause);
        if (!from.find()) {
            return false;
        }
        SortedSet<String> countries = Vocabulary.COUNTRIES.in(clause.substring(from.end()));
        return (!countries.isEmpty() && countries.stream().allMatch(c -> c.length() == 2 && !UNION.contains(c)))
                || (countries.isEmpty()
                        && ACTION.matcher(clause.substring(from.end())).lookingAt());
    }

    /** "from the country where the action takes place" */
    private static final Pattern ACTION = Words.any("the countr(?:y|ies) where ");

    private ApplicantWords() {}
}
