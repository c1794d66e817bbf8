package fr.levier.source.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who pays a share: the funder or those who apply, by the subject of the verb of paying or by the words « par », « from », « by ». */
enum ShareActor {
    FUNDER,
    APPLICANT;

    private static final String APPLICANTS =
            "partenaires?|porteurs?|candidats?|bénéficiaires?|communes?|villes?|associations?|collectivités?|CTF|maîtres? d’ouvrage|chefs? de file|demandeurs?|groupements?"
                    + "|partners?|applicants?|beneficiar(?:y|ies)|grantees?|cit(?:y|ies)|towns?|municipalit(?:y|ies)|authorit(?:y|ies)|councils?|consorti(?:um|a)|you|vous";
    private static final String FUNDERS =
            "ministères?|État|Région|Département|Métropole|agences?|(?<!des )fonds(?! propres)(?! publics)|fondation|programmes?|FEDER|Union|Europe|UE|AFD|DCTCIV|MEAE|DAECT|subventions?|aides?|soutien|concours|intervention"
                    + "|ERDF|(?<!non[- ])EU(?! Member)|fund|programme|foundation|ministry|agency|Commission|Interreg|grants?|award|we|nous";
    private static final String PAYS =
            "soutien(?:t|nent)|subventionn\\p{L}+|cofinanc\\p{L}+|apport\\p{L}*|met(?:tent|tre)?|intervien\\p{L}*|finan[cç]\\p{L}*|pren(?:d|nent|dre|ant)|pri(?:s|ses?)|couvr\\p{L}*|contribu\\p{L}*|particip(?:e|ent|er|era)|assum\\p{L}*|trouv\\p{L}*|mobilis\\p{L}*|réuni\\p{L}*|rembours\\p{L}*|pai?e\\p{L}*|support(?:e|ent|ée?s?)"
                    + "|chips? in|bears?|pays?|covers?|meets?|puts? (?:up|in)(?! (?:a |their |your )?bids?)|brings?|finds?|secures?|provides?|raises?|funds?|finances?|co-?finances?|reimburses?|contributes?|match(?:es)?|shows?|adds?|borne|met|covered|paid|provided|financed|brought|funded";
    private static final Pattern ACTOR =
            Words.any("(?<!\\p{L})(?:(?<own>" + APPLICANTS + ")|(?<fund>" + FUNDERS + "))(?!\\p{L})");
    private static final Pattern PAYING = Words.any("(?<!\\p{L})(?:" + PAYS + ")(?!\\p{L})");
    /** Whoever does this is the funder, a town too. */
    private static final Pattern GIVING = Words.any("(?:soutien(?:t|nent)|subventionn(?:e|ent))$");

    private static final Pattern RECEIVING = Words.any(
            "re[cç](?:oi|ev)|rece(?:iv|voir|vr)|bénéfici(?:e|er|ent)(?!\\p{L})|obt(?:en|ien)|(?<!\\p{L})gets?(?!\\p{L})|request|sollicit|demand(?!eur)|appl(?:y|ies) for|attribu|accord|awarded|granted");
    private static final Pattern AGENT_AFTER = Words.any(
            "^[^.;%]{0,60}?(?:comes?|met|borne|covered|paid|provided|financed|brought|raised|found|apport\\p{L}+|réuni\\p{L}*|mobilis\\p{L}+|pris|financ\\p{L}+|incomb\\p{L}+|à (?:la )?charge|support\\p{L}+|provien\\p{L}+|vien\\p{L}+|remain\\p{L}*|falls?|left)[^.;%]{0,15}?(?<!\\p{L})(?:from|by|for|to|par|à|aux?|de|du|des)(?: the| their| la| les| le| l’)?[^.;%]{0,12}?(?<!\\p{L})(?:(?<own>"
                    + APPLICANTS + ")|(?<fund>" + FUNDERS + "))(?!\\p{L})");
    private static final Pattern AGENT_BEFORE = Words.any("(?:par|by) (?:la |le |les |l’|the |its |their )?(?:(?<own>"
            + APPLICANTS + ")|(?<fund>" + FUNDERS + "))(?!\\p{L})[^.;%]{0,40}$");

    /** « L’association apporte 20 % du budget » is a rule, though it does not say at least. */
    private static final Pattern BRINGING = Words.any(
            "(?<!\\p{L})(?:apporte(?:nt|ra|ront)?|contribue(?:nt)? (?:à hauteur de|pour)|assure(?:nt)?|provides?|brings?|contributes?|puts? (?:up|in)|supplies)\\s*$");
    /** « L’apport du ministère », « la participation du SEDIF »: whose money it is. */
    private static final Pattern OF_FUNDER = Words.any(
            "(?<!\\p{L})(?:apport|participation|contribution|part|quote-part|concours|soutien|intervention|co-?financement|share|support)(?: (?:maximale?|financière?|maximum))? (?:du |de la |de l’|d’|of (?:the )?|from (?:the )?)(?:(?:"
                    + FUNDERS
                    + ")(?!\\p{L})|(?-i:(?!CTF|EPCI|ONG|OSC|OSI|PME|MOA)\\p{Lu}{3,12}(?!\\p{L})))[^.;%,]{0,60}$");

    /** Such a clause goes on about the subject of the one before. */
    private static final Pattern RELATIVE = Words.any("^\\s*(?:qui|which|that)(?!\\p{L})");

    private static final Pattern THEMSELVES = Words.any("^ (?:themselves|itself|eux-mêmes|elles?-mêmes?|lui-même)");

    private static final Pattern CONTRIBUTED = Words.any(
            "(?:… (?:own |cash |financial |local )?(?:contribution|share|co-?financing|co-?funding|participation)|(?:contribution|co-?financing|co-?funding|participation|co-?financement|apport)(?: minimum)? (?:of|de) …) (?:from|by|par|de la part (?:de|du|des)) (?:the |each |le |la |les |chaque |l’)?(?:"
                    + APPLICANTS + ")(?!\\p{L})");
    private static final Pattern OF_COSTS = Words.any(
            "^ (?:of|du|de|des) (?:the |their |its |la |leurs? |ses |son |sa |ce |cette )?(?:total |eligible |project |overall )*(?:costs?|expenditure|expenses|budget|coûts?|dépenses|montant total)");

    /** « UIA co-finances »: what goes by its capitals and pays is the programme. */
    private static final Pattern ACRONYM = Words.any(
            "(?<!\\p{L})(?-i:(?!(?:CTF|EPCI|ONG|OSC|OSI|PME|MOA|NGO|SME|LRA|CSO)s?\\s)\\p{Lu}{3,12})\\s+(?:may |can |will |peut |pourra )?(?:"
                    + PAYS + ")$");

    /** Returns who pays, when a verb of paying says it. */
    static Optional<ShareActor> of(String before, String after) {
        Matcher behind = AGENT_AFTER.matcher(after);
        if (behind.find()) {
            return Optional.of(actor(behind));
        }
        String clause = before.substring(
                Math.max(before.lastIndexOf(", "), Math.max(before.lastIndexOf("; "), before.lastIndexOf(": "))) + 1);
        clause = RELATIVE.matcher(clause).find() ? before : clause;
        if (!PAYING.matcher(clause).find() || RECEIVING.matcher(clause).find()) {
            return Optional.empty();
        }
        Matcher agent = AGENT_BEFORE.matcher(clause);
        if (agent.find()) {
            return Optional.of(actor(agent));
        }
        int verb = Words.last(PAYING, clause);
        if (ACRONYM.matcher(clause.substring(0, verb)).find()) {
            return Optional.of(FUNDER);
        }
        Matcher subject = ACTOR.matcher(clause.substring(0, verb));
        if (GIVING.matcher(clause.substring(0, verb)).find()) {
            return subject.find() ? Optional.of(FUNDER) : Optional.empty();
        }
        return subject.find() ? Optional.of(actor(subject)) : Optional.empty();
    }

    /** Returns whether those who apply bring the share themselves. */
    static boolean brings(String before, String after) {
        return BRINGING.matcher(before).find()
                && (isBase(after) || THEMSELVES.matcher(after).find());
    }

    /** « A 25 % contribution from the partner », « co-financing of 20 % by the beneficiary ». */
    static boolean isContributed(String before, String after) {
        return CONTRIBUTED.matcher(before + "…" + after).find();
    }

    /** Returns whether the words before a share name it as the funder's. */
    static boolean isFunders(String before) {
        return OF_FUNDER.matcher(before).find();
    }

    /** « Partners get 80 % of their costs back ». */
    static boolean isReceived(String before, String after) {
        return RECEIVING.matcher(before).find() && isBase(after);
    }

    /** Returns whether the words after a share begin with what it is a share of: the costs of a project. */
    static boolean isBase(String after) {
        return OF_COSTS.matcher(after).find();
    }

    private static ShareActor actor(Matcher m) {
        return m.group("own") == null ? FUNDER : APPLICANT;
    }
}
