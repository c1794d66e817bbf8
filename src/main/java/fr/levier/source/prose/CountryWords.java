package fr.levier.source.prose;

import java.util.regex.Pattern;

/** The words by which a text says, in French or English, in which countries projects may be or partners may come from. */
final class CountryWords {
    static final Pattern LISTING = Words.any(
            "(?:soutient|soutenir|aide|aider|finance|financer|accompagne|accompagner|appuie|appuyer|supports?|funds?)(?!\\p{L})[^.;]{0,120}(?:agissent|interviennent|menée?s|conduite?s|réalisée?s|mise?s en œuvre|actions?|projets?|projects?|activities|partenaires?|partenariats?|coopérations?)(?: de développement| de solidarité(?: internationale)?| locaux)? (?:au|aux|en|à|avec|dans|in|with)(?!\\p{L})|partenaires?(?: au moins| minimum)? (?:vien|est issu|sont issus|est (?:établi|situé)|sont (?:établis|situés))|at least one partner (?:from|in|based)|(?:organi[sz]ations|partners|cities|authorities|applicants) (?:from|in|based in|established in) [^.;]{0,120}(?:may|can|are eligible|are invited)|pays (?:(?:sont )?(?:visés|prioritaires)|éligibles?|concernés|d’intervention|partenaires? éligibles?|cibles?|bénéficiaires)|zones? (?:géographiques?(?: éligibles?)?|d’intervention|éligibles?)|géographies? éligibles?"
                    + "|projets? (?:doi(?:t|vent)|devront?|devra)[^.;]{0,60}(?:se dérouler|avoir lieu|être (?:mis en œuvre|réalisés?|situés?)|concerner|porter sur)"
                    + "|eligible countr|countries covered|target countr|countries (?:in|of|from) the (?:27 |28 )?(?:EU|European Union)|Member States[^.;]{0,80} take part|sont éligibles (?=tous les pays|les pays)|(?:menée?s?|réalisée?s?|située?s?) dans (?:un|des|l’un des) pays|from an? different (?:EU )?Member State|(?:established|based) in (?:the )?(?:EU )?Member States|villes partenaires[^.;:]{0,60} :|(?:doit|doivent) se (?:tenir|dérouler) dans |(?:programme|area|fund|call|scheme|strand) (?:covers|is open to|includes|concerns)|partners? (?:come|comes|must come|may come) from|(?:one|established|registered) (?:single )?(?:applicant, )?(?:established |registered )?in (?:the EU|an EU|one of|any of|the following|a Member)|pays suivants|following countries|open to [^.;:]{3,90} (?:from|of|in|based in|established in)(?!\\p{L})|(?:may|can|could) answer|(?:eligible|participating|partner|member) countries,? (?:are|namely)|(?<!\\p{L})it (?:covers|is open to|includes)(?!\\p{L})|(?:basé|implanté|enregistré|immatriculé)e?s? (?:au|en|aux)(?!\\p{L})|^[-–•]? ?dans (?:un|l’un|des)(?: des)? pays|(?:money|funding|support|grants?) goes? to [^.;:]{3,90} from|(?:countries|partners)[^.;:]{0,40} among the|peuvent être établis|(?:concerne|couvre|cible|vise|porte sur)(?:nt)? (?:[\\p{L}\\d]+ ){0,3}pays(?!\\p{L})|(?:countries|pays) (?:taking part|participating|participants?|associés?)|(?:activities|projects|actions) (?:shall |must |will )?take place in|se dérou(?:le|lent|leront) (?:en|au|aux|dans) |au moins (?:deux|trois|2|3) (?:États|pays)(?: membres)? différents \\(|(?:a|ont|ayant) (?:son|leur) siège (?:en|au|aux|dans) |one of the 27|must (?:take place|be implemented|be carried out) in|countries eligible|(?:lies|located|based|established) in an? (?:EU )?Member State|(?:can|may) apply|établi(?:e|s|es)? dans (?:une?|les|l’un) (?:des )?(?:27 |vingt-sept )?(?:État|pays)|établi(?:e|s|es)? (?:en|au|aux) (?=\\p{L}+(?:,| ou | et ))|programme area"
                    + "|(?:projets?|actions?|opérations?|rencontres?|ils|elles)[^.;]{0,60} (?:se situe(?:nt)?|(?:a|ont) lieu|(?:est|sont) (?:situé|réalisé|mené|mis en œuvre)(?:e?s)?|profite(?:nt)? à)[^.;]{0,40} (?:en|au|aux|dans|d’|du) |collectivités? (?:locales? |territoriales? |partenaires? |étrangères? )*(?:de|d’un|des) pays (?=inscrit|de la liste|éligible|figurant|bénéficiaire)|(?:may|can) (?:bid|submit|participate|take part)|between (?:organi[sz]ations|partners|cities|municipalities|authorities|people) (?:in|from|of)(?!\\p{L})|legal entities from|entities (?:from|established in)|receive funding|(?:partenaires?|organismes?|structures?) (?:issus?|issue?s|provenant|originaires?) d");
    /** Countries of which somebody speaks without limiting the call to them. */
    static final Pattern NOT = Words.any(
            "Member States and (?:of |from |in )?partner countries(?! ?[(,:])|priorit(?!aires de l’aide publique)|\\d ?%|autres? pays|(?<!\\p{L})(?:ont(?! (?:leur|lieu))|a été|avai\\p{L}+|(?:depuis|since) (?:le |\\d)|has|have|were|was) |exclu(?!siv|sion (?:énerg|soci|fina))|privilégi|favoris|fil rouge|(?<!\\p{L})ne (?:sont|seront|sera|peuvent|pourront|font|relèvent)(?!\\p{L})[^.;]{0,40}(?<!\\p{L})(?:pas|plus)(?!\\p{L})|inéligible|ineligible|not (?:be )?eligible|see the|par exemple(?! ?:)|for example(?! ?:)|notamment|préférence|bonus|one of (?:them|which)|dont (?:un|au moins)|l’un d(?:’eux|’entre)|majoration|such as|tels? que|comme (?:le|la|l’)|étudi|lauréat|suspend|d’abord|en premier|first(?! categor)|précédent|previous|déjà|already|suspend");
    /** What follows is left out of a list, not part of it. */
    static final Pattern EXCEPT = Words.any(
            "\\((?:sauf|hors|hormis|à l’exception|except|excluding|dont|notamment|including|y compris)[^)]*\\)|,? (?:sauf|hors|hormis|à l’exception|excepté|except|excepting|excluding|other than|autres que)(?!\\p{L}).*");

    static final Pattern COLON = Words.any(
            "geographic(?:al)? (?:scope|coverage|focus|area|eligibility)|target(?:ed)? (?:countr|regions)|(?:couverture|périmètre|aire) géographique|pays de (?:mise en œuvre|réalisation)|countr(?:y|ies) of (?:implementation|intervention)|location(?: of (?:the )?(?:actions?|projects?|activities))? ?:?$|lieux?(?: d’intervention| des actions?| de l’action) ?:?$|sont (?:concernés|éligibles|visés|admis)(?: par [^:]{0,40})? ?:$|(?:^|\\s)(?:(?:dans )?quels pays|pays|zones?(?: géographiques?| d’intervention| éligibles?| couvertes?)*|territoires?|géographie|countries|where|où) ?\\??$|(?:pays|territoires?) (?:éligibles?|d’intervention|concernés?)|zones? (?:géographiques?|d’intervention|éligibles?)|eligible countr|countries covered|(?:regions|countries)(?: / countries)? for funding|pays (?:suivants|partenaires|participants)|(?:following|participating|partner) countries");

    static final Pattern LABEL = Words.any(
            "^(?:geographic(?:al)? (?:scope|coverage|focus|area|eligibility)|target(?:ed)? (?:countries|country|regions)|(?:couverture|périmètre|aire) géographique|pays de (?:mise en œuvre|réalisation)|location(?: of the (?:action|project))?|regions? ?/ ?countries(?: for funding)?|lieux?(?: d’intervention| de l’action)?|localisation|zones?(?: géographiques?)?(?: éligibles?| d’intervention| couvertes?)?|pays(?: d’intervention| éligibles?| concernés| partenaires)?|countr(?:y|ies)(?: covered| eligible)?|eligible countries|géographies?)\\s?[:|]");
    /** A sentence that goes on with the list of the one before. */
    static final Pattern MORE = Words.any(
            "^(?:new in this call|new this year|nouveau|nouveauté|s’y ajoutent|s’ajoutent|also|as well as|plus|et aussi|depuis cet appel|il en va de même)(?!\\p{L})");

    static final Pattern PROJECTS = Words.any(
            "^(?:les |the |nos )?(?:projets?|actions?|projects?|activities|interventions?)(?!\\p{L})[^;]{0,120}(?:,| )(?:au|aux|en|à|in)(?!\\p{L})");
    static final Pattern FRANCE = Words.any(
            "(?:[,(] ?(?:la |en )?|(?:of|from|in|de|en|between|entre|by) (?:la )?|(?:et|and|ou|or) (?:la |en |in )?)France(?=[,.;:)]| and| et| ou| or| :|$)");
    /** « Interreg VI-A France-Italie » is a programme of the countries of its name. */
    static final Pattern PAIR = Pattern.compile(
            "(?iu)(?:interreg|programme|coopération|cooperation|poctefa|feder|transfrontal)[^.;:]{0,60}?(?<!\\p{L})(?-i:(\\p{Lu}\\p{L}+(?: ?[-–/] ?\\p{Lu}\\p{L}+){1,2}))");

    static final Pattern UNREAD = Words.any("annexe?s?(?!\\p{L})|see the");
    static final Pattern SEAT = Words.any(
            "établi(?:e|s|es)? (?:en|au|aux|dans)|siège (?:en|au|aux|dans)|(?:established|based|registered) in");

    /** What those of a list must have or do as well is said of them, not of what they are. */
    static final Pattern CONDITION =
            Words.any(",? (?:if|provided|as long as|on condition|s’ils?|s’elles?|à condition|pourvu)(?!\\p{L}).*$");

    /** « les deux États (France - Espagne) » */
    static final Pattern BETWEEN = Pattern.compile(
            "(?:(?i:deux|trois|2|3) (?:[ÉE]tats|pays)[^.;(]{0,20})\\((\\p{Lu}\\p{L}+(?: ?[-–/] ?\\p{Lu}\\p{L}+){1,2})\\)");
    /** Words between the countries of a passage that is nothing but a list of them. */
    static final Pattern BARE = Words.any("[\\s,;:*•–-]+|(?<!\\p{L})(?:et|and|la|le|les|the)(?!\\p{L})|l’|\\.");
    /** « le Fonds franco-québécois », « la coopération franco-sénégalaise »: the other country is the one of the call. */
    static final Pattern JOINT = Words.any(
            "(?:fonds|dispositif|appel à projets|programme|coopération)(?: [\\p{L}’-]+){0,4} (?<with>franco-\\p{L}+)");
    /** Another fund, or one to come. */
    static final Pattern OTHER_TIME =
            Words.any("plus tard|autres?(?!\\p{L})|précédent|à venir|prochainement|voir aussi");
    /** « Ne relèvent pas de l’appel : » announces what is no part of it. */
    static final Pattern NOT_LED = Words.any(
            "ne (?:relèvent|sont|font|concerne)[^.;]{0,20} pas|exclu(?!siv)|inéligible|not eligible|ineligible");
    /** In a title: whose money it is, not where it goes. */
    static final Pattern OWNER = Words.any("^(?:’s| Fund| Government| Embassy| Agency)(?!\\p{L})");
    /** « associations tunisiennes »: the adjective of those who may apply. */
    static final Pattern OF = Words.any(
            "(?:(?<=collectivités (?:territoriales |locales )?françaises et )|(?:associations|OSC|ONG|organisations(?: de la société civile)?|société civile|collectivités décentralisées) (?:locales )?)(?<of>(?!franç)\\p{L}{4,14}(?:ennes|iennes|aines|aises|oises))(?!\\p{L})");

    private CountryWords() {}
}
