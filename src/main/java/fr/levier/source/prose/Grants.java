package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.money.Money;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the least and the most that one project may receive, and the envelope of the call.
 *
 * <p>The three are never taken for each other: what the sentence says decides, and a sum whose meaning it does not say is left alone,
 * as are sums of project costs, of one year, of one person and of anything third.
 */
final class Grants {
    private static final Pattern ENVELOPE = french(
            "enveloppe|dotation|doté|budget (?:global|total|disponible|indicatif|prévisionnel|de l’appel|alloué|annuel)"
                    + "|montant (?:global|total) (?:de l’appel|disponible|mobilisé|alloué)|au total|mobilis|crédits|fonds (?:est|sont) (?:doté|abond)|par partie");
    private static final Pattern CEILING = french(
            "plafon|maxim|(?:excéd|dépass)|dans la limite|jusqu’à|au plus|limité|inférieure?|concurrence|s’arrête");
    private static final Pattern FLOOR = french("minim|au moins|supérieure?|plancher|à partir de");
    private static final Pattern GRANT = french(
            "subvention|aide|appui|cofinancement|financement|soutien|contribution|concours|accord|attribu|allou|octroi"
                    + "|montant|finance|participation");
    private static final Pattern GIVING =
            french("accord|attribu|allou|octroi|subvention|financement|aide|appui|cofinanc|montant");
    private static final Pattern COST = french(
            "(?:coût|budget|montant|assiette|dépenses?)[^.;,]{0,30}(?:des? (?:projets?|l’opérations?|opérations?|programmes?|dépenses?|l’action))"
                    + "|opérations? (?:de plus|d’un montant|dont)|projets? (?:de plus|d’un montant|dont le (?:coût|montant|budget))|contrepartie|apport|chiffre d’affaires");
    private static final Pattern THIRD = french(
            "par personne|par participant|par jeune|par habitant|par élève|salaire|per diem|frais de|indemnit|tiers|en moyenne"
                    + "|moyen(?:ne)? de|population|lauréat|depuis 20|avance|acompte");
    private static final Pattern YEARLY = Pattern.compile("^\\s?(?:/|par )\\s?an", Pattern.CASE_INSENSITIVE);

    private Grants() {}

    private static Pattern french(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** States what the sheet says of the size of grants. */
    static void read(Sheet sheet, Content.Builder content) {
        sheet.sentences()
                .forEach(sentence -> Amounts.in(sentence.text()).forEach(sum -> read(sheet, sentence, sum, content)));
    }

    private static void read(Sheet sheet, Sentence sentence, Amounts.Found sum, Content.Builder content) {
        String around = around(sentence, sum);
        String after = sentence.text().substring(sum.end());
        if (THIRD.matcher(around).find() || YEARLY.matcher(after).find()) {
            return;
        }
        if (ENVELOPE.matcher(around).find()) {
            content.state(Field.BUDGET, Optional.of(sheet.stated(sum.amount(), sentence, sum.start())));
        } else if (!COST.matcher(around).find() && GRANT.matcher(around).find()) {
            readGrant(sheet, sentence, sum, around, content);
        }
    }

    private static void readGrant(
            Sheet sheet, Sentence sentence, Amounts.Found sum, String around, Content.Builder content) {
        if (sum.lower().isPresent() && GIVING.matcher(around).find()) {
            state(Field.GRANT_MIN, sum.lower().get(), sheet, sentence, sum, content);
            state(Field.GRANT_MAX, sum.amount(), sheet, sentence, sum, content);
        } else if (last(CEILING, around) > last(FLOOR, around)) {
            state(Field.GRANT_MAX, sum.amount(), sheet, sentence, sum, content);
        } else if (last(FLOOR, around) >= 0) {
            state(Field.GRANT_MIN, sum.amount(), sheet, sentence, sum, content);
        }
    }

    private static void state(
            Field<Money> field,
            Money value,
            Sheet sheet,
            Sentence sentence,
            Amounts.Found sum,
            Content.Builder content) {
        content.state(field, Optional.of(sheet.stated(value, sentence, sum.start())));
    }

    private static int last(Pattern words, String text) {
        return words.matcher(text).results().mapToInt(r -> r.start()).max().orElse(-1);
    }

    /** Returns what stands before the sum since the sum before it, and the few words after it. */
    private static String around(Sentence sentence, Amounts.Found sum) {
        int from = Amounts.in(sentence.text().substring(0, sum.start())).stream()
                .mapToInt(Amounts.Found::end)
                .max()
                .orElse(0);
        String announced = from == 0 ? sentence.passage().lead() + " : " : "";
        int to = Math.min(sentence.text().length(), sum.end() + 45);
        return announced + sentence.text().substring(from, to).split("[.;]\\s", 2)[0];
    }
}
