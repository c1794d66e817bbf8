package fr.levier.source.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that say whose money a sum is: the envelope's, the grant's, the project's, or somebody else's.
 *
 * <p>They are found from left to right and never overlap, and the longer name comes first: « budget total du projet » is a cost,
 * « budget total de l’appel » an envelope, and « 60 % du budget » only what a share is a part of. The head that stands next to a sum
 * governs it.
 */
enum SumHead {
    /** What a share is a part of: it governs the share, and no sum. */
    BASE(
            "half the (?:total |eligible |project )*(?:costs?|budget|bill|expenses)|(?:%|pour cent|per ?cent|moitié|half|tiers|thirds?|quarts?|quarters?)(?: maximum| au plus)? (?:du |des |de la |de l’|d’|of (?:the |its |their )?|towards (?:the |its |their )?)(?:(?!par |per |ou |or |et |and )[^,;.:()…]){0,40}?"
                    + "(?:budgets?|coûts?|dépenses?|montant|assiette|frais|costs?|expenditure|expenses|value|amount)(?: (?:totale?s?|globale?s?|éligibles?|subventionnables?|retenues?|prévisionnel(?:le)?s?|HT|TTC|hors taxes))*(?: d(?:u|e l[’a]?|es) ?(?:projets?|opérations?|actions?|programmes?|dépenses?|coûts?|travaux)(?: éligibles?| subventionnables?)?)*"
                    + "|(?:dépasser|excéder|exceed) (?:le|la|the) (?:coût|budget|déficit|cost)[^,;.:]{0,25}"),
    /** Another call: whatever a sentence says after such words is not of this one. */
    ELSEWHERE(
            "(?:look at|see (?:our|also)|next deadline|other calls?|last call|d’autres (?:appels|dispositifs|fonds)|autre (?:appel|dispositif)|dernier appel|précédente? (?:appel|édition))(?!\\p{L})"),
    /** Sums of others, of parts of a project, of single persons, of the past. */
    OTHER(
            "(?:few|rarely|seldom|typical\\p{L}*|rarement)(?!\\p{L})|prix de (?:vente|l’eau|revient)|donations? of|un don(?!\\p{L})|(?:aide|subvention|soutien|prime) (?:exceptionnelle?|complémentaire|supplémentaire)|technical assistance|jours? de conseil|préparation|preparation|audits?(?= )|frais (?:d[e’]|généraux|administratifs)|salaire|per diem|indemnit|en moyenne|moyen(?:ne)? d|montant moyen|average|avances?(?!\\p{L})|acompte|première tranche|solde(?!\\p{L})|pre-?financing|advances?(?!\\p{L})|instal\\p{L}*ment"
                    + "|(?:marché|facture|devis|capital|cotisation|adhésion|amende|pénalit|caution|insurance|seuil de (?:commande|publicité)|prix public|équipements? unitaire)s?(?!\\p{L})|fees?(?!\\p{L})|fine of|third part|sub-?grant|cascade"
                    + "|(?:audit|travel|staff|equipment|administrative|communication|overhead|accommodation|personnel|evaluation|unit|subcontracting) (?:costs?|grants?)|salar|(?:coûts?|prix) (?:unitaires?|des? audits?)|advances?(?= )|(?:matériel|équipements?|audits?|hébergement|restauration|communication|évaluation)(?= (?:ne |n’|est |sont |dépass|d’une? |de plus|coûtant|plafonn|limité|:))"
                    + "|(?<!une )population|PIB|per capita|revenus?(?!\\p{L})|économies|expertise|lauréats(?= 20| de 20| :)|palmarès"),
    /** What a project costs, what its bearer has or brings. */
    COST(
            "(?:plafond|assiette|montant|plancher) (?:maximal |maximum |minimum )?(?:de |des |d’)(?:dépenses?|coûts?|travaux|investissements?)"
                    + "|(?:coûts?|budgets?|montants?|assiette|dépenses?|valeur|taille)(?:(?!subvention|attribu|accord|allou|sollicit|demandé|aide|appui|financement|cofinancement|soutien|contribution|participation|bourse|concours)[^.;,:]){0,30}?(?:d(?:u|es|e la|e chaque|e votre|’une?|e l’) ?(?:projets?|opérations?|programmes?|actions?|travaux|manifestation|étude))"
                    + "|coûts?(?!\\p{L})|budgets? (?:of|de|d’)(?= ?(?:at least|au moins|more|less|plus|moins|between|entre|up to|\\d|EUR|€|£|US|CHF))|budget (?:annuel|propre|minim\\p{L}*|d’au moins)(?! (?:du fonds|de l’appel|alloué))|dépenses?(?!\\p{L})|assiette"
                    + "|opérations? (?:de plus|de moins|d’un montant|dont)|projets? (?:de (?:plus|moins)(?! de vie)(?! de \\d+ (?:mois|ans))|de (?=\\d|entre)(?!\\d+ (?:mois|ans|à \\d+ (?:mois|ans)))|d’un montant|d’un coût|d’un budget|d’une valeur|dont le (?:coût|montant|budget))"
                    + "|contreparties?(?!\\p{L})|(?<!\\p{L})apports?(?!\\p{L})|chiffre d’affaires|comptes? de résultats?|budgets? annuels? de l’association|bilan comptable|(?:produits|ressources|recettes|charges) (?:annuel(?:le)?s|d’exploitation)|budget de (?:fonctionnement|la structure|l’association|l’organisme)|total (?:des |de )?(?:produits|recettes)|recettes annuelles|annual (?:income|turnover|budget of)|auto-?financ\\p{L}+|fonds propres|ressources propres|reste à charge|si (?:celui-ci|le projet|son)|dont le (?:budget|coût)"
                    + "|(?:total |eligible |project |overall |operation )+(?:costs?|expenditure)|costs?(?! of living)(?!\\p{L})|(?:project|operation) (?:budgets?+(?! (?:is|are) expected to)|sizes?|value)|(?:size|budgets?|value|volume|amount) of (?:a |the |each |all )?(?:micro |small |regular )?(?:projects?|operations?|actions?)(?! grant)"
                    + "|(?:minimum|maximum|min\\.?|max\\.?) (?:total |overall )?(?:operation |project )budget|(?:total |overall |maximum |minimum )*budgets? (?:per|par|for each|of each|pour chaque)(?= )"
                    + "|projects? (?:worth|costing|with a (?:budget|cost)|of (?:more|less)|whose)|turnover|own (?:contribution|funds|resources|share)|match(?:ing|-| )fund\\p{L}*|matching|cash contribution|in[- ]kind|expenditure|public expenditure"),
    /** What the whole call has to give. */
    ENVELOPE(
            "(?:envelopp?e|dotation(?! par)(?! individuelle))(?: (?:globale?|totale?|budgétaire|financière|indicative|annuelle|prévisionnelle|maximale?|disponible))*(?: (?:des?|d’|du) ?(?:subventions?|aides?|financements?|soutiens?|crédits?|l’appel|fonds))?|dotée?s?(?= d)|montant (?:global|total)(?! (?:de (?:la |l’)|d’)?(?:subvention|aide (?:par|accord)|financement par))"
                    + "|budget (?:global|total|disponible|indicatif|prévisionnel|alloué|maximal|de |d’|du |réservé|consacré|mobilisé|dédié)|au total|(?:appel|fonds|programme|dispositif|call|fund|programme) (?:à projets )?(?:est|is) (?:co-?)?(?:financé|funded|soutenu|abondé)\\p{L}*[^.;]{0,40}|mobilis(?!able)\\p{L}*|crédits|(?:fonds|appel|programme) (?:est |sont )?(?:dispose|doté|abond)\\p{L}*|partag\\p{L}+|répart\\p{L}+"
                    + "|par partie|(?:total|overall|indicative|available|global|entire|whole|annual) (?:indicative )?(?:call |topic )?(?:budget|funding|amount|envelope|allocation|grants)|(?:call|topic|programme|grant) budget|budget(?! d(?:u|e)| of)(?!\\p{L})"
                    + "|in total|a total of|totall?ing|endow\\p{L}*|earmarked|shar(?:e|ing)(?= )|allocated to|(?:call|fund|programme|strand|round|window) (?:has|is worth|offers a total|makes available|opens with)|split (?:between|among)|\\bpot\\b"),
    /** What one project receives, or asks for. */
    GRANT(
            "(?<!\\p{L})bids?(?!\\p{L})|project budgets? (?:is|are) expected to|(?:ERDF|FEDER|EU|Interreg) (?:budget|amount|contribution|share|funding|grant)s?(?: (?:per|for each) project)?(?!\\p{L})|(?:budget|montant) FEDER|(?:couvr\\p{L}+|financ\\p{L}+|prend(?:re)? en charge|rembours\\p{L}+|cover\\p{L}*|reimburs\\p{L}*|pays?) (?:up to )?(?:les |des |l’ensemble des |the |all |all the |its |their )?(?:eligible |total |project )*(?:coûts?|dépenses?|frais|costs?|expenditure|expenses)(?: éligibles| eligible| directs)?"
                    + "|subvention\\p{L}*|(?<!\\p{L})aid(?:e|es|ée?s?|er)?(?!\\p{L})|appui|we (?:contribute|pay|give|cover)|prend en charge|prise?s? en charge|coup de pouce|chèque|prix de|remise? de|se voi\\p{L}+ remettre|(?<!\\p{L})dot(?:e|er)(?!\\p{L})|versements?|donne(?:ra|nt)?(?!\\p{L})|remet(?:tra|tent)?(?!\\p{L})|verse(?:ra)?(?!\\p{L})|primes?(?!\\p{L})"
                    + "|co-?financ\\p{L}*|finan[cç]\\p{L}*|souten\\p{L}*|soutien\\p{L}*|intervien\\p{L}*|interventions?|contribu\\p{L}*|concours (?:financier|du|de la|de l’|maxim|est|s’|ne)|accord\\p{L}*|attribu\\p{L}*|allou\\p{L}*|octroi\\p{L}*|bourses?|dotations? individuelles?|claim\\p{L}*|seek(?:s|ing)?(?!\\p{L})|walks? away with|comité [^.;]{0,15}accorde|forfait\\p{L}*|montants?(?!\\p{L})|participation|participe"
                    + "|grants?(?!\\p{L})|granted|fund(?:s|ed|ing|able)?(?!\\p{L})|awards?(?!\\p{L})|awarded|support\\p{L}*|subsid\\p{L}*|request\\p{L}*|receiv\\p{L}*|assistance|co-?fund\\p{L}*|reçoi\\p{L}*|rece(?:voir|vra|vront|vrez|vez)|obten\\p{L}+|obtien\\p{L}+|obtain\\p{L}*|sollicit\\p{L}*|demand(?:é|ant|e)\\p{L}*|demander"
                    + "|gets?(?!\\p{L})|wins?(?!\\p{L})|remporte\\p{L}*|touche(?:nt|ra)?(?!\\p{L})|bénéficier?(?:a|ont|ez)? d|(?:may|can|will|could|each|cities|towns|project|projects|applicants) get(?!\\p{L})|appl(?:y|ying) for|ask(?:s|ed|ing)? for|lump[- ]sums?|ERDF|FEDER|Interreg funds|amounts?(?!\\p{L})|stipends?|disburse\\p{L}*|gives?(?!\\p{L})|pays?(?!\\p{L})|offers?(?!\\p{L})");

    private final String words;

    SumHead(String words) {
        this.words = words;
    }

    private static final Pattern ANY = any();
    private static final Pattern NEAR_AFTER = Pattern.compile(
            "^\\s?(?:HT |TTC |maximum |max\\.? |minimum |at most |au plus )?\\(?(?:de |d’|of |in |en |as a |from (?:the )?)?(?:total |overall |EU |maximum )?$",
            Pattern.CASE_INSENSITIVE);

    /**
     * A head in a text.
     *
     * @param head what it says
     * @param start where it begins, and {@code end} where it ends
     */
    record Mention(SumHead head, int start, int end) {}

    private static Pattern any() {
        StringBuilder all = new StringBuilder();
        for (SumHead head : values()) {
            all.append(all.isEmpty() ? "" : "|")
                    .append("(?<")
                    .append(head.name())
                    .append(">(?<!\\p{L})(?:")
                    .append(head.words)
                    .append("))");
        }
        return Words.any(all.toString());
    }

    /** Returns the heads of a text in their order, without mere bases of shares. */
    static List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher m = ANY.matcher(text);
        while (m.find()) {
            for (SumHead head : values()) {
                if (m.group(head.name()) != null && head != BASE) {
                    mentions.add(new Mention(head, m.start(), m.end()));
                }
            }
        }
        return mentions;
    }

    /** Returns whether nothing but small words stands between a sum and the head after it: « 30 000 € d’aide ». */
    static boolean adjacent(String after, Mention first) {
        return NEAR_AFTER.matcher(after.substring(0, first.start())).matches();
    }
}
