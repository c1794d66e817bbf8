package fr.levier.source.prose;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a percentage in a call is.
 *
 * <p>Most are neither rate nor own share: payments (« 20 % au solde »), valued staff time, overheads, the 1 % of service revenue, rates
 * of success, bonuses, weights of criteria. They are told first.
 */
enum ShareMeaning {
    /** The share of the cost that the funder may pay. */
    RATE,
    /** The share that the applicants must bring at least. */
    OWN,
    /** Anything else. */
    OTHER;

    private static final Pattern OWNS = Words.any(
            "part propre|own share|ressources locales|contrepartie|(?<!\\p{L})apports?(?!\\p{L})|apporte|apportée?s?|autofinancement|fonds propres|ressources propres|reste à (?:la )?charge|auto-financement"
                    + "|part (?:des|de la|du)[^.;]{0,40}(?:collectivit|CTF|porteur|partenaire)|(?<!prise en )(?<!en )(?:à|reste à) (?:sa|leur|la) charge(?! (?:par|de l’(?:agence|Union|État|AFD)|de la Région|du (?:fonds|programme|ministère)))|(?:partenaires?|porteurs?|bénéficiaires?|collectivités?|partners?|applicants?|beneficiar\\p{L}+)[^.;]{0,90}plan de financement|(?:partenaires?|porteurs?|bénéficiaires?|collectivités?|partners?|applicants?|beneficiar\\p{L}+)[^.;]{0,60}(?:restants?(?!\\p{L})|remaining)|taux d’autofinancement|(?:cit(?:y|ies)|towns?|partners?|applicants?|authorit\\p{L}+|municipalit\\p{L}+) (?:themselves )?(?:bear|pay|cover|finance|contribute|provide|bring)s?(?!\\p{L})|(?:must|should|has to|have to) come from|remaining [^.;]{0,10}…[^.;]{0,30}(?:by|from) (?:the )?(?:partner|applicant|beneficiar|authorit|cit|town|municipal)|(?<!\\p{L})match (?:required|requirement|contribution|of at least)|(?:cofinancement|co-financement) (?:minim|obligatoire|requis|exig|d’au moins|de la collectiv|du porteur|local)"
                    + "|(?:contribu|particip|financ)\\p{L}* (?:[^.;]{0,30} )?(?:d’au moins|au moins|à hauteur d’au moins|au minimum|minimale?|minimum|obligatoire)"
                    + "|participation (?:financière )?(?:minim|obligatoire|des? (?:la |les )?(?:collectiv|porteur|partenaire|CTF|commune))|contribution (?:minim|financière des? |propre|locale|obligatoire|des? (?:la |les )?(?:collectiv|porteur|partenaire|CTF))"
                    + "|(?:doi(?:t|vent)|devra|devront) (?:provenir|être (?:apporté|financé|couvert)|contribuer|participer|apporter|financer|couvrir|assumer|prendre en charge|mobiliser)|is to be brought|(?:secured|borne|financed|covered|provided|paid) by the (?:partner|applicant|beneficiar|authorit|cit(?:y|ies)|town|municipal)|be brought by|brought by"
                    + "|own (?:contribution|resources|funds|share|funding)|match(?:ing)?[- ]?fund|self-?financ|co-?financing (?:of at least|from|required|by the (?:applicant|partner)|must|obligation|requirement)"
                    + "|(?:partenaires?|porteurs?|candidats?|collectivités?|bénéficiaires?|communes?|villes?)[^.;]{0,40}(?:mobilis|réun|justifi)|(?:must|shall|should|will|to) (?:itself |themselves )?(?:find|raise|put up|come up with|secure)|(?:city|cities|towns?|partners?|applicants?|authorit\\p{L}+|municipalit\\p{L}+|grantees?|beneficiar\\p{L}+) (?:must |should |shall |will )?(?:itself |themselves )?(?:finds?|puts? (?:in|up)|raises?|adds?|brings?|secures?|contributes?|supplies|suppl(?:y|ies)|guarantees?|match(?:es)?|retains?)(?!\\p{L})|co-?(?:fund|financ)\\p{L}* (?:[^.;%]{0,20} )?(?:from|by) (?:the |a |its |their |your )?(?:own|applicant|local|partner|municipal|beneficiar|grantee|cit|town|lead|national|other|organi)|national (?:co-?financing|contribution|match|public)|de (?:sa|leur) poche|own money|part minim|raised from other|in place|part (?:de la|des|du) (?:commune|collectivité|ville|porteur)|reste(?:ra)? (?:au|aux|à la|à trouver)|incombe|(?<!\\p{L})match(?!\\p{L})|(?:contrepartie|cofinancement|part) (?:nationale?|locale?)|maîtres? d’ouvrage[^.;]{0,40}(?:conserv|apport|financ|assum|participat)|participation (?:minimale? )?(?:propre|du maître)|from (?:its|their|your) own|…[^.;,]{0,40}(?:ressources|fonds|moyens) propres|(?:expected|needs?|has|have|required|asked|obliged) to (?:contribute|provide|bring|cover|finance|co-?finance|secure|raise)|own co-?financing|(?:partner|applicant|beneficiary|local)(?:’s|s’)? (?:co-?financing|contribution)|must (?:contribute|provide|bring|cover|finance|co-?finance|secure)|contribut\\p{L}* (?:[^.;]{0,25} )?(?:at least|a minimum)|applicants?’ (?:own )?(?:share|contribution)|co-?financement (?:demandé|exigé|attendu|requis)|co-?financ\\p{L}* ?:? ?(?:minimum|minimal|min\\.|au moins|at least)|minimum co-?financing|co-?financing rate by");
    private static final Pattern LEAST = Words.any(
            "minim|or more|ou plus|\\bmin\\b|au moins|étant à|à (?:mobiliser|apporter|trouver|réunir)|in place|≥|obligatoire|doi(?:t|ven|vra)|devront|devra|supérieure? (?:ou égale? )?à|plancher|exigé|requis|at (?:the )?least|a minimum|must|required|no less than|mandatory|not (?:be )?(?:less|lower) than"
                    + "|(?<!\\p{L})(?:ne|pas) [^.;]{0,30}inférieure?|restent? à (?:la )?charge|restants?(?!\\p{L})|expected|needs? to|has to|have to|attendue?s?(?!\\p{L})|demandée?|(?:autofinancement|apport propre|apport personnel|contrepartie|fonds propres|reste à (?:la )?charge|part locale|own (?:contribution|funds|share|co-?financing)|match(?:ing|ed)?(?: funds?| funding)?|self-financing|(?:partner|applicant|beneficiary|local)(?:’s|s’)? (?:co-?financing|contribution))[^.;%]{0,30}…|reste à charge|restera?(?: à| au)|ne descend|incombe|de sa poche|remain\\p{L}*|one’s own|the other|l’autre moitié|the rest|exig|must be (?:met|borne|paid|covered)|has to|have to|comes? from|(?:conserve|prend|prennent|garde)[^.;]{0,15} à (?:sa|leur) charge|reste à (?:la|sa|leur) charge|s’engage|engagent|bears?(?!\\p{L})|finds?(?!\\p{L})|shall|obligé|>|(?<!\\p{L})match(?:ing)?(?!\\p{L})[^.;%]{0,30}…|national (?:co-?financing|contribution)[^.;%]{0,30}…");
    private static final Pattern MOST = Words.any(
            "(?:une |l’|an? |the )(?:aide|subvention|grant|subsidy) (?:de|of)\\s*…|(?:grants?|aides?|subventions?|taux|contribution|rates?|financement|co-?financing|co-?funding)(?!\\p{L})[^.;%]{0,40} (?:between|from|entre|range\\p{L}*)(?!\\p{L})|(?:aide|subvention|soutien|appui|grant|contribution) (?:à|est|sera|is|s’élève)|funded at|au-delà d|part (?:maxim|max\\.|plafond)|entire|whole|totalité|intégralité|(?:request|apply for|ask for)|(?:aide|subvention|taux|financement|prise en charge|cofinancement|grant|funding|rate)[^.;:%]{0,30}[:|]\\s*(?:(?:de |entre |from |between )?\\d+ ?%? ?(?:et|à|and|to|–|-) )?…|(?<!\\p{L})ne (?:peu(?:t|vent)|pourra) [^.;]{0,30}plus d|jusqu’à|maxim|\\bmax\\b|plafon|dans la limite|à hauteur d|taux|limit|s’arrête|exc[éè]d|dépass|au plus|≤|s’él[eè]v|(?:peut|peuvent) être pris|attein(?:t|dre)|(?:intervention|aide|subvention|appui|soutien|participation|grant|support|contribution)[^.;]{0,30}(?:représent|amounts? to|ranges? from)|peu(?:t|vent) (?:aller|représenter|couvrir)|porté|relevé|bénéficient|bonifié|majoré"
                    + "|peuvent atteindre|concurrence|couvr|financ|subvention|prend|prise en charge|(?<!\\p{L})(?:no|not|never|none) [^.;]{0,40}more than|up to|rate|calculated at|set at|fixed at|cover|not exceed|exceed|at most|as much as|ceiling|cap\\b|capped|fund|no more than|reimburs|intensity|support");
    private static final Pattern FUNDING = Words.any(
            "(?:^|[:|.] ?)rate ?[:|]|participation (?:maximale? )?(?:de|:|à hauteur de) +…|montant (?:alloué|attribué|accordé)|financ|accompagn|interv[ie]|part (?:maxim|max\\.)|entire cost|whole cost|all (?:the )?costs|(?<!\\p{L})pays?(?!\\p{L})|paie|totalité du coût|subvention|(?<!\\p{L})aides?(?!\\p{L})|appui|taux|soutien|soutenu|pris(?:es?|e)? en charge|intervention|ministère|MEAE|DCTCIV|DAECT|\\bAFD\\b|agence|Région|département|FEDER|contribution de l’U|part (?:du fonds|du programme|de la fondation|de l’(?:agence|État|UE))|bourse|participation (?:de l’|de la région|du fonds|du programme|régionale)"
                    + "|request|apply for|ask for|demand|sollicit|receiv|reçoi|fund|grant|support|co-?financ|subsid|ERDF|EU (?:contribution|grant)|contribution (?:du (?:fonds|programme|ministère|FEDER)|de l(?:’|a )(?:Région|agence|fondation|métropole|AFD|UE|Union|fondation))|contribution (?:of|from) the|reimburs|aid intensity|cofinanc|co-?fund|(?:maximum|max\\.?) (?:rate|percentage)|what we (?:pay|fund)|combien|how much");
    private static final Pattern OTHERS = Words.any(
            "…\\s*(?:of (?:the|this) (?:total |EU )?(?:grant|award|subsidy|fund|envelope)|d(?:u fonds|es crédits)|de (?:la |cette )(?:subvention|bourse|dotation)|de l’enveloppe|de (?:l’|cette )aide)(?!\\p{L})|(?:fonds|dispositif|ce programme|fund|scheme)(?!\\p{L})[^.;,]{0,20} (?:est|is) (?:co-?)?(?:financé|abondé|alimenté|funded|financed)|(?<!\\p{L})y (?:contribue|consacre|participe)|funds? comes?(?!\\p{L})|(?:grants?|funds?|funding|aides?|subventions?|financements?)[^.;%]{0,40} (?:together|combined)(?!\\p{L})|avec cell?es? d|part du programme consacrée|share of the programme|(?<!\\p{L})(?:du réseau|au fonds|of the network)(?!\\p{L})|…\\s*(?:des|of the) (?:communes|villes|collectivités|habitants|projets|dossiers|cities|municipalities|towns|projects|applications)(?!\\p{L})|(?:one|no|any|single|aucun|un seul|un même) (?:partner|partenaire|country|pays|organi[sz]ation|member)(?!\\p{L})[^.;]{0,40}(?:hold|account|more than|plus de|dépass|concentr|représent)|payée?s?(?!\\p{L})|penalt|pénalit|retenue(?!s)|décaiss|bénévol|volunteers?(?!\\p{L})|réparti|au démarrage|à la notification|sous-trait|prestat|(?<!aide )(?<!subvention )(?<!participation )vers(?:és?|ées?|ements?)(?!\\p{L})|(?<!aide )(?<!subvention )(?<!participation )vers(?:é|ée|er)|avance|acompte|(?<!(?:finance|apporte|assume|couvre|prend|trouve) le )solde(?![^.;]{0,30}à (?:la |sa |leur )charge)|tranche|signature|valoris|frais (?:de (?:gestion|structure|fonctionnement|personnel|suivi|siège|coordination|support)|administratifs|généraux|indirects)|suivi.?évaluation|imprévus|divers(?!\\p{L})"
                    + "|Oudin|(?<!\\d)1\\s?%|ressources (?:affectées|du service)|recettes|redevances|acceptation|habitants(?! \\|)|population|points|pondération|(?<!selon (?:les|des|ces) )(?<!fonction des )critères?(?!\\p{L})|bonus|bonif(?!iée?s? à)|majoration|supplémentaire|not(?:e|ation)(?!\\p{L})"
                    + "|TVA|hausse|baisse|objectif|(?<!numéraire ou )(?<!numéraire et )en nature|salaire|personnel|jeunes de|des dossiers|des projets (?:déposés|retenus|ont|sont|portent)|(?<!par )(?<!chaque )lauréat|\\btiers|(?:aides?|fonds|financements?|subventions|crédits) publi(?:cs?|ques?)(?! au d)|cofinancements? (?:privés?|publics?|extérieurs?)|chacun|public (?:funding|funds|aid|support|subsid\\p{L}+|money)(?= |$)|(?:total|ensemble|cumul) (?:des|de) (?:aides|subventions|financements|fonds)|tous financeurs|toutes (?:aides|subventions)|confondu|cumul(?!ée? d)|dotation|depuis|réduction|émissions|femmes|mixité|taux de (?:réussite|sélection|succès|retour|chômage|pauvreté|change|accès|couverture|desserte)"
                    + "|pr[eé]-?financ|advance|instal|payment|(?:final )?balance|upon (?:signature|approval|receipt|completion)|indirect|overhead|flat-rate|flat rate for|(?<!cash or )(?<!cash and )(?<!cash and/or )in[- ]kind|staff|personnel|third part|sub-?contract|sub-?grant|success|weight|criteri|score|threshold|bonus|top-up|inflation|reduc|increase|VAT|women|population|of (?:the )?(?:applications|proposals|projects (?:were|are|have))"
                    + "|of the budget may|emission|energy consumption|savings|recycl|reserve|équipement|évaluation|communication|coordination|audit|contingenc|administrati|management|virée?s?(?!\\p{L})|gestion|fonctionnement|écart|variation|fongib|voix|capital|actionn|ETP|temps plein|visibilité");
    /** A bound with nothing but what it is a part of: « au plus 50 % du budget ». */
    private static final Pattern BARE_BOUND = Words.any(
            "^[^\\p{L}]{0,8}(?:et |and |ni |ou |or )?(?:(?:au maximum |au plus |jusqu’à |up to )?[^\\p{L}]{2,20}€ (?:et|and) )?(?:taux (?:maximum|maximal|plafond) |jusqu’à |au plus |au maximum |maximum |max\\.? |dans la limite de |sans dépasser |à hauteur de |plafonnée? à |up to |a maximum of |at most |no more than )?(?:de |of )?…\\s*(?:maximum |au (?:plus|maximum) )?(?:du (?:budget|coût|montant)|des (?:dépenses|coûts)(?! (?:de|d’))|of (?:the |all )?(?:total |overall |eligible |project |approved )*(?:costs?|budget|expenditure))");
    /** A share that only associations must find is no rule for an authority. */
    private static final Pattern ASSOCIATIONS = Words.any(
            "(?:projet|dossier)s? (?:d’|des |portés? par (?:une |des )?)associations?|projets? associatifs?|pour les associations|for associations");

    /** Under such a heading, and after such a label, a bare percentage is a rate. */
    private static final Pattern RATES = Words.any(
            "taux|intensité|(?:maximum|max\\.?) (?:rate|percentage|share)|co-?financing rates?|funding rates?|aid intensity|grant rates?|support rates?|ERDF rates?|co-?funding rates?|(?:level|rate) of (?:co-?)?f(?:inanc|und)ing");

    private static final Pattern PAST = Words.any(
            "(?<!\\p{L})(?:a|ont|avait) (?:co-?)?(?:financé|couvert|apporté|versé|contribué)|(?<!(?:is|are|be|been|costs) )(?:paid|funded|covered|financed)\\s+…|(?:est|sont) passée?s? d|(?:ont|a) (?:coûté|permis|reçu)|l’an (?:dernier|passé)|précédente?s?(?!\\p{L})|pour mémoire|étai(?:t|ent)|avai(?:t|ent)|(?:ont|a) été|last year|previous|(?:were|was) ");

    /** The words of the share's own part of the clause count: « pour les communes de moins de 5 000 habitants, le taux est de 80 % ». */
    /** « (numéraire ou valorisation) » only says in what a share may be brought. */
    private static final Pattern KIND = Words.any(
            "\\([^()]{0,30}(?:numéraire|nature|valoris|bénévol|volunt|cash|in[- ]kind)[^()]{0,40}\\)|,? (?:en (?:numéraire|nature|argent)|sous forme valorisée|in cash|in kind)(?: (?:et|ou|and|or|and/or|et/ou) (?:en (?:numéraire|nature|argent)|valorisée?|sous forme valorisée|in cash|in[- ]kind))*");

    /** Returns the text with blanks in the place of such brackets, so that they end no clause. */
    static String withoutKinds(String text) {
        return KIND.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    }

    private static boolean isOther(String before, String after, String around) {
        boolean funded = FUNDED.matcher(before).find();
        return isAnother(before, after, around)
                || (!funded && PARTS.matcher(before + " … " + after).find());
    }

    /** Parts of a project: « les études sont financées à 80 % » is a rate, « études : 10 % du budget » is none. */
    private static final Pattern PARTS = Words.any(
            "(?<!frais de )transport|(?<!frais de )voyage|(?<!frais de )déplacement|étude|animation|(?<!subvention d’)(?<!aide à l’)(?<!aide d’)investissements?(?!\\p{L})");

    private static final Pattern FUNDED = Words.any(
            "(?:financ|aid|subventionn|souten|couvr|fund|support|cover|pri(?:s|ses) en charge|taux)\\p{L}*[^.;]{0,25}$");

    private static boolean isAnother(String before, String after, String around) {
        if (RAISED.matcher(before).find()) {
            return OTHERS.matcher(after).find();
        }
        String near = tail(before.replaceAll("\\([^()]*\\)", "").strip());
        boolean alone = MOST_NAMED.matcher(near).find();
        return OTHERS.matcher(alone ? near + " … " + after : around).find();
    }

    /** « De 15 à 30 % du montant total » alone under its heading. */
    private static final Pattern RANGE_OPENS =
            Words.any("\\W*(?:(?:de|entre|from|between) )?\\d{1,2} ?(?:à|et|to|and|–|-) ?");

    private static final Pattern RATED = Words.any(
            "^(?:notre |nos |nature de l’|montant de l’|l’)?(?:aides?|subventions?|financement|taux|soutien|appui|combien|grants?|funding|support|how much)(?!\\p{L})|financi[eè]|co-?financ|montant");
    private static final Pattern RAISED = Words.any(
            "(?:port\\p{L}+|rel[eè]v\\p{L}+|mont\\p{L}+) (?:le|ce|son) taux|rais\\p{L}+ the (?:\\p{L}+ )?rate");
    private static final Pattern MOST_NAMED = Words.any(
            "taux|subvention|(?<!\\p{L})aide(?!\\p{L})|funding rate|(?<!\\p{L})rate(?!\\p{L})|(?<!\\p{L})grant(?!\\p{L})");
    private static final Pattern BARE_LEAST = Words.any("au moins|minim|at least|no less");

    /** « 50 % (minimum) and … »: such brackets belong to the share before. */
    private static final Pattern BEHIND =
            Words.any("^ ?\\((?:min|max|au moins|au plus|at least|at most)[^()]{0,15}\\)");

    /** « at least 10 % cash contribution », « 30 % de cofinancements ». */
    private static final Pattern OWN_AFTER = Words.any(
            "^ (?:de |d’|of |in )?(?:co-?financements?|contreparties?|autofinancement|(?:fonds|ressources) propres|(?:cash|own|local|match(?:ing|ed)?) (?:contribution|funds?|funding|share|co-?financing)|co-?funding|co-?financing)(?!\\p{L})(?! (?:rate|du (?:fonds|ministère|FEDER)))");

    private static final Pattern UPPER = Words.any(
            "…\\s*(?:au plus|au maximum|maximum|at most)|(?:jusqu’à|au plus|up to|at most|maximum|plus de|more than)\\s*…");
    /** « Faut-il un cofinancement ? Oui, de 20 % au moins. » */
    private static final Pattern OWN_HEADING = Words.any(
            "co-?financement|contrepartie|autofinancement|apport|fonds propres|co-?financing|match(?:ing|-| )|own (?:contribution|resources|funds|share)");

    private static String tail(String before) {
        String[] clauses = before.split("[,;:(|]");
        return clauses.length == 0 ? "" : clauses[clauses.length - 1];
    }

    /** Returns whether the words speak of the applicants' own share. */
    static boolean isOwn(String words) {
        return OWNS.matcher(words).find();
    }

    /** Returns whether the words say anything about whose share it is. */
    static boolean says(String words) {
        return OWNS.matcher(words).find()
                || FUNDING.matcher(words).find()
                || OTHERS.matcher(words).find();
    }

    /**
     * Tells what a percentage is.
     *
     * @param inherited the words of the clause before, used when its own say nothing
     * @param words the words of its clause before it
     * @param after the words of its clause after it
     * @param heading the heading above
     * @param rest whether it is what the rate before it leaves of the whole
     */
    static ShareMeaning of(String inherited, String words, String after, String heading, boolean rest) {
        String before = BEHIND.matcher(words).replaceFirst(" ");
        String own = before + " … " + after;
        String around = says(own) ? own : inherited + " " + own;
        if (OtherSums.over(heading)
                || isOther(before, after, around)
                || PAST.matcher(around).find()) {
            return OTHER;
        }
        boolean least =
                rest || LEAST.matcher(around).find() || LEAST.matcher(inherited).find();
        Optional<ShareActor> payer = ShareActor.of(before, after);
        if (payer.isPresent()
                && payer.get() == ShareActor.FUNDER
                && !BARE_LEAST.matcher(around).find()) {
            return RATE;
        }
        if (payer.isPresent()
                && payer.get() == ShareActor.APPLICANT
                && (least || ShareActor.brings(before, after))
                && (BARE_LEAST.matcher(own).find() || !UPPER.matcher(own).find())
                && !ASSOCIATIONS.matcher(after).find()) {
            return OWN;
        }
        if (BroadShare.isPlainlyOwn(before, after, rest)
                && !ASSOCIATIONS.matcher(after).find()) {
            return OWN;
        }
        if (ShareActor.isContributed(before, after)
                || (BARE_LEAST.matcher(own).find() && OWN_AFTER.matcher(after).find())) {
            return OWN;
        }
        boolean capped = payer.isPresent() && UPPER.matcher(own).find();
        boolean given = (capped
                        || (ShareActor.isFunders(before)
                                && (ShareActor.isBase(after)
                                        || MOST.matcher(own).find())))
                && !BARE_LEAST.matcher(own).find();
        if (given || ShareActor.isReceived(before, after)) {
            return RATE;
        }
        if (OWNS.matcher(around).find()) {
            return least && !ASSOCIATIONS.matcher(after).find() ? OWN : OTHER;
        }
        boolean most = MOST.matcher(around).find()
                || MOST.matcher(inherited).find()
                || RATES.matcher(heading + " " + before).find();
        boolean bare = BARE_BOUND.matcher(tail(before) + "…" + after).find();
        boolean opens = (before.length() < 4 || RANGE_OPENS.matcher(before).matches())
                && ShareActor.isBase(after)
                && RATED.matcher(heading).find();
        boolean least0 = BARE_LEAST.matcher(own).find();
        boolean said = opens
                || (most && (bare || FUNDING.matcher(around + " " + heading).find()));
        if ((least0 || BARE_LEAST.matcher(heading).find())
                && OWN_HEADING.matcher(heading).find()
                && !FUNDING.matcher(own).find()) {
            return OWN;
        }
        ShareMeaning broad = BroadShare.of(before, after, rest);
        if (said && !(least0 && broad != RATE)) {
            return RATE;
        }
        return broad == OWN && ASSOCIATIONS.matcher(after).find() ? OTHER : broad;
    }
}
