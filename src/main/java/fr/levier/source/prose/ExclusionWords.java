package fr.levier.source.prose;

import java.util.regex.Pattern;

/** The words, in French and English, by which a text excludes somebody or somewhere, and those by which it only seems to. */
final class ExclusionWords {
    private static final String NOT =
            "(?:ne |n’)(?:sont|est|seront|sera|peu(?:ven)?t|pourr(?:a|ont)|s’adresse(?:nt)?|concerne(?:nt)?|relève(?:nt)?)[^,.;]{0,25}?(?<!\\p{L})(?:pas|plus|ni|aucun)|pas éligibles?|non[- ]éligibles?|inéligibles?|exclu(?:e?s?|t|ent)?(?!\\p{L})|exclusions?|fermée?s? aux?|écartée?s?|(?:ne |n’)\\p{L}+(?: \\p{L}+)? (?:pas|plus|jamais)(?!\\p{L})|aucune?(?!\\p{L})|(?<!\\p{L})ne (?:peuvent|peut|pourront|pourra|sauraient|saurait|sont|seront) (?:candidater|répondre|déposer|prétendre|participer|bénéficier|éligibles?|financée?s?|soutenue?s?)|(?:^|[;:,.] )pas de(?!\\p{L})|s’abstenir|hors champ|suspendue?s?(?!\\p{L})|annulée?s?(?!\\p{L})"
                    + "|not (?:be )?(?:eligible|admissible|open|allowed|accepted|entitled|funded|supported)|(?:is|are)n’t eligible|ineligible|non-eligible|can(?:not|’t| not)|may not|excluded|excludes?(?!\\p{L})|does not (?:apply|cover|concern)|do not qualify|barred|(?:must|will|shall|should|does|do|need) not(?!\\p{L})|(?<!\\p{L})no (?:\\p{L}+ ){1,4}(?:may|can|shall|will)(?!\\p{L})|neither|cancell?ed|suspended|withdrawn|postponed|no longer|(?:is|are) (?:now |already )?closed|(?:est|sont) (?:désormais |maintenant |déjà )?clo(?:s|se|ses|turée?s?)(?!\\p{L})|not (?:covered|concerned|meant|targeted)";
    private static final String EXCEPT =
            "sauf|hormis|à l’exception|à l’exclusion|exceptée?s?(?!\\p{L})|(?<!\\p{L})hors(?: de)?|autres que|en dehors de|(?<!sans )(?<!without )except(?:ing)?(?!\\p{L})(?: for)?|excluding|other than|apart from|with the exception of|outside(?: of)?";
    private static final String ONLY =
            "uniquement|exclusivement|strictement|(?<!non |pas )seulement|(?<!\\p{L})seule?s?(?! ou)|réservée?s?|ne (?:concerne|s’adresse|finance|soutient)[^.;]{0,30} qu|(?:ne |n’)[^.;]{2,60}? qu(?:e |’)|limitée?s? (?:aux?|à)|(?<!not )only|exclusively|solely|restricted to|limited to|reserved (?:for|to)|il faut être|(?:doi(?:t|vent)|devr(?:a|ont)) (?:obligatoirement |impérativement )?être (?=(?:une?|des|l’une?|portée?s? par)(?!\\p{L}))|(?:est|sont) (?:obligatoirement|toujours|impérativement|nécessairement)|(?:porteur|demandeur|candidat|chef de file)(?: principal| du projet)? (?:est|sera) (?=une?(?!\\p{L}))|(?:must|needs? to|ha(?:s|ve) to|shall) (?:always )?be (?=(?:an? |one of )?(?:\\p{L}+[ -]){0,3}(?:municipalit|authorit|association|organi[sz]ation|compan|NGO|region|cit(?:y|ies)|town|metropol|bod(?:y|ies)|universit))|is always";
    /** Every word by which something is excluded. */
    static final Pattern MARK =
            Words.any("(?<!\\p{L})(?:" + NOT + "|" + EXCEPT + "|" + ONLY + ")(?: aux?| de| des| du| la| les| l’|d’)*");

    /** What a page demands of those who apply, and of where they act. */
    static final Pattern DEMAND = Words.any(
            "(?<!\\p{L})(?:obligatoire(?:ment)?|exigée?s?|requise?s?|indispensables?|impérati(?:f|ve)s?|compulsory|mandatory|required|il faut (?:être|avoir|compter|disposer)|à condition (?:que|d)|sous réserve"
                    + "|(?:doi(?:t|vent)|devr(?:a|ont)|il faut) (?:obligatoirement |impérativement |également |aussi )?(?:justifier|disposer|avoir|adhérer|compter|réunir|associer|appartenir|exercer|détenir|être (?:membre|adhér|situ|implant|établi|localis|domicil|signat|lauréat|agréé|labell|rattach|titulair|engagé|jumel)\\p{L}*)"
                    + "|(?:must|shall|needs? to|ha(?:s|ve) to) (?:also )?(?:have|hold|belong|include|involve|demonstrate|prove|come from|be (?:an? member|members|located|based|established|registered|part|situated|twinned|accredited)))(?!\\p{L})");

    static final Pattern REGION = Words.any(
            "(?<!\\p{L})(?:Maghreb|Afrique|Asie|Amérique|Sahel|Balkans|Méditerranée|(?:Proche|Moyen)-Orient|Caraïbes?|Pacifique|Africa|Asia|America|Mediterranean|Middle East|Caribbean|Pacific|Balkan)(?!\\p{L})");

    static final Pattern NEGATION = Words.any("(?<!\\p{L})(?:" + NOT + ")");
    static final Pattern EXCEPTION = Words.any("(?<!\\p{L})(?:" + EXCEPT + ")");
    static final Pattern CLOSING = Words.any("(?<!\\p{L})(?:" + ONLY + ")");
    static final Pattern ADDRESSED = Words.any(
            "s’adresse(?:nt)?|concerne(?:nt)? (?:uniquement )?(?:les|des|toutes)(?!\\p{L})|^(?:pour|for) |destinée?s? aux?|ouverte?s? aux?|peuvent (?:candidater|répondre|déposer|bénéficier|prétendre|participer)|sont éligibles|est éligible|éligibles? ?:|bénéficiaires? ?:|candidats? ?:|porteurs? ?:|may apply|can apply|are eligible|is eligible|open to|aimed at|eligible (?:applicants|entities|organi[sz]ations)|must be");
    static final Pattern LISTING = Words.any(
            "pays (?:éligibles?|concernés|d’intervention|partenaires? éligibles?|bénéficiaires)|zones? (?:géographiques?|d’intervention|éligibles?)|territoires? éligibles?|se dérou(?:ler?|lent|lera|leront)(?!\\p{L})|(?:avoir|a|ont|aura|auront) lieu|interviennent|(?:is|are) (?:carried out|implemented)|takes? place|eligible (?:countr|territor|area)|countries covered|must (?:take place|be implemented|be carried out)|countries eligible|^(?:pays|countries|country|where|où|zones?|territoires?|territor(?:y|ies)|lieux?|périmètre|area)(?: [\\p{L}’]+){0,3} ?\\??\\s?[:|]");
    static final Pattern NARROWING = Words.any(
            "^(?!.*(?:métropol|EPCI|intercommunal|collectivités territoriales)).*communautés? de communes|situ(?:é|e)|implanté|localisé|domicilié|siège|(?:du|ce|le) (?:territoire|département|bassin|périmètre|massif|pays de)|de la région|membres? d|adhérent|rura(?:l|ux)|urbaine|littora|montagn|insulaire|frontali|ultramarin|outre-mer|riverain|classée?s?|labellis|lauréat|signatai|disposant|ayant|dépourvu|dotée?s? d|dont (?:la|le|les)|justifi|répondant"
                    + "|located|based in|established|members? of|rural|urban|coastal|mountain|border|overseas|having|whose|signator|(?<!\\p{L})(?:de|du|des|d’|en|in|of|from|within) (?:la |le |l’|les |the )?(?-i:\\p{Lu}\\p{Ll})\\p{Ll}+");
    static final Pattern SUBJECT = Words.any(
            "candidat|porteu|projet|structure|organisme|bénéficiaire|territoire|collectivit|commune|intercommunal|ville|pays|département|région|métropole|syndicat|association|habitants|population|appel|dispositif|fonds|thématique|thème|domaine|secteur|acteur|entité|cofinanceur|co-financeur|établissement|membre|adhérent|lauréat|zone|éligib"
                    + "|dépôt|submission|winner|grantee|beneficiar|partenaire|partner|adhésion|membership|applica|metropol|project|organi[sz]ation|authorit|municipal|entit|countr|territor|town|cit(?:y|ies)|region|council|member|inhabitants|call|eligib|bodies|body|theme|sector|topic|co-?funder");
    static final Pattern HARMLESS = Words.any(
            "dépense|(?<!\\p{L})frais|coûts?(?!\\p{L})|cost|expen[sd]|salaire|incomplet|incomplete|hors délai|reçus? après|après (?:la|cette) date|late |after the deadline|taxes|\\bTVA\\b|\\bVAT\\b|\\bHT\\b|achat|par mail|par courriel|en ligne|online|by e-?mail|plateforme|formulaire|hésite|^(?:pour|for) [^.;]*(?:%|€|EUR|euros)|un seul (?:dossier|projet)|une seule (?:demande|candidature)|one application|cumul");
    /** How an application is written, sent, weighed and paid; harmless as long as nobody and no place is named. */
    static final Pattern PROCEDURE = Words.any(
            "complets?(?!\\p{L})|complete applications|(?:exceed|excéd|dépass|plafonn|supérieur|inférieur|greater|higher|more than)[^.;]{0,80}(?:%|€|euros?|EUR|pages?|mois|months|ans|years|budget|subvention|grant)|jury|comité|commission|liste des projets|résultats?|results?|notifi|décisions?|decisions?|appealed|recours|publié|published|rédig|written|langues?|language|in (?:English|French)|en (?:français|anglais)"
                    + "|pièces?|champs?(?!\\p{L})|SIRET|annexes?|documents?|logo|communication|rapport|compte rendu|report|bilan|versée?s?|versement|acompte|solde|paid|payment|instal?lment|calendrier|date|délai|deadline|horaire|disponible|télécharg|download|cookies?|données|data|webina|réunion|session|renseign|contact|question|téléphon|phone|courrier|post(?!\\p{L})|email|signature|signée?s?|bénévol|imprévus|contingenc|transmis|transmettre|submitted|envoyée?s?|sent(?!\\p{L})");

    static final Pattern CHOOSES = Words.any(
            "éligib|eligib|(?<!\\p{L})candidater|may apply|can apply|lauréat|winner|exclu(?!siv)|exclude|membre|member|habitant|inhabitant");
    static final Pattern CLAUSE = Pattern.compile("(?iu)[;.](?=\\s|$)|,? (?:mais|but|tandis que|whereas|alors que) ");
    static final Pattern UNTIL = Pattern.compile("[,;.()]");

    static final Pattern FOR = Words.any("^(?:pour|for) ");
    static final Pattern PERSONS = Words.any(
            "(?<!\\p{L})(?:personnes physiques|particuliers|individus|individuals|natural persons|private persons)(?!\\p{L})");

    private ExclusionWords() {}
}
