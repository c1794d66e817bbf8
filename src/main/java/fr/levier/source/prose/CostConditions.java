package fr.levier.source.prose;

import fr.levier.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page demands of a project's costs: the range in which the whole must lie, « le coût total du projet est compris entre 50 000
 * et 300 000 € », and the most that a kind of cost may be, « frais de personnel plafonnés à 30 % ».
 *
 * <p>The whole is a fact of the rules. A kind of cost is none, and neither is a sum in another currency: these words are left to a person. A rate or a grant for projects of some size excludes nobody.
 *
 * @param stated the conditions
 * @param open the words that nobody here can hold against a project
 */
record CostConditions(List<StatedCondition> stated, List<String> open) {
    private static final String TOTAL = "project.totalCost";
    private static final Pattern WHOLE = Words.any(
            "(?:coûts?|budgets?|montants?) (?:totaux|total|globa(?:l|ux)|prévisionnels?)(?: (?:total|global|prévisionnel|éligible))?(?: (?:du|des|de chaque|de tout|d’un|de votre) (?:projets?|actions?|opérations?))?"
                    + "|(?:coûts?|budgets?) (?:du|des|de chaque|de tout|d’un|de votre) projets?(?! (?:soutenu|lauréat))"
                    + "|projets? (?:d’un|dont le) (?:coût|budget|montant)(?: (?:total|global|prévisionnel|éligible))*"
                    + "|total (?:eligible )?(?:project )?(?:costs?|budgets?)(?: of (?:the|each|a|every) (?:project|action))?"
                    + "|projects?(?:’s|s’|s)? (?:total )?(?:costs?|budgets?)|(?:cost|budget) of (?:the|each|a|every) project"
                    + "|projects with an? (?:total )?(?:cost|budget)");
    private static final Pattern PROJECT = Words.any(
            "(?<!appels? à )(?<!appel à manifestation )projets?(?!\\p{L})|(?<!\\p{L})projects?(?!\\p{L})|(?<!\\p{L})(?:actions?|opérations?)(?!\\p{L})");
    private static final Pattern CALL = Words.any(
            "^\\s?(?:de l’appel|de cet appel|du programme|du fonds|de l’enveloppe|du dispositif|of the call|of this call|of the programme|for the call)");
    /** Of a grant, a rate or what somebody brings, the cost of the project is only the measure. */
    private static final Pattern OF_MONEY = Words.any(
            "%|pour cent|per cent|percent|subvention|aides?(?!\\p{L})|financements?(?!\\p{L})|cofinanc|soutien|appui|dotation|enveloppe|(?<!\\p{L})taux(?!\\p{L})|apports?(?!\\p{L})|autofinanc|part (?:propre|minimale)|contribu|grants?(?!\\p{L})|funding|support(?!ed)|(?<!\\p{L})rates?(?!\\p{L})|co-financ|awards?(?!\\p{L})");

    private static final Pattern SUPPOSED = Words.any(
            "^\\W*(?:pour (?:les|tout|un) projets?|si (?:le|votre)|lorsque|au-delà|en dessous|for projects|if the|when the|where the|above|below)(?!\\p{L})");
    private static final Pattern RANGE =
            Words.any("(?:entre|between|(?<!\\p{L})de|d’|from|range of)(?: \\p{L}{1,4})?\\s?$");
    private static final Pattern KIND = Words.any(
            "(?:frais|coûts?|dépenses?|charges?)(?: \\p{L}+){0,2} (?:de |d’|du |des |liée?s? aux? )?(?:personnel|salari\\p{L}+|administrati\\p{L}+|gestion|fonctionnement|structure|généra(?:ux|les)|investissement|équipement|déplacement|mission|voyage|transport|études?|communication|ingénierie|expertise|formation|bouche|réception|coordination|suivi|évaluation|imprévus)"
                    + "|(?:frais|coûts?|dépenses?) (?:indirects?|généraux|administratifs|salariaux)|imprévus|masse salariale"
                    + "|(?:personnel|staff|salary|administrative|administration|overhead|indirect|travel|equipment|management|running|operating|communication|subcontracting|coordination|infrastructure|investment) (?:costs?|expenses?|expenditure)|overheads?|subcontracting|contingenc(?:y|ies)");
    private static final Pattern CAPPED = Words.any(
            "plafonn|ne (?:peu(?:t|vent)|doi(?:t|vent)|sau(?:rait|raient) (?:pas )?|dépass\\p{L}*|excèd\\p{L}*)(?: pas)? ?(?:excéder|dépasser|représenter plus|être supérieurs?)?|limitée?s? à|dans la limite de|au plus|au maximum|maximum|jusqu’à|à hauteur de|n’excéd|sans dépasser"
                    + "|capped|limited to|not exceed|no more than|not more than|at most|up to|maximum");
    /** « Le cofinancement ne peut dépasser 100 000 € et le budget total 200 000 €. » */
    private static final Pattern ALSO = Words.any(
            "(?:exc[éè]d|dépass|supérieur|limit|plafon|exceed|more than)[^.;]{0,60} (?:et|ni|and|nor) (?:le |la |the )?$");

    private static final Pattern FIGURE =
            Words.any("\\d[\\d .,]*\\s?(?:%|€|euros?|pour cent|per cent|percent)|(?:€|EUR)\\s?\\d");

    CostConditions {
        stated = List.copyOf(stated);
        open = List.copyOf(open);
    }

    static CostConditions of(Sheet sheet) {
        Set<StatedCondition> stated = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>();
        for (Sentence sentence : sheet.sentences().toList()) {
            if (Words.hasDigit(sentence.text()) && !Sentence.isElsewhere(sentence)) {
                read(sentence, stated, open);
            }
        }
        return new CostConditions(new ArrayList<>(stated), new ArrayList<>(open));
    }

    private static void read(Sentence sentence, Set<StatedCondition> stated, Set<String> open) {
        Matcher kind = KIND.matcher(sentence.text());
        if (kind.find()
                && CAPPED.matcher(sentence.text()).find(kind.end())
                && FIGURE.matcher(sentence.text()).find(kind.end())) {
            open.add(sentence.quote(kind.start()));
            return;
        }
        Matcher whole = WHOLE.matcher(sentence.text());
        if (!whole.find()) {
            return;
        }
        if (ALSO.matcher(sentence.text().substring(0, whole.start())).find()
                && FIGURE.matcher(sentence.text()).find(whole.end())) {
            open.add(sentence.quote(whole.start()));
        } else if (isOfProjects(sentence, whole)) {
            range(sentence, whole.end(), stated, open);
        }
    }

    private static boolean isOfProjects(Sentence sentence, Matcher whole) {
        String before = sentence.text().substring(0, whole.start());
        return PROJECT.matcher(sentence.announcement() + " " + before + whole.group())
                        .find()
                && !CALL.matcher(sentence.text().substring(whole.end())).find()
                && !OF_MONEY.matcher(before).find()
                && !SUPPOSED.matcher(sentence.text()).find();
    }

    /** Sums that stand after a grant or a rate are its own. */
    private static void range(Sentence sentence, int from, Set<StatedCondition> stated, Set<String> open) {
        String text = sentence.text();
        Matcher money = OF_MONEY.matcher(text);
        int until = money.find(from) ? money.start() : text.length();
        int before = from;
        for (Amounts.Found sum : Amounts.in(text)) {
            if (sum.start() < from || sum.end() > until) {
                continue;
            }
            Map<String, Object> bounds = bounds(sum, text.substring(before, sum.start()), text.substring(sum.end()));
            if (!bounds.isEmpty() && sum.amount().currency().equals("EUR")) {
                Map<String, Object> condition = new LinkedHashMap<>(Map.of("fact", TOTAL));
                condition.putAll(bounds);
                stated.add(new StatedCondition(condition, sentence.quote(from)));
            } else if (!bounds.isEmpty()) {
                open.add(sentence.quote(from));
            }
            before = sum.end();
        }
    }

    /** Returns nothing when the words about the sum do not say which bound it is. */
    private static Map<String, Object> bounds(Amounts.Found sum, String before, String after) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        if (sum.lower().isPresent() && RANGE.matcher(before).find()) {
            bounds.put("at_least", written(sum.lower().get()));
            bounds.put("at_most", written(sum.amount()));
        } else if (sum.lower().isEmpty()) {
            CostBound.operator(before, after).ifPresent(operator -> bounds.put(operator, written(sum.amount())));
        }
        return bounds;
    }

    /** As rule files write an amount. */
    private static String written(Money money) {
        BigDecimal plain = money.amount().stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + " " + money.currency();
    }
}
