package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the least and the most that one project may receive, and the envelope of the call.
 *
 * <p>The three are never taken for each other: {@link SumMeaning} decides by the words around a sum, and a sum whose meaning they do not
 * say is left alone. Where tiers give several ceilings the highest counts, where they give several floors the lowest.
 */
final class Grants {
    private static final Comparator<Stated<Money>> BY_AMOUNT =
            Comparator.comparing(s -> s.value().amount());
    private static final Pattern LABEL = Words.any(
            "^(?:- )?(?:montants?(?: d[eu’s]+ ?(?:la |l’)?(?:subventions?|aides?|financements?|appui|soutien|cofinancement))?|subvention|aide|grant(?: amount| size)?|funding(?: amount)?"
                    + "|amount of (?:the )?(?:grant|funding))(?: par projet| per project)? ?(?::|\\|) ?(?:de |from )?$");

    /** Between two sums that share their words: « de 30 000 € ou de 60 000 € ». */
    private static final Pattern LINK = Words.any("\\s*(?:,|et|ou|or|and|/)\\s*(?:de|of|à|to)?\\s*");

    private final Sheet sheet;
    private final List<Stated<Money>> floors = new ArrayList<>();
    private final List<Stated<Money>> ceilings = new ArrayList<>();
    private final List<Stated<Money>> envelopes = new ArrayList<>();

    private Grants(Sheet sheet) {
        this.sheet = sheet;
    }

    /** States what the sheet says of the size of grants. */
    static void read(Sheet sheet, Content.Builder content) {
        Grants grants = new Grants(sheet);
        sheet.sentences().forEach(grants::read);
        content.state(Field.BUDGET, grants.envelopes.stream().findFirst());
        content.state(
                Field.GRANT_MAX,
                grants.sameCurrency(grants.ceilings).filter(grants::fits).max(BY_AMOUNT));
        content.state(
                Field.GRANT_MIN,
                grants.sameCurrency(grants.floors).filter(grants::fits).min(BY_AMOUNT));
    }

    /** Sums in several currencies cannot be compared: the first currency counts. */
    private java.util.stream.Stream<Stated<Money>> sameCurrency(List<Stated<Money>> sums) {
        return sums.stream()
                .filter(s -> s.value().currency().equals(sums.get(0).value().currency()));
    }

    /** A project receives no more than the whole call has: a larger sum was something else. */
    private boolean fits(Stated<Money> grant) {
        return envelopes.stream()
                        .filter(e -> e.value().currency().equals(grant.value().currency()))
                        .allMatch(
                                e -> e.value().amount().compareTo(grant.value().amount()) >= 0)
                || grant.evidence().method() == Evidence.Method.LAYOUT;
    }

    private void read(Sentence sentence) {
        int previous = 0;
        String inherited = "";
        for (Amounts.Found sum : Amounts.in(sentence.text())) {
            String own = before(sentence, sum, previous);
            String before = LINK.matcher(own).matches() ? inherited : own;
            inherited = before;
            String after = after(sentence.text(), sum);
            boolean label = LABEL.matcher(before).find() && after.length() < 25;
            keep(
                    sentence,
                    sum,
                    SumMeaning.of(
                            before, after, sentence.inContext(), sum.lower().isPresent()),
                    label);
            previous = sum.end();
        }
    }

    private void keep(Sentence sentence, Amounts.Found sum, SumMeaning meaning, boolean label) {
        Stated<Money> upper = sheet.stated(sum.amount(), sentence, sum.start());
        boolean range = sum.lower().isPresent();
        if (meaning == SumMeaning.ENVELOPE) {
            envelopes.add(upper);
        } else if (range && meaning != SumMeaning.OTHER) {
            sum.lower().ifPresent(low -> floors.add(sheet.stated(low, sentence, sum.start())));
            ceilings.add(upper);
        } else if (meaning == SumMeaning.CEILING || (label && meaning == SumMeaning.GIVEN)) {
            ceilings.add(upper);
        } else if (meaning == SumMeaning.FLOOR) {
            floors.add(upper);
        }
    }

    /** Returns what stands before the sum since the sum before it; for the first one also what announces it. */
    private static String before(Sentence sentence, Amounts.Found sum, int previous) {
        String own = sentence.text().substring(previous, sum.start());
        String announced = previous == 0 ? sentence.passage().lead() : "";
        return announced.isEmpty() ? own : announced + " : " + own;
    }

    private static String after(String text, Amounts.Found sum) {
        int to = Math.min(text.length(), sum.end() + 60);
        return text.substring(sum.end(), to).split("[.;]\\s|, (?!par |per )|\\d[\\d ]{2,}| (?:et|and) ", 2)[0];
    }
}
