package fr.levier.source.prose;

import java.util.regex.Pattern;

/**
 * What a percentage of a project's cost is by its actor, its bound and what it is a part of, where no set phrase tells it.
 *
 * <p>Others than the funder who must bring something, and what a rate leaves of the whole, are own shares; what the funder bears of the
 * costs, or a bare upper bound on the costs, is a rate.
 */
final class BroadShare {
    private static final String APPLICANTS =
            "(?<!\\p{L})(?:partenaires?|partenariat|porteurs?|candidats?|bénéficiaires?|communes?|villes?|collectivités?|CTF|maîtres? d’ouvrage|chefs? de file|demandeurs?|groupements?|lauréats?|associations?|consortium|territoires?|vous|vos?|votre|vôtre"
                    + "|partners?(?:hips?)?|applicants?|beneficiar(?:y|ies)|grantees?|cit(?:y|ies)|towns?|municipalit(?:y|ies)|authorit(?:y|ies)|councils?|consorti(?:um|a)|you|your|yours)(?!\\p{L})";
    private static final Pattern APPLICANT = Words.any(APPLICANTS);
    private static final Pattern FUNDER = Words.any(
            "(?<!\\p{L})(?<!non[- ])(?:ministère|État|Région|Département|Métropole|agence|fonds(?! propres)(?! publics)|fondation|programme|FEDER|ERDF|UE|EU|Union|AFD|DCTCIV|MEAE|DAECT|Interreg|syndicat|nous|notre|nos|fund|foundation|ministry|agency|Commission|we|our|grant|subvention|aide|soutien|participation (?:de l|du fonds|du ministère|régionale|départementale)|award|support)(?!\\p{L})");
    /** Money that is not the funder's. */
    private static final Pattern ELSEWHERE = Words.any(
            "d’autres (?:sources|ressources|financeurs|fonds|origines)|autres (?:sources|ressources|financeurs|financements)|d’ailleurs|ailleurs|elsewhere|other (?:sources|funders|donors|funding|means)|(?:sources?|funds|money) other than|hors (?:subvention|aide|Région|Département|ministère|État|UE|FEDER|fonds|programme)|non-?(?:EU|ERDF|programme)|outside the (?:grant|programme|EU)|externe|external"
                    + "|fonds propres|ressources propres|moyens propres|propres (?:moyens|fonds|ressources|deniers)|own (?:money|means|pocket|budget|funds|resources)|co-?fund(?:ing)?|co-?financ(?:ing|ements?)|contrepartie|apport|autofinanc|match");

    private static final Pattern LEAST = Words.any(
            "au moins|descend\\p{L}* (?:sous|en dessous|below)|fall below|minim|\\bmin\\b|at (?:the very )?least|no less than|not less than|≥|or more|ou plus|pas moins|(?<!\\p{L})(?:ne|n’|pas) [^.;%]{0,40}(?:inférieure?|moins)|plancher|obligatoire|compulsory|mandatory|required?|requis|exig|demand(?:é|e)|expected|attendu|vien(?:t|nent)|doi(?:t|vent)|devr|must|ha(?:s|ve) to|needs? to|shall|impos|asked to");
    private static final Pattern REMAINDER = Words.any(
            "must be co-?financed|(?<!\\p{L})(?:le reste|le solde|complément|restants?|restante?s?|revien|reste|rest|other|remaining|remainder|balance|différence|difference|soit)(?!\\p{L})|revien|incomb");
    private static final Pattern MOST = Words.any(
            "maxim|\\bmax\\b|au plus|jusqu’à|plafon|dans la limite|à (?:la )?hauteur|jamais plus|pas plus|up to|at most|no more|not more|ceiling|\\bcap\\b|limited|exceed|exc[éè]d|dépass|intensit|taux|(?<!\\p{L})rate(?!\\p{L})|s’arrête|atteign|attein|inférieure?s? ou égale?s?|share|quote-part");
    private static final Pattern BORNE = Words.any(
            "(?:financ|rembours|subventionn|couver|couvr|soutenu|aidé|pris(?:es?|e)? en charge|funded|reimburse|cover|supported|paid|met|règle|pai?e|assum|supporte|prend|prenons|prennent|pays?|bears?|compl[eé]t\\p{L}+|abond\\p{L}+)\\p{L}*(?!\\p{L})");
    private static final Pattern BASE = Words.any(
            "^[^.;%]{0,12}(?:d(?:u|e|es) |de l’|d’|of |HT )[^.;%]{0,25}?(?:coûts?|budgets?|dépenses?|assiette|montant|devis|facture|projet|total|plan de financement|financement|ressources|costs?|expenditure|expenses|budget|bill|project|funding)");
    /** Such a clause has no subject of its own: it goes on about the aid. */
    private static final Pattern CONTINUED = Words.any(
            "^\\W*(?:(?:et|and|mais|but|sans|ni|nor)(?!\\p{L})|(?:ne )?(?:représente|dépasse|excède|couvre)|(?:dans la limite|jusqu’à|up to|at most|au plus|max\\p{L}*\\.?|taux)(?!\\p{L}))(?![^.;%]{0,60}(?:frais|matériel|charges?|personnel|équipement|audit|communication|costs?|staff|travel)(?!\\p{L}))");

    private static final Pattern SHARE = Words.any(
            "(?<!\\p{L})(?:share|part|quote-part|participation|contribution|co-?financ\\p{L}+|taux|rate)(?!\\p{L})[^.;,%]{0,40}$");
    /** « Programme : 80 % ». */
    private static final Pattern LABEL = Words.any("\\W*(?:(?:le|la|les|the|du|de) |l’)?(?:" + FUNDER.pattern()
            + ")(?:(?: \\p{L}+){0,2} ?[:|])? ?(?:jusqu’à |up to )?");

    private static final Pattern BONUS = Words.any(
            "indemnit|consacr|dédi|affect|réserv|devot|dedicat|earmark|spent|(?:go|goes) to(?: |$)|bénéficie|stage|management|gestion|loyer|chacune des|de (?:la|l’|cette) (?:subvention|aide|bourse)|of the (?:grant|award|EU contribution|subsidy)|trésorerie|emprunt|loan");

    private static final Pattern RATED = Words.any("taux (?!d’autofin)|(?<!\\p{L})rates?(?!\\p{L})|intensit");
    private static final Pattern BY =
            Words.any("(?<!\\p{L})(?:par|by|from|for|à|au|aux|des|de|vous|yours?|to)(?!\\p{L})");
    /** « 75 % d’aide », « 80% from ERDF ». */
    private static final Pattern AID_AFTER = Words.any(
            "^ (?:ERDF|FEDER|EU|UE)(?!\\p{L})|^ ?(?:d’|de |of |from |by |par )(?:the |la |le |l’)?(?:aides?|subventions?|financement (?:de|du|FEDER|régional)|FEDER|ERDF|EU funding|grant funding|(?:the )?fund|programme)(?!\\p{L})");

    private static final Pattern UPPER = Words.any(
            "maxim|\\bmax\\b|au plus|jusqu’à|plafon|dans la limite|jamais plus|pas plus|up to|at most|no more|not more|ceiling|\\bcap\\b|limit|exceed|exc[éè]d|dépass");

    private BroadShare() {}

    /** Returns whether an own share is said so plainly that words of funding about it do not matter. */
    static boolean isPlainlyOwn(String before, String after, boolean rest) {
        String around = before + " … " + after;
        return of(before, after, rest) == ShareMeaning.OWN
                && !RATED.matcher(around).find()
                && (rest
                        || (!UPPER.matcher(around).find()
                                && !FUNDER.matcher(around).find()));
    }

    /**
     * Tells what the share is.
     *
     * @param before the words of its clause before it
     * @param after the words of its sentence after it, up to the next share
     * @param rest whether it is what the rate before it leaves of the whole
     */
    static ShareMeaning of(String before, String after, boolean rest) {
        String around = before + " … " + after;
        if (BONUS.matcher(around).find()) {
            return ShareMeaning.OTHER;
        }
        boolean base = BASE.matcher(after).find();
        boolean applicant = APPLICANT.matcher(around).find();
        boolean funder = FUNDER.matcher(before).find();
        boolean bearer = applicant
                && (APPLICANT.matcher(before).find() || BY.matcher(after).find());
        if (rest
                && (bearer
                        || ELSEWHERE.matcher(around).find()
                        || REMAINDER.matcher(around).find())) {
            return ShareMeaning.OWN;
        }
        if (LEAST.matcher(around).find()
                && (ELSEWHERE.matcher(around).find()
                        || (applicant
                                && !funder
                                && (base || SHARE.matcher(before).find())))) {
            return ShareMeaning.OWN;
        }
        if (LEAST.matcher(around).find() && !MOST.matcher(around).find()) {
            return ShareMeaning.OTHER;
        }
        if (LABEL.matcher(before).matches()
                || AID_AFTER.matcher(after).find()
                || (funder && SHARE.matcher(before).find())) {
            return ShareMeaning.RATE;
        }
        boolean borne = BORNE.matcher(before).find();
        if (applicant && !funder && base && borne && !before.contains("rembours")) {
            return ShareMeaning.OWN;
        }
        return (funder && (base || borne))
                        || (borne && (base || before.matches("(?su).*(?:à|at|up to|de)\\s*$")))
                        || (base
                                && MOST.matcher(before).find()
                                && CONTINUED.matcher(before).find())
                        || (base && before.matches("(?su).*\\d ?k?(?:€|EUR|euros?) \\(\\s*$"))
                ? ShareMeaning.RATE
                : ShareMeaning.OTHER;
    }
}
