package fr.levier.source.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a sum that a project receives is the most or the least, by the bounding words next to it or by what is refused beyond it. */
final class SumBound {
    private static final Pattern CEILINGS = Words.any(
            "plafon|maxim|(?<!\\p{L})maxi(?!\\p{L})|tout au plus|(?:sans|jamais|ne|pas)[^.;]{0,30}? (?:pouvoir |en aucun cas |jamais )?(?:passer|passe|franchir|dépasser)(?: (?:le|la) (?:seuil|barre|limite|cap) de)?|(?:monter|grimper|s’élever|aller) (?:jusqu’)?à|supérieure?s? à(?= … ne)|(?:montant|subvention|aide|demande|sollicitée?)[^.;]{0,30} (?:est|doit être|reste|sera) inférieure?s? (?:ou égale?s? )?à|(?:ni|nor) [^.;]{0,15}(?:plus|more)|nor (?:above|over)|(?:claim|ask for|request) (?:a maximum|up to)|(?:jamais|pas|guère) [^.;]{0,40}plus d|(?:ne|n’) [^.;]{0,30}plus d[e’]|(?:not|nothing|never) (?:go |be )?(?:above|over|beyond)|nothing above|tops? out|go(?:es)? up to|flat|(?<!\\p{L})(?:no|not|never|none) [^.;]{0,40}(?:more|larger|greater|bigger|higher) than|(?<!\\p{L})(?:aucune?|nul) [^.;]{0,40}plus de|\\bmax\\b|(?:exc[éè]d|dépass)|dans la limite|(?:may|can|could|will) reach|jusqu’à|au plus|limité|concurrence|s’arrête|forfait|pouvant (?:aller|atteindre)|(?:peut|pourr(?:a|ait|ont|aient)) atteindre|à hauteur d"
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
            "(?:subvention|aide|bourse|prime|soutien|montant|stipend|dotation|lump sum|grant|award|support|grant amount|forfait)(?: (?:de l’aide|de la (?:subvention|bourse|prime)|du soutien|accordée?|attribuée?|forfaitaire|amount|financière?|individuelle))* (?:(?:est|sera) (?:de|fixée? à)|s’élève(?:ra)? à|is(?: set at| fixed at)?|amounts to|will be)\\s*$|(?<!\\p{L})(?:la|une|le|un|the|a) (?:bourse|prime|dotation|forfait|prix|subvention|aide|grant|award|stipend)(?: \\p{L}+)? \\(\\s*$|(?:fixed|flat|single|unique|lump[- ]sum) (?:grants?|amounts?|awards?|subventions?|aides?) (?:of|de|d’)\\s*$|(?:subvention|aide|dotation|bourse) (?:fixe|forfaitaire|unique) (?:de|d’)\\s*$|^(?:\\p{L}+ )?(?:grants|bourses|prix|awards) \\(\\s*$|^\\W*(?:an?|une?|the|la|le) (?:grant|award|bourse|aide|subvention|prime|prize|stipend)(?: [\\p{L}-]+)? (?:of|de|d’)\\s*$");

    /** « Les subventions supérieures à 23 000 € font l’objet d’une convention » bounds nothing, unless something is refused. */
    private static final Pattern CONDITION = Words.any(
            "(?:subventions?|aides?|grants?|demandes?|projets?|requests?|beneficiaries requesting|applications?|awards?)(?: d’aide| de subvention| for)? (?:of )?(?:over|above|more than|below|under|less than|exceeding|supérieure?s? à|inférieure?s? à|de plus de|de moins de|dépassant|excédant)\\s*$");

    private static final Pattern REFUSAL = Words.any(
            "(?<!\\p{L})(?:ne|n’|pas|aucune?|no|not|nothing|none|never)(?!\\p{L})|n’|inadmissible|ineligible|irrecevab|inéligib|écart|rejet");

    private static final Pattern AWARDED = Words.any(
            "^ (?:par projet |per project )?(?:will be|is|are|sera|seront|est|sont) (?:available for (?!the )|awarded|given|granted|paid|attribu|vers|accord|octroy)");

    private static final Pattern RECEIVING = Words.any(
            "(?:re[cç](?:oi|ev)\\p{L}*|receives?) (?:une |un |a )(?:aide|subvention|dotation|bourse|grant|soutien|award)(?: financière| forfaitaire)? (?:de|d’|of|worth|to the tune of)\\s*$");

    private static final Pattern ABOUT = Words.any(
            "(?:environ|autour de|de l’ordre de|à titre indicatif|approximativement|about|around|approximately|roughly|circa|moyenn\\p{L}*|average)\\s*(?:de |d’)?\\s*$");

    private static final Pattern NEXT = Words.any(
            "^\\s?(?:HT |TTC )?(?:par (?:projet|dossier|an) |per project |d’aide |de subvention |ERDF )?(?:au |en |at |as a |\\()?(?:the )?\\(?(max(?:imum|imale?|i|\\.)?|min(?:imum|imale?|\\.)?|plus|most|moins|least)(?!\\p{L})(?! (?:amount|grant|rate|percentage|contribution|number|duration|budget|length)s?(?!\\p{L}))");

    private static final Pattern RAISED = Words.any(
            "(?:pass(?:e|ent|era|é)|relev\\p{L}+|rais(?!on)\\p{L}+|increas\\p{L}+|augment\\p{L}+)(?: from| de)?\\s*$");

    private SumBound() {}

    /** Returns whether words bound something from above. */
    static boolean isMost(String words) {
        return CEILINGS.matcher(words).find();
    }

    /** Returns whether words bound something. */
    static boolean isSaid(String words) {
        return isMost(words) || FLOORS.matcher(words).find();
    }

    /** Returns whether the words between two sums of a sentence say nothing of the second: what was said of the first holds. */
    static boolean isSilent(String between) {
        return between.length() < 90
                && SumHead.in(between).isEmpty()
                && !isSaid(between)
                && !between.contains(". ")
                && !ABOUT.matcher(between).find();
    }

    /** What is refused beyond a sum bounds what may be asked for. */
    static Optional<SumMeaning> refused(SumAround around) {
        String whole = around.before() + "…" + around.rest();
        if (!ASKED.matcher(whole).find() || PROJECTS_COST.matcher(whole).find()) {
            return Optional.empty();
        }
        return REFUSED_BELOW.matcher(whole).find()
                ? Optional.of(SumMeaning.FLOOR)
                : REFUSED_ABOVE.matcher(whole).find() ? Optional.of(SumMeaning.CEILING) : Optional.empty();
    }

    /** The words of bounds next before the sum decide; without any, those right after it, then those that announce it. */
    static SumMeaning of(SumAround around) {
        Matcher near = NEXT.matcher(around.after());
        if (!around.range() && near.find()) {
            return near.group(1).matches("(?i)ma.*|plus|most") ? SumMeaning.CEILING : SumMeaning.FLOOR;
        }
        if (CONDITION.matcher(around.before()).find()
                && !REFUSAL.matcher(around.near()).find()) {
            return SumMeaning.OTHER;
        }
        if (REFUSED_BELOW.matcher(around.before() + "…" + around.after()).find()) {
            return SumMeaning.FLOOR;
        }
        if (around.range()) {
            return RAISED.matcher(around.before()).find() ? SumMeaning.CEILING : SumMeaning.GIVEN;
        }
        for (String words : List.of(around.before(), around.after(), around.lead(), around.heading())) {
            int ceiling = Words.last(CEILINGS, words);
            int floor = Words.last(FLOORS, words);
            if (ceiling >= 0 || floor >= 0) {
                return ceiling >= floor ? SumMeaning.CEILING : SumMeaning.FLOOR;
            }
        }
        boolean fixed = AWARDED.matcher(around.after()).find()
                || RECEIVING.matcher(around.before()).find()
                || FIXED.matcher(around.before()).find()
                || (around.each() && !ABOUT.matcher(around.before()).find());
        return fixed ? SumMeaning.CEILING : SumMeaning.GIVEN;
    }
}
