package fr.levier.source.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words about a sum, from far to near, and whose money they say that it is: the only place where that is decided.
 *
 * @param heading the heading above
 * @param lead what announces the sentence
 * @param inherited the head of the sum before in the same sentence
 * @param before the words since that sum, or since the beginning of the sentence
 * @param after the few words after it
 * @param rest all words after it in its sentence
 * @param range whether it is a range
 */
record SumAround(
        String heading,
        String lead,
        Optional<SumHead> inherited,
        String before,
        String after,
        String rest,
        boolean range) {
    private static final Pattern EACH = Words.any(
            "^ each(?!\\p{L})|(?<!\\p{L})every (?:beneficiary|winner|project|city|town|network|partnership|grantee|municipality)(?!\\p{L})|each (?:win|receive|get)|each (?:twinning|winner|proposal|recipient)|par projet|pour (?:un projet|chaque)|per project|par dossier|chaque (?:lauréat|dossier|candidat|commune|ville|collectivité|bénéficiaire|partenariat)|each (?:project|network|city|town|partnership|consortium|grantee|grant|application|municipality|award)|chaque projet|chacune?(?!\\p{L})|par lauréat|par (?:candidat|structure lauréate)|per (?:applicant|organi[sz]ation|grant|proposal|application|network|city|town|partnership|consortium|municipality|action|award)|par candidature|par (?:commune|collectivité|EPCI|opération|bénéficiaire|porteur|partenariat|action)|unitaire");

    private static final Pattern AVAILABLE = Words.any(
            "^[^,;.]{0,12}?(?:disponibles?|(?:is|are) available|available|à répartir|sont? (?:mobilisé|réservé|consacré)|(?:is|are) (?:set aside|reserved|earmarked)|(?:will be|is|are) (?:shared|allocated|distributed|split)|pour (?:l’ensemble|financer une)|to (?:fund|support|finance) (?:about|around|approximately|some|up to)?)");

    /** These words come between the envelope and what it gives to each: « une enveloppe qui permet d’accorder ». */
    private static final Pattern RELATIVE = Words.any(
            "permet|pour (?:financer|soutenir|accorder)|chaque|each|(?<!\\p{L})(?:dont|qui|which|that|where|whereof)(?!\\p{L})|[,;:(|–]|attribue|accorde|awards|provides| (?:et|and|avec|with) ");

    /** A bounded sum that is said of a kind of project or applicant, and of nothing else, is what they may receive. */
    private static final Pattern STRAND = Words.any(
            "(?<!\\p{L})(?:(?:micro-?)?projets?|tranche \\d|phase \\d|volet|formule|lot \\d|axe|niveau|catégorie|communes?|EPCI|métropoles?|départements?|régions?|collectivités|associations?|villes?|partenariats?|jumelages?|projects?|strand|track|tier|level|category|cities|towns|networks?|partnerships?|consortium)(?!\\p{L})");

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

    String near() {
        return before + " … " + after;
    }

    /** Returns the words next to the sum without those that give it to each project. */
    String unshared() {
        return EACH.matcher(near()).replaceAll(" ");
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
                                || ((range || SumBound.isMost(near()))
                                        && STRAND.matcher(near() + " " + lead).find())
                        ? Optional.of(SumHead.GRANT)
                        : Optional.empty());
    }

    /** « 23 000 € maximum », « comptez 30 000 € au plus »: a bound that begins the sentence, and nothing says of what. */
    private boolean bare() {
        return before.length() < 40
                && heading.length() < 90
                && BESIDE_NOTHING.matcher(near()).find();
    }

    private Optional<SumHead> headed() {
        return last(heading).or(() -> MONEY.matcher(heading).find() ? Optional.of(SumHead.GRANT) : Optional.empty());
    }

    private boolean bounded() {
        return SumBound.isSaid(near());
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
                        .anyMatch(
                                m -> !RELATIVE.matcher(text.substring(m.end())).find());
    }
}
