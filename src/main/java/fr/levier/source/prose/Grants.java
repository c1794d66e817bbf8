package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
            "^(?:- )?(?:bourse|prime|forfait|dotation par (?:projet|lauréat)|montants?(?: d[eu’s]+ ?(?:la |l’)?(?:subventions?|aides?|financements?|appui|soutien|cofinancement))?|subvention|aide|grant(?: amount| size)?|funding(?: amount)?"
                    + "|(?:estimated |indicative |maximum |expected |requested )*(?:EU |ERDF |FEDER |Union |programme )?(?:contribution|grant|funding)(?: amount| size)?|amount of (?:the )?(?:grant|funding))(?: par projet| per project)? ?(?::|\\|) ?(?:de |from )?$");

    /** Between two sums that share their words: « de 30 000 € ou de 60 000 € ». */
    private static final Pattern LINK = Words.any(
            "\\s*(?:\\((?:ou|et)?|(?:par an|/ ?an|per year|a year|annuels?)?,? ?(?:soit|i\\.e\\.)(?: (?:un total de|un maximum de|au total))?|,|et|ou|or|and|/|)\\s*(?:de|of|à|to)?\\s*");
    /** A bound that belongs to the sum before it. */
    private static final Pattern BEHIND = Words.any(
            "^\\s?\\(?(?:(?:maximum |au plus |au maximum )?(?:par|per) (?:projet|project|dossier|lauréat|candidature|grant|application|proposal)(?!\\p{L})|au (?:moins|plus|minimum|maximum)|minimum|maximum|min\\.|max\\.|at (?:least|most))\\)?(?! (?:amount|grant|contribution|budget)s?(?!\\p{L}))");

    private static final Pattern MENU = Words.any("forfaits?(?!\\p{L})|au choix|lump[- ]sums?|choice of|either");

    /** What announces a list of lump sums of which one is chosen. */
    private static final Pattern CHOICE = Words.any(
            "forfait\\p{L}*|au choix|lump[- ]sums?|choi(?:ce|si)\\p{L}*|choose|either|(?:un|one|l’un) (?:des|of the) (?:deux|trois|quatre|two|three|four)");

    /** What such a sentence speaks of was named in the one before. */
    private static final Pattern PRONOUN = Words.any(
            "^(?:(?:toutefois|cependant|néanmoins|however),? )?(?:il|elles?|celle-ci|celui-ci|it|they|this|comprise?|plafonnée?|limitée?)(?!\\p{L})");

    private final Sheet sheet;
    private final Dollars dollars;
    private final LocalMoney local;
    private final List<Stated<Money>> floors = new ArrayList<>();
    private final List<Stated<Money>> ceilings = new ArrayList<>();
    private final List<Stated<Money>> envelopes = new ArrayList<>();

    /** Lump sums of one list or table, by their heading. */
    private final Map<String, List<Stated<Money>>> choices = new LinkedHashMap<>();

    private Optional<SumHead> earlier = Optional.empty();
    private @Nullable Passage place;

    private Grants(Sheet sheet) {
        this.sheet = sheet;
        this.dollars = Dollars.of(sheet);
        this.local = LocalMoney.of(sheet);
    }

    /** States what the sheet says of the size of grants. */
    static void read(Sheet sheet, Content.Builder content) {
        if (CallText.isAwardList(sheet.title())) {
            return;
        }
        Grants grants = new Grants(sheet);
        sheet.sentences().forEach(grants::read);
        grants.choices.values().stream()
                .filter(c -> c.stream().map(Stated::value).distinct().count() > 1)
                .forEach(grants.floors::addAll);
        content.state(Field.BUDGET, grants.envelopes.stream().findFirst());
        content.state(
                Field.GRANT_MAX,
                grants.sameCurrency(grants.ceilings).filter(grants::fits).max(BY_AMOUNT));
        content.state(
                Field.GRANT_MIN,
                grants.sameCurrency(grants.floors)
                        .filter(grants::fits)
                        .min(BY_AMOUNT)
                        .filter(grants::isLeast));
    }

    /** Sums in several currencies cannot be compared: the first currency counts. */
    private java.util.stream.Stream<Stated<Money>> sameCurrency(List<Stated<Money>> sums) {
        return sums.stream()
                .filter(s -> s.value().currency().equals(sums.get(0).value().currency()));
    }

    /** Where one tier has a lower ceiling, and no floor, the floor of another tier is not the least. */
    private boolean isLeast(Stated<Money> floor) {
        return ceilings.stream()
                .filter(c -> c.value().currency().equals(floor.value().currency()))
                .allMatch(c -> c.value().amount().compareTo(floor.value().amount()) >= 0);
    }

    /** A project receives no more than the whole call has: a larger sum was something else. */
    private boolean fits(Stated<Money> grant) {
        return envelopes.stream()
                        .filter(e -> e.value().currency().equals(grant.value().currency()))
                        .allMatch(
                                e -> e.value().amount().compareTo(grant.value().amount()) >= 0)
                || grant.evidence().method() == Evidence.Method.LAYOUT;
    }

    /** A row of two sums in a table that a PDF flattened under the heads « minimum » and « maximum ». */
    private static final Pattern FLAT_HEAD = Words.any(
            "(?:subvention|aide|FEDER|ERDF|grant|montant|soutien|amount|funding)[^.;\\d]{0,20}min\\p{L}*\\.?[^.;\\d]{1,40}max\\p{L}*");

    private static final Pattern NOTHING_BETWEEN = Pattern.compile("[\\s–|-]*");

    private String marked(Sentence sentence) {
        return local.marked(dollars.marked(sentence.text()));
    }

    /** Returns whether the sentence was such a table. */
    private boolean flat(Sentence sentence) {
        Matcher head = FLAT_HEAD.matcher(sentence.text());
        List<Amounts.Found> sums = Amounts.in(marked(sentence));
        boolean table = head.find() && sums.size() > 1 && sums.get(0).start() >= head.end();
        int pairs = 0;
        for (int i = 0; table && i + 1 < sums.size(); i++) {
            Amounts.Found low = sums.get(i);
            Amounts.Found high = sums.get(i + 1);
            if (NOTHING_BETWEEN
                            .matcher(sentence.text().substring(low.end(), high.start()))
                            .matches()
                    && low.amount().amount().compareTo(high.amount().amount()) < 0) {
                floors.add(sheet.stated(low.amount(), sentence, low.start()));
                ceilings.add(sheet.stated(high.amount(), sentence, high.start()));
                pairs++;
                i++;
            }
        }
        return pairs > 0;
    }

    private void read(Sentence sentence) {
        if (Sentence.isElsewhere(sentence) || OtherSums.isSupposed(sentence.text()) || flat(sentence)) {
            return;
        }
        int previous = 0;
        String words = "";
        SumMeaning meaning = SumMeaning.OTHER;
        earlier = sentence.passage().equals(place) ? earlier : Optional.empty();
        Optional<SumHead> inherited = PRONOUN.matcher(sentence.text()).find() ? earlier : Optional.empty();
        earlier = SumHead.in(sentence.text()).stream()
                .map(SumHead.Mention::head)
                .findFirst()
                .or(() -> earlier);
        place = sentence.passage();
        Amounts.Found last = null;
        for (Amounts.Found sum : Amounts.in(marked(sentence))) {
            String own = sentence.text().substring(previous, sum.start());
            boolean silent = SumBound.isSilent(BEHIND.matcher(own).replaceFirst(""));
            boolean linked = previous > 0 && (LINK.matcher(own).matches() || silent);
            words = linked && isShareOf(words, own)
                    ? words + " … " + own
                    : linked ? words : previous == 0 ? own : BEHIND.matcher(own).replaceFirst("");
            SumAround around = new SumAround(
                    sentence.passage().heading(),
                    sentence.passage().lead(),
                    inherited,
                    words,
                    after(sentence.text(), sum),
                    sentence.text().substring(sum.end()),
                    sum.lower().isPresent());
            SumMeaning said = SumMeaning.of(around);
            meaning = linked && said == SumMeaning.GIVEN && sum.lower().isEmpty() ? meaning : said;
            keep(sentence, sum, meaning, isLabelled(around));
            if (previous > 0
                    && LINK.matcher(own).matches()
                    && MENU.matcher(sentence.inContext()).find()) {
                menu(sentence, last, sum);
            }
            if (isChoice(sentence, own) && !OtherSums.isPerUnit(around)) {
                choices.computeIfAbsent(sentence.passage().heading(), h -> new ArrayList<>())
                        .add(sheet.stated(sum.amount(), sentence, sum.start()));
            }
            inherited = OtherSums.areAverage(words) && earlier.isPresent() ? Optional.of(SumHead.GRANT) : around.head();
            last = sum;
            previous = sum.end();
        }
    }

    /** « 60 % of costs of at most 50,000, that is 30,000 ». */
    private static boolean isShareOf(String words, String own) {
        return words.contains("%") && own.contains("soit");
    }

    /** A lump sum alone in its cell or item is one of those to choose from. */
    private static boolean isChoice(Sentence sentence, String own) {
        Passage passage = sentence.passage();
        String cell = own.substring(own.lastIndexOf('|') + 1);
        return (own.length() < 12 && CHOICE.matcher(passage.lead()).find())
                || (passage.method() == Evidence.Method.LAYOUT
                        && cell.length() < 25
                        && CHOICE.matcher(cell).find());
    }

    /** « Montant de l’aide : 12 000 € » and nothing else. */
    private static boolean isLabelled(SumAround around) {
        String before = around.before().isBlank() ? around.lead() : around.before();
        return around.after().length() < 25
                && (LABEL.matcher(before).find()
                        || (before.isBlank()
                                && LABEL.matcher(around.heading() + " : ").find()));
    }

    /** The least of a choice of lump sums is the least that one may ask for. */
    private void menu(Sentence sentence, Amounts.@Nullable Found least, Amounts.Found sum) {
        boolean offered =
                !ceilings.isEmpty() && ceilings.get(ceilings.size() - 1).value().equals(sum.amount());
        if (least != null
                && offered
                && least.amount().amount().compareTo(sum.amount().amount()) < 0) {
            floors.add(sheet.stated(least.amount(), sentence, least.start()));
        }
    }

    private void keep(Sentence sentence, Amounts.Found sum, SumMeaning meaning, boolean label) {
        Stated<Money> upper = sheet.stated(sum.amount(), sentence, sum.start());
        boolean range = sum.lower().isPresent();
        if (meaning == SumMeaning.ENVELOPE) {
            envelopes.add(upper);
        } else if (range && meaning == SumMeaning.GIVEN) {
            sum.lower().ifPresent(low -> floors.add(sheet.stated(low, sentence, sum.start())));
            ceilings.add(upper);
        } else if (meaning == SumMeaning.CEILING || (label && meaning == SumMeaning.GIVEN)) {
            ceilings.add(upper);
        } else if (meaning == SumMeaning.FLOOR) {
            floors.add(upper);
        }
    }

    private static String after(String text, Amounts.Found sum) {
        int to = Math.min(text.length(), sum.end() + 60);
        return text.substring(sum.end(), to)
                .split(
                        "[.;]\\s| dont le chiffre | whose turnover |, (?!par |per )|\\d[\\d ]{2,}| (?:et|and) (?!par projet|per project)",
                        2)[0];
    }
}
