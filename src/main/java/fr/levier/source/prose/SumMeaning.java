package fr.levier.source.prose;

import java.util.regex.Pattern;

/**
 * What a sum of money in a call is: told by the words before it and the few after it.
 *
 * <p>The order of the questions is the knowledge: whatever is third, yearly or past is no grant of this call; the envelope and the cost
 * of projects come before the words of ceiling and floor that they too may carry.
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

    private static final Pattern ENVELOPES = Words.any(
            "envelopp?e|dotation|doté|budget (?:global|total|disponible|indicatif|prévisionnel|alloué|annuel|maximal)(?! d(?:u|e la|es|e votre|e chaque) (?:projet|action|opération))"
                    + "|budget (?:de|d’|du) (?:l’appel|l’AAP|cet appel|présent appel|fonds|la session)|budget (?:réservé|consacré|mobilisé)"
                    + "|montant (?:global|total) (?:de l’appel|disponible|mobilisé|alloué|du fonds|des fonds|de l’enveloppe)|au total|mobilis|crédits|fonds (?:est|sont) (?:doté|abond)"
                    + "|par partie|(?:total|overall|indicative|available|global|entire|whole) (?:call )?(?:budget|funding|amount|envelope|allocation)|budget (?:available|of the call|for the call|for this call|allocated)"
                    + "|in total|in grants|endow|call budget|(?:topic|programme) budget|earmarked|total (?:funding|amount) (?:available|allocated)|allocated to (?:the|this) (?:call|topic)");
    private static final Pattern CEILINGS = Words.any(
            "plafon|maxim|(?<!\\p{L})(?:no|not|never|none) [^.;]{0,40}more than|(?<!\\p{L})(?:aucune?|nul) [^.;]{0,40}plus de|\\bmax\\b|(?:exc[éè]d|dépass)|dans la limite|jusqu’à|au plus|limité|concurrence|s’arrête|forfait|pouvant (?:aller|atteindre)|peut atteindre|à hauteur d"
                    + "|up to|not exceed|exceed|no more than|at most|capped|cap of|ceiling|limited to|upper limit|as much as|lump[- ]sums? of|not (?:be )?(?:higher|greater|more) than"
                    + "|(?<!\\p{L})(?:ne|pas) [^.;]{0,40}(?:supérieure?s? à|au-delà)|ni supérieure?s? à|≤");
    private static final Pattern FLOORS = Words.any(
            "minim|au moins|aucune? [^.;]{0,50}(?:moins de|inférieure?s? à)|no (?:request|application|project|grant)s? (?:of )?(?:less than|below|under)|plancher|à partir de|seuil|at least|no less than|floor|starting (?:at|from)|≥|not (?:be )?(?:lower|less|below) than"
                    + "|(?<!\\p{L})(?:ne|pas) [^.;]{0,40}(?:inférieure?s? à|en dessous|en deçà)|\\bmin\\b|supérieure?s? (?:ou égale?s? )?à");
    /** « Les demandes inférieures à … ne sont pas recevables ». */
    private static final Pattern REFUSED_BELOW = Words.any(
            "(?:moins de|inférieure?s? à|en dessous de|below|under|less than|smaller than|lower than)[^.;…]{0,12}…[^.;]{0,30}(?:ne (?:sera|seront|sont|est|peu)|n’(?:est|ser)|irrecevab|inéligib|écarté|rejeté|not (?:be )?(?:considered|eligible|accepted|funded|examined)|ineligible|rejected)");

    private static final Pattern GRANTS = Words.any(
            "subvention|aide|appui|we (?:contribute|pay|give|cover)|prend en charge|prise en charge|coup de pouce|(?<!\\p{L})dot(?:e|er)(?!\\p{L})|versement|prime|(?:sans dépasser|dans la limite de|au plus|au maximum) \\d+ ?% (?:du|des|of)|cofinanc|co-financ|financement|souten|soutien|intervien|intervention|contribution|concours|accord|attribu|allou|octroi|bourse|forfait|dotation par"
                    + "|montant|finance|participation|par projet|per project|grant|funding|fund|award|support|subsid|request|receive|assistance|co-?fund|reçoi|recevoir|sollicit|demand(?:é|ant|e[rsz]?(?!\\p{L}))");
    private static final Pattern COSTS = Words.any(
            "(?:audit|travel|staff|equipment|administrative|communication|overhead|accommodation|personnel|evaluation) costs?|(?:matériel|équipements?|audits?|hébergement|restauration|communication|évaluation) (?:ne |n’|est |sont )|(?:coût|budget|montant|assiette|dépenses?)[^.;,]{0,30}(?:des? (?:projets?|l’opérations?|opérations?|programmes?|dépenses?|l’action|votre projet|chaque projet))"
                    + "|(?:coût|budget) (?:total|global|éligible|minim|maxim|prévisionnel d)|dépenses? (?:éligibles?|subventionnables?|retenues?)|coûts? (?:éligibles?|total)"
                    + "|opérations? (?:de plus|de moins|d’un montant|dont)|projets? (?:de plus|de moins|d’un montant|d’un coût|d’un budget|dont le (?:coût|montant|budget))"
                    + "|contrepartie|(?<!\\p{L})apports?(?!\\p{L})|chiffre d’affaires|autofinanc|fonds propres|investissements? (?:d’au moins|supérieur)"
                    + "|(?:total|eligible|project|overall) costs?|project (?:budgets?|size|value)|projects? (?:of|with|worth|costing|whose|having) [^.;]{0,25}(?:cost|budget|value|€|EUR)|projects? worth|costs? of (?:the )?project"
                    + "|turnover|own (?:contribution|funds|resources)|match(?:ing|-| )fund|cash contribution|in[- ]kind");
    private static final Pattern THIRDS = Words.any(
            "par personne|par participante?|par jeune|par habitant|par élève|par stagiaire|par volontaire|par jour|par nuit|par mois|par partenaire|par structure|par bénéficiaire final|par déplacement|par mission"
                    + "|par kilom|salaire|per diem|frais d[e’]|indemnit|(?<!deux |un )\\btiers|en moyenne|moyen(?:ne)? de|montant moyen|population|(?:des|\\d|nos|les|aux) lauréats|depuis (?:19|20)|avance|acompte|première tranche|solde"
                    + "|per (?:person|participant|day|diem|night|month|young|partner|traveller|trip|volunteer|beneficiary|third|capita|inhabitant|head)|each (?:third|partner|participant)|third part|sub-?grant|travel (?:costs|grant)|salar|staff cost|average"
                    + "|winner|pre-?financing|advance|instal|amend|fine of|insurance|caution|pénalit|amende|marché|facture|devis|dispens[ée]|seuil de (?:commande|publicité)|capital|prix public|frais d’inscription|cotisation|adhésion|fees?(?!\\p{L})|équipement unitaire");
    private static final Pattern PAST = Words.any(
            "(?:ont|a) (?:été|permis|reçu|bénéficié|financé|soutenu|attribué|accordé|représenté)|avai(?:t|ent)|étai(?:t|ent)|l’an (?:dernier|passé)|l’année (?:dernière|passée)|précédente?|pour mémoire"
                    + "|(?:were|was|has been|have been|had|have awarded|has awarded|have funded|has funded) |since (?:19|20)\\d\\d|last year|previous|so far|to date|(?:en|in) (?:19|20)\\d\\d,? [^.;]{0,40}(?:ont|a été|were|was|has)");
    private static final Pattern YEARLY = Words.any(
            "^\\s?(?:/|par |per |a |each |chaque )\\s?(?:an(?!\\p{L})|année|year)|^\\s?(?:annuels?|yearly|annually)|annuelle");
    private static final Pattern NEXT = Words.any(
            "^\\s?(?:HT |TTC )?(?:par projet |per project )?(?:au |en |at |as a )?(?:the )?\\(?(max(?:imum|imale?|\\.)?|min(?:imum|imale?|\\.)?|plus|most|moins|least)(?!\\p{L})");
    private static final Pattern EACH = Words.any(
            "par projet|pour (?:un|chaque) projet|per project|par dossier|chaque (?:lauréat|dossier|candidat)|each project|chaque projet|chacune?(?!\\p{L})|par lauréat|per grant|per proposal|per application|par candidature");

    /**
     * Tells what a sum is.
     *
     * @param before the words before it, back to the sum before
     * @param after the few words after it
     * @param context heading, lead and sentence together
     * @param range whether it is a range
     */
    static SumMeaning of(String before, String after, String context, boolean range) {
        String around = before + " … " + after;
        String given = EACH.matcher(around).replaceAll(" grant ");
        if (THIRDS.matcher(given).find()
                || YEARLY.matcher(after).find()
                || PAST.matcher(around).find()) {
            return OTHER;
        }
        boolean each = EACH.matcher(after).find() || Words.last(EACH, before) > Words.last(ENVELOPES, before);
        if (!each && ENVELOPES.matcher(around).find()) {
            return ENVELOPE;
        }
        if (isCost(before)) {
            return OTHER;
        }
        return GRANTS.matcher(given).find() || (GRANTS.matcher(context).find() && (each || bounded(around)))
                ? bound(before, after, range)
                : OTHER;
    }

    private static final Pattern PART = Words.any("%|pour cent|per cent|" + Fractions.WORDS);

    private static boolean bounded(String around) {
        return CEILINGS.matcher(around).find() || FLOORS.matcher(around).find();
    }

    /** The words of bounds next before the sum decide; without any, those right after it. */
    private static SumMeaning bound(String before, String after, boolean range) {
        java.util.regex.Matcher near = NEXT.matcher(after);
        if (!range && near.find()) {
            return near.group(1).matches("(?i)ma.*|plus|most") ? CEILING : FLOOR;
        }
        if (REFUSED_BELOW.matcher(before + "…" + after).find()) {
            return FLOOR;
        }
        int ceiling = Words.last(CEILINGS, before);
        int floor = Words.last(FLOORS, before);
        if (ceiling < 0 && floor < 0) {
            ceiling = Words.last(CEILINGS, after);
            floor = Words.last(FLOORS, after);
        }
        if (range || (ceiling < 0 && floor < 0)) {
            return GIVEN;
        }
        return ceiling >= floor ? CEILING : FLOOR;
    }

    /** After a rate the costs are its base: « 40 % of the eligible costs and 150 000 € » speaks of a grant. */
    private static boolean isCost(String before) {
        String tail = tail(before);
        boolean near =
                COSTS.matcher(nearest(before)).find() && !PART.matcher(before).find();
        return !GRANTS.matcher(tail).find() && (near || COSTS.matcher(tail).find());
    }

    private static String nearest(String before) {
        return before.length() <= 110 ? before : before.substring(before.length() - 110);
    }

    /** The last words before the sum, by which « 60 % of the eligible costs, up to a grant of » is told from « a cost of ». */
    private static String tail(String before) {
        String[] clauses = before.split("[,;:(|]| (?:avec|dans|with|et|and) ");
        return clauses.length == 0 ? "" : clauses[clauses.length - 1];
    }
}
