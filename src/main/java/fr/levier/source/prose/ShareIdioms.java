package fr.levier.source.prose;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whole phrases, met on pages of funders, that say what a share is whatever other words stand about it. */
final class ShareIdioms {
    private static final String BASE =
            "(?:du |des |de la |of (?:the |its |their )?)(?:(?:total|eligible|project(?:’s)?|overall) )*(?:montant|coût|budget|dépenses|plan de financement|costs?|expenditure)";

    /** « Co-financing – 10 % of the project’s budget », « justifier d’un apport de 20 % », « ils y contribuent respectivement … ». */
    private static final Pattern OWN = Words.any(
            "^\\W*co-?(?:financing|financement|funding) ?(?:[–—:-]|at least|minimum) ?…[1-5]?\\d ?% " + BASE
                    + "|(?:justifi\\p{L}+|disposer|apporter la preuve) d(?:’une? |e l’)(?:apport|autofinancement|part)(?: (?:propre|personnel|minim\\p{L}+|local))? (?:de |d’au moins |à hauteur de )…"
                    + "|(?<!\\p{L})(?:elles?|ils?|partenaires?|collectivités|communes|villes)(?: \\p{L}+)?(?: y)? (?:contribuent|participent|cofinancent) (?:chacune?s? |respectivement )?(?:à hauteur de |pour )…[1-9]\\d? ?%(?: (?:au moins|au minimum))?(?:$|[.,;(]| au (?:financement|budget|coût|projet|plan)| du (?:budget|coût|montant|projet|financement))"
                    + "|(?:collectivité|commune|structure|EPCI|porteur|partenaire|bénéficiaire)s?(?!\\p{L})[^.;%]{0,80} s’engage(?:nt)? (?:à financer |à contribuer )?à hauteur d(?:e |’au moins )…"
                    + "|(?<!\\p{L})(?:un |le )?(?:co-?financement|autofinancement|apport)(?: \\p{L}+)? à hauteur de …[1-5]?\\d ?% (?:au )?(?:minimum|moins)"
                    + "|(?:provide|bring|contribute|secure) …[1-9]\\d ?% (?:of )?co-?financing from (?:their|its|his|your) own");

    /** « Le taux d’aide bonifié sera de 85 % maximum du montant éligible », « sa demande …, sans dépasser 70 % du montant du projet ». */
    private static final Pattern RATE = Words.any(
            "taux (?:d’aide|de subvention|d’intervention|de financement|de prise en charge)(?: (?:bonifié|majoré|maximal|maximum|normal|de base))? (?:sera|est|peut être|pourra être) (?:de |porté à |fixé à )…"
                    + "|(?<!\\p{L})(?:il|elle|celui-ci|ce taux) (?:sera|est) de …\\d+ ?% (?:au )?maximum du montant (?:éligible|subventionnable)"
                    + "|(?:demande|sollicit|subvention|aide)[^.;%]{0,60}, sans (?:dépasser|excéder) …\\d+ ?% " + BASE
                    + "|montant (?:du|de la|de l’|de notre) ?(?:co-?financement|subvention|aide|contribution) (?:ne )?(?:doit|peut|devra|pourra) (?:pas )?(?:représenter |être |dépasser |excéder )(?:plus de |supérieure? à )?…"
                    + "|(?<!apport )(?:FEDER|ERDF),? (?:à (?:la )?hauteur de |up to )…\\d+ ?% (?:des dépenses|du coût|of (?:the )?eligible)"
                    + "|(?:subvention|aide|soutien|grant|financement)[^.;%]{0,60} … (?:\\W*)le (?:maximum|plafond) (?:en )?est (?:fixé |limité |plafonné )?(?:à |de )…"
                    + "|(?:co-?financ|financ|fund|support|reimburs)\\p{L}* [^.;%]{0,40}(?:at (?:these|the following) rates|à ces taux|aux? taux suivants?)\\W*…");

    private ShareIdioms() {}

    /**
     * Tells what a share is, when such a phrase says it.
     *
     * @param before the words of its clause before it
     * @param share the share itself, as it is written
     * @param after the words of its clause after it
     */
    static Optional<ShareMeaning> of(String before, String share, String after) {
        String whole = before + "…" + share + after;
        if (OWN.matcher(whole).find()) {
            return Optional.of(ShareMeaning.OWN);
        }
        return RATE.matcher(whole).find() ? Optional.of(ShareMeaning.RATE) : Optional.empty();
    }
}
