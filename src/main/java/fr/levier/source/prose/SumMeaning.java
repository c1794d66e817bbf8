package fr.levier.source.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sum of money in a call is.
 *
 * <p>The only place where it is decided. What is paid for each person or year, and what is past, is no grant of this call. Then the
 * {@linkplain SumHead head} that governs the sum tells whose money it is, and the bounding word next to it whether it is the most or
 * the least.
 */
enum SumMeaning {
    /** What the whole call has to give. */
    ENVELOPE,
    /** The most that one project receives. */
    CEILING,
    /** The least that one project receives or may ask for. */
    FLOOR,
    /** Money that a project receives, neither most nor least by its words. */
    GIVEN,
    /** Anything else: cost, turnover, travel, a third party's share, last year. */
    OTHER;

    private static final Pattern CEILINGS = Words.any(
            "plafon|maxim|(?<!\\p{L})maxi(?!\\p{L})|tout au plus|(?:sans|jamais|ne|pas)[^.;]{0,30}? (?:pouvoir |en aucun cas |jamais )?(?:passer|passe|franchir|dépasser)(?: (?:le|la) (?:seuil|barre|limite|cap) de)?|(?:monter|grimper|s’élever|aller) (?:jusqu’)?à|supérieure?s? à(?= … ne)|(?:montant|subvention|aide|demande|sollicitée?)[^.;]{0,30} (?:est|doit être|reste|sera) inférieure?s? (?:ou égale?s? )?à|(?:ni|nor) [^.;]{0,15}(?:plus|more)|nor (?:above|over)|(?:claim|ask for|request) (?:a maximum|up to)|(?:jamais|pas|guère) [^.;]{0,40}plus d|(?:ne|n’) [^.;]{0,30}plus d[e’]|(?:not|nothing|never) (?:go |be )?(?:above|over|beyond)|nothing above|tops? out|go(?:es)? up to|flat|(?<!\\p{L})(?:no|not|never|none) [^.;]{0,40}(?:more|larger|greater|bigger|higher) than|(?<!\\p{L})(?:aucune?|nul) [^.;]{0,40}plus de|\\bmax\\b|(?:exc[éè]d|dépass)|dans la limite|(?:may|can|could|will) reach|jusqu’à|au plus|limité|concurrence|s’arrête|forfait|pouvant (?:aller|atteindre)|peut atteindre|à hauteur d"
                    + "|up to|not exceed|exceed|no more than|at most|capped|cap of|ceiling|limited to|upper limit|as much as|lump[- ]sums?|not (?:be )?(?:higher|greater|more|larger) than|\\bcap\\b|or (?:higher|more|greater) than|nor (?:exceed|more|higher|above)"
                    + "|(?<!\\p{L})(?:ne|pas|sans) [^.;]{0,40}(?:supérieure?s? à|au-delà)|ni supérieure?s? à|≤|<|(?:et|and) (?:être |be )?(?:inférieure?s?|below|less|lower) (?:ou égale?s? )?(?:à|than)|(?:doi\\p{L}+|must|should) (?:être|rester|be|stay) (?:inférieure?s? (?:ou égale?s? )?à|below|less than|lower than|under)|(?:demandes?|projets?) (?:de plus de|supérieure?s? à)");
    private static final Pattern FLOORS = Words.any(
            "minim|au moins|(?<!\\p{L})(?:part(?:ent|ira)?|démarr\\p{L}+|début\\p{L}+|commenc\\p{L}+|begins?|starts?) (?:de|à|at|from)(?= |\\s*$)|(?:ni|neither|nor) (?:moins|less)|(?:ne|n’|on) [^.;]{0,40}moins d|nothing (?:below|under)|starts? (?:at|from)|(?:requests?|applications?) (?:under|below)|aucune? [^.;]{0,50}(?:moins de|inférieure?s? à|en dessous d|en deçà d)|no (?:request|application|project|grant)s? (?:of )?(?:less than|below|under)|plancher|à partir de|seuil|at least|no less than|floor|starting (?:at|from)|≥|>|(?:^|[:|] ?)from\\s*$|(?:^|[:|] ?)dès\\s*$|(?:not |cannot |or |nor )(?:be )?(?:lower|less|below|smaller) than|ni inférieure?s? à"
                    + "|(?<!\\p{L})(?:ne|pas|sans) [^.;]{0,40}(?:inférieure?s? à|en dessous|en deçà)|\\bmin\\b|(?<!ni |demandes |demande )supérieure?s? (?:ou égale? )?à");
    /** « Les demandes inférieures à … ne sont pas recevables ». */
    private static final Pattern REFUSED_BELOW = Words.any(
            "(?<!\\p{L})(?:no|aucune?) (?:application|request|proposal|demande|dossier)s?[^.;]{0,20}(?:below|under|less than|inférieur\\p{L}* à|en dessous de|de moins de) ?…|(?:moins de|inférieure?s? à|en dessous de|below|under|less than|smaller than|lower than)[^.;…]{0,12}…[^.;]{0,45}(?:ne (?:sera|seront|sont|est|peu)|n’(?:est|ser|entr)|aucune?|irrecevab|inéligib|écarté|rejeté|inadmissible|not (?:be )?(?:considered|eligible|accepted|funded|examined|assessed|processed)|ineligible|rejected|no (?:grant|funding|award))");
    /** « Au-delà de … aucune aide n’est possible ». */
    private static final Pattern REFUSED_ABOVE = Words.any(
            "(?<!\\p{L})(?:no|aucune?) (?:application|request|proposal|demande|dossier)s?[^.;]{0,20}(?:above|over|more than|exceeding|supérieur\\p{L}* à|au-delà de|de plus de|excédant|dépassant) ?(?:à |de )?…|(?:plus de|supérieure?s? à|au-delà de|au-dessus de|above|over|more than|beyond|higher than|larger than|exceeding)[^.;…]{0,12}…[^.;]{0,45}(?:(?<!\\p{L})ne (?:sera|seront|sont|peu)|n’(?:est|ser)|aucune?|irrecevab|inéligib|écarté|rejeté|inadmissible|not (?:be )?(?:considered|eligible|accepted|funded|examined|assessed)|ineligible|rejected|no (?:grant|funding|award))");

    private static final Pattern ASKED = Words.any(
            "demand|dossier|candidatur|requête|sollicit|aide(?!\\p{L})|subvention|request|applica|appl(?:y|ie)|ask|grant|funding");
    private static final Pattern PROJECTS_COST =
            Words.any("coût|budget|dépense|cost|expenditure|worth|marché|achat|facture|convention|audit|commissaire");
    /** « La bourse s’élève à 1 500 euros » says the most as well. */
    private static final Pattern FIXED = Words.any(
            "(?:subvention|aide|bourse|prime|soutien|montant|stipend|dotation|lump sum|grant|award|support|grant amount|forfait)(?: (?:de l’aide|de la (?:subvention|bourse|prime)|du soutien|accordée?|attribuée?|forfaitaire|amount|financière?|individuelle))* (?:(?:est|sera) (?:de|fixée? à)|s’élève(?:ra)? à|is(?: set at| fixed at)?|amounts to|will be)\\s*$|(?<!\\p{L})(?:la|une|le|un|the|a) (?:bourse|prime|dotation|forfait|prix|subvention|aide|grant|award|stipend)(?: \\p{L}+)? \\(\\s*$|^(?:\\p{L}+ )?(?:grants|bourses|prix|awards) \\(\\s*$|^\\W*(?:an?|une?|the|la|le) (?:grant|award|bourse|aide|subvention|prime|prize|stipend)(?: [\\p{L}-]+)? (?:of|de|d’)\\s*$");

    /** « Les subventions supérieures à 23 000 € font l’objet d’une convention » bounds nothing, unless something is refused. */
    private static final Pattern CONDITION = Words.any(
            "(?:subventions?|aides?|grants?|demandes?|projets?|requests?|beneficiaries requesting|applications?|awards?)(?: d’aide| de subvention| for)? (?:of )?(?:over|above|more than|below|under|less than|exceeding|supérieure?s? à|inférieure?s? à|de plus de|de moins de|dépassant|excédant)\\s*$");

    private static final Pattern REFUSAL = Words.any(
            "(?<!\\p{L})(?:ne|n’|pas|aucune?|no|not|nothing|none|never)(?!\\p{L})|n’|inadmissible|ineligible|irrecevab|inéligib|écart|rejet");
    private static final Pattern AWARDED = Words.any(
            "^ (?:par projet |per project )?(?:will be|is|are|sera|seront|est|sont) (?:awarded|given|granted|paid|attribu|vers|accord|octroy)");
    private static final Pattern RECEIVING = Words.any(
            "(?:re[cç](?:oi|ev)\\p{L}*|receives?) (?:une |un |a )(?:aide|subvention|dotation|bourse|grant|soutien|award)(?: financière| forfaitaire)? (?:de|d’|of)\\s*$");
    private static final Pattern ABOUT = Words.any(
            "(?:environ|autour de|de l’ordre de|à titre indicatif|approximativement|about|around|approximately|roughly|circa|moyenn\\p{L}*|average)\\s*(?:de |d’)?\\s*$");

    private static final Pattern THIRDS = Words.any(
            "chaque (?:jeune|participante?|volontaire|stagiaire|élève|agent|personne)(?!\\p{L})|each (?:young|volunteer|person|traveller)|par personne|par participante?|par jeune|par habitant|par élève|par stagiaire|par volontaire|par jour|par nuit|par mois|par partenaire|par structure|par bénéficiaire final|par déplacement|par mission|par mobilité|par délégation|par agent|par élu|par événement"
                    + "|par kilom|(?<!deux |un )\\btiers(?! d[ue])|(?:nos|aux) lauréats|depuis (?:19|20)"
                    + "|per (?:person|participant|day|diem|night|month|young|partner|traveller|trip|volunteer|beneficiary|third|capita|inhabitant|head|event|mobility)|each (?:third|partner|participant)|third part"
                    + "|amend|dispens[ée]|frais d’inscription");
    private static final Pattern PAST = Words.any(
            "(?<!\\p{L})(?:ont|a) (?:été|permis|reçu|bénéficié|financé|soutenu|attribué|accordé|représenté)|avai(?:t|ent)|étai(?:t|ent)|l’an (?:dernier|passé)|l’année (?:dernière|passée)|précédente?|pour mémoire"
                    + "|(?:were|was|has been|have been|had|have awarded|has awarded|have funded|has funded) |since (?:19|20)\\d\\d|last year|previous|so far|to date|(?:en|in) (?:19|20)\\d\\d,? [^.;]{0,40}(?:ont|a été|were|was|has)|winner");
    private static final Pattern YEARLY = Words.any(
            "(?! ?(?:par an|/ ?an|per year|a year|par année)(?:,? (?:et )?par projet| and per project| per project))^\\s?(?:HT |TTC )?(?:(?:max(?:imum)?|au plus|au maximum)\\.? )?(?:par projet (?:et )?|per project (?:and )?)?(?:/|par |per |a |each |chaque )\\s?(?:an(?!\\p{L})|année|year)|^\\s?(?:annuels?|yearly|annually)|annuelle|^ (?:par projet|per project) (?:et par an|and year|par an|per year)");
    private static final Pattern ANNUAL = Words.any(
            "(?:subvention|aide|montant|soutien|appui|plafond) annuel|annual (?:grant|support|ceiling)|yearly (?:grant|support)");
    private static final Pattern NEXT = Words.any(
            "^\\s?(?:HT |TTC )?(?:par (?:projet|dossier|an) |per project |d’aide |de subvention |ERDF )?(?:au |en |at |as a |\\()?(?:the )?\\(?(max(?:imum|imale?|i|\\.)?|min(?:imum|imale?|\\.)?|plus|most|moins|least)(?!\\p{L})(?! (?:amount|grant|rate|percentage|contribution|number|duration|budget|length)s?(?!\\p{L}))");
    private static final Pattern EACH = Words.any(
            "^ each(?!\\p{L})|each (?:win|receive|get)|each (?:twinning|winner|proposal|recipient)|par projet|pour (?:un projet|chaque)|per project|par dossier|chaque (?:lauréat|dossier|candidat|commune|ville|collectivité|bénéficiaire|partenariat)|each (?:project|network|city|town|partnership|consortium|grantee|grant|application|municipality|award)|chaque projet|chacune?(?!\\p{L})|par lauréat|par (?:candidat|structure lauréate)|per (?:applicant|organi[sz]ation|grant|proposal|application|network|city|town|partnership|consortium|municipality|action|award)|par candidature|par (?:commune|collectivité|EPCI|opération|bénéficiaire|porteur|partenariat|action)|unitaire");
    private static final Pattern AVAILABLE = Words.any(
            "^[^,;.]{0,12}?(?:disponibles?|(?:is|are) available|available|à répartir|sont? (?:mobilisé|réservé|consacré)|(?:is|are) (?:set aside|reserved|earmarked)|(?:will be|is|are) (?:shared|allocated|distributed|split)|pour (?:l’ensemble|financer une)|to (?:fund|support|finance) (?:about|around|approximately|some|up to)?)");
    /** These words come between the envelope and what it gives to each: « une enveloppe qui permet d’accorder ». */
    private static final Pattern RELATIVE = Words.any(
            "permet|pour (?:financer|soutenir|accorder)|chaque|each|(?<!\\p{L})(?:dont|qui|which|that|where|whereof)(?!\\p{L})|[,;:(|–]|attribue|accorde|awards|provides| (?:et|and|avec|with) ");
    /** A bounded sum that is said of a kind of project or applicant, and of nothing else, is what they may receive. */
    private static final Pattern STRAND = Words.any(
            "(?<!\\p{L})(?:(?:micro-?)?projets?|tranche \\d|phase \\d|volet|formule|lot \\d|axe|niveau|catégorie|communes?|EPCI|métropoles?|départements?|régions?|collectivités|associations?|villes?|partenariats?|jumelages?|projects?|strand|track|tier|level|category|cities|towns|networks?|partnerships?|consortium)(?!\\p{L})");

    private static final Pattern OVER = Words.any(
            "bilan|(?:projets?|associations?|actions?|initiatives?)[^.;]{0,15} (?:soutenue?s|retenue?s|lauréate?s|financée?s|aidée?s)(?: (?:en|depuis)|$)|^les lauréats|ils ont été|(?:funded|awarded|approved|supported|past|previous) (?:projects|grants|calls|editions?)|éditions? précédentes?|results of|retour sur");
    private static final Pattern RAISED = Words.any(
            "(?:pass(?:e|ent|era|é)|relev\\p{L}+|rais\\p{L}+|increas\\p{L}+|augment\\p{L}+)(?: from| de)?\\s*$");
    private static final Pattern RECEIVED =
            Words.any("re[cç](?:oi|ev)|receiv|(?<!\\p{L})gets?(?!\\p{L})|touche|obtien");
    private static final Pattern BESIDE_NOTHING = Words.any(
            "^(?:-|–|•)? ?(?:(?:comptez|compter|comité|jury|soit|donc|et|de|entre|le|pour|un|une|micro-projets?|petits? projets?|grands? projets?)(?:’| |$))*(?:n’|ne )?(?:up to|jusqu’à|au plus|max\\p{L}*\\.?|at most|not more than|minimum|au moins|min\\.)?\\s*…\\s*(?:euros? )?(?:au (?:plus|maximum|minimum)|maximum|minimum|max\\.|min\\.|at most|tout au plus)(?!\\p{L})");
    /** « … et n’excède pas » goes on about the subject of the sentence. */
    private static final Pattern PREDICATE = Words.any(
            " (?:et|and|mais|but),? (?:n’|ne |is |are |may |can(?:not)? |will |must |shall |never |doit |peut |est |sera )[^.;,]{0,40}$");

    /** « 50 % du budget, dans la limite de … »: what bounds a share bounds the grant. */
    private static final Pattern SHARE_BEFORE = Words.any(
            "\\d ?% (?:maximum |au plus )?(?:du |des |de la |of )[^.;€]{3,60}(?:dans la limite|plafonn\\p{L}+|(?:avec )?un (?:plafond|maximum)|capped|up to|maximum|not exceeding)[^.;€]{0,12}$");

    /** « 60 % des dépenses, plafonnées à … »: the word agrees with the costs. */
    private static final Pattern CAPPED_COSTS = Words.any(
            "% (?:des|de|of) (?:les |the )?(?:dépenses[^.;%]{0,40} (?:plafonn|limit)ées|(?:coûts|frais|travaux)[^.;%]{0,40} (?:plafonn|limit)és|(?:eligible )?(?:costs|expenditure)[^.;%]{0,20} capped) (?:à|at) $");
    /** « 60 % des dépenses, …, soit … »: what a share comes to. */
    private static final Pattern AMOUNTING =
            Words.any("\\d ?%[^.;]{0,120}[,(] ?(?:soit|i\\.e\\.|that is)[^.;%]{0,30}$");

    private static final Pattern MONEY = Words.any("combien|how much|money|quelles? sommes?");
    /** What separates a part of a project from a sum that is not its own. */
    private static final Pattern APART = Words.any("[,;(]| (?:et|and|avec|with|mais|but) |\\.\\s");
    /** A bound that names itself is one of the grant, when nothing says of what else. */
    private static final Pattern BARE = Words.any("plafonds?(?!\\p{L})|planchers?(?!\\p{L})|ceilings?|\\bcap\\b");

    /**
     * The words about a sum, from far to near.
     *
     * @param heading the heading above
     * @param lead what announces the sentence
     * @param inherited the head of the sum before in the same sentence
     * @param before the words since that sum, or since the beginning of the sentence
     * @param after the few words after it
     * @param rest all words after it in its sentence
     * @param range whether it is a range
     */
    record Around(
            String heading,
            String lead,
            Optional<SumHead> inherited,
            String before,
            String after,
            String rest,
            boolean range) {

        private String near() {
            return before + " … " + after;
        }

        boolean each() {
            return EACH.matcher(after).find() || EACH.matcher(before).find();
        }

        /** Returns the head that governs the sum. */
        Optional<SumHead> head() {
            Optional<SumHead> named = named();
            boolean given = each() && named.filter(h -> h != SumHead.ENVELOPE).isEmpty();
            return given && (bounded() || range || named.isPresent() || before.length() < 4)
                    ? Optional.of(SumHead.GRANT)
                    : named;
        }

        private Optional<SumHead> named() {
            if (CAPPED_COSTS.matcher(before).find()) {
                return Optional.of(SumHead.COST);
            }
            if (AMOUNTING.matcher(before).find()) {
                return Optional.of(SumHead.GRANT);
            }
            List<SumHead.Mention> behind = SumHead.in(after);
            if (!behind.isEmpty() && SumHead.adjacent(after, behind.get(0))) {
                return Optional.of(behind.get(0).head());
            }
            boolean given = SumHead.in(before).stream().anyMatch(m -> m.head() == SumHead.GRANT);
            if (!range && !given && AVAILABLE.matcher(after).find()) {
                return Optional.of(SumHead.ENVELOPE);
            }
            return last(before)
                    .or(() -> inherited)
                    .or(() -> last(lead))
                    .or(() -> behind.stream().map(SumHead.Mention::head).findFirst())
                    .or(() -> bounded() || range || before.length() < 25 ? headed() : Optional.empty())
                    .or(() -> SHARE_BEFORE.matcher(before).find() ? Optional.of(SumHead.GRANT) : Optional.empty())
                    .or(() -> BARE.matcher(before + " " + lead + " " + heading).find()
                                    || bare()
                                    || (range && before.matches("(?iu)\\W*(?:de|entre|from|between) ?"))
                                    || ((range || CEILINGS.matcher(near()).find())
                                            && STRAND.matcher(near() + " " + lead)
                                                    .find())
                            ? Optional.of(SumHead.GRANT)
                            : Optional.empty());
        }

        /** What is refused beyond a sum bounds what may be asked for. */
        Optional<SumMeaning> refused() {
            String whole = before + "…" + rest;
            if (!ASKED.matcher(whole).find() || PROJECTS_COST.matcher(whole).find()) {
                return Optional.empty();
            }
            return REFUSED_BELOW.matcher(whole).find()
                    ? Optional.of(FLOOR)
                    : REFUSED_ABOVE.matcher(whole).find() ? Optional.of(CEILING) : Optional.empty();
        }

        /** « 23 000 € maximum », « comptez 30 000 € au plus »: a bound that begins the sentence, and nothing says of what. */
        private boolean bare() {
            return before.length() < 40
                    && heading.length() < 90
                    && BESIDE_NOTHING.matcher(near()).find();
        }

        private Optional<SumHead> headed() {
            return last(heading)
                    .or(() -> MONEY.matcher(heading).find() ? Optional.of(SumHead.GRANT) : Optional.empty());
        }

        private boolean bounded() {
            return CEILINGS.matcher(near()).find() || FLOORS.matcher(near()).find();
        }

        private Optional<SumHead> last(String text) {
            List<SumHead.Mention> heads = SumHead.in(text);
            if (heads.isEmpty()) {
                return Optional.empty();
            }
            boolean part = heads.stream()
                    .anyMatch(m -> m.head() == SumHead.ELSEWHERE
                            || (m.head() == SumHead.OTHER
                                    && !APART.matcher(text.substring(m.end())).find()));
            if (part) {
                return Optional.of(SumHead.OTHER);
            }
            Matcher predicate = PREDICATE.matcher(text);
            boolean continued = predicate.find()
                    && SumHead.in(text.substring(predicate.start())).isEmpty();
            SumHead nearest = heads.get(continued ? 0 : heads.size() - 1).head();
            boolean granted = heads.stream().anyMatch(m -> m.head() == SumHead.GRANT);
            if (nearest == SumHead.ENVELOPE
                    && granted
                    && (each() || RECEIVED.matcher(text).find())) {
                return Optional.of(SumHead.GRANT);
            }
            return Optional.of(nearest == SumHead.GRANT && enveloped(text, heads) ? SumHead.ENVELOPE : nearest);
        }

        /** « L’enveloppe des aides est de 2 M€ » is no aid of 2 M€. */
        private boolean enveloped(String text, List<SumHead.Mention> heads) {
            return !each()
                    && heads.stream()
                            .filter(m -> m.head() == SumHead.ENVELOPE)
                            .anyMatch(m ->
                                    !RELATIVE.matcher(text.substring(m.end())).find());
        }
    }

    /** Returns whether the words between two sums of a sentence say nothing of the second: what was said of the first holds. */
    static boolean isSilent(String between) {
        return between.length() < 90
                && SumHead.in(between).isEmpty()
                && !CEILINGS.matcher(between).find()
                && !FLOORS.matcher(between).find()
                && !between.contains(". ")
                && !ABOUT.matcher(between).find();
    }

    /** Returns whether a heading announces what was given before: the projects of last year, a balance. */
    static boolean over(String heading) {
        return OVER.matcher(heading).find();
    }

    /** Returns whether a sum is paid for each person, day or month. */
    static boolean isPerUnit(Around around) {
        return THIRDS.matcher(around.after()).find();
    }

    /** Tells what a sum is. */
    static SumMeaning of(Around around) {
        String given = EACH.matcher(around.near()).replaceAll(" ");
        if (THIRDS.matcher(given).find()
                || ANNUAL.matcher(around.before()).find()
                || YEARLY.matcher(around.after()).find()
                || PAST.matcher(around.near()).find()) {
            return OTHER;
        }
        if (over(around.heading()) || isBrought(around)) {
            return OTHER;
        }
        Optional<SumMeaning> refused = around.refused();
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<SumHead> head = around.head();
        if (head.isEmpty() || head.get() == SumHead.OTHER || head.get() == SumHead.COST) {
            return OTHER;
        }
        return head.get() == SumHead.ENVELOPE ? ENVELOPE : bound(around);
    }

    /** « Partners must contribute at least … of their own funds ». */
    private static boolean isBrought(Around around) {
        return ShareActor.of(around.before(), around.after())
                .filter(a -> a == ShareActor.APPLICANT)
                .isPresent();
    }

    /** The words of bounds next before the sum decide; without any, those right after it, then those that announce it. */
    private static SumMeaning bound(Around around) {
        Matcher near = NEXT.matcher(around.after());
        if (!around.range() && near.find()) {
            return near.group(1).matches("(?i)ma.*|plus|most") ? CEILING : FLOOR;
        }
        if (CONDITION.matcher(around.before()).find()
                && !REFUSAL.matcher(around.near()).find()) {
            return OTHER;
        }
        if (REFUSED_BELOW.matcher(around.before() + "…" + around.after()).find()) {
            return FLOOR;
        }
        if (around.range()) {
            return RAISED.matcher(around.before()).find() ? CEILING : GIVEN;
        }
        for (String words : List.of(around.before(), around.after(), around.lead(), around.heading())) {
            int ceiling = Words.last(CEILINGS, words);
            int floor = Words.last(FLOORS, words);
            if (ceiling >= 0 || floor >= 0) {
                return ceiling >= floor ? CEILING : FLOOR;
            }
        }
        boolean fixed = AWARDED.matcher(around.after()).find()
                || RECEIVING.matcher(around.before()).find()
                || FIXED.matcher(around.before()).find()
                || (around.each() && !ABOUT.matcher(around.before()).find());
        return fixed ? CEILING : GIVEN;
    }
}
