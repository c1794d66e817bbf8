package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the highest rate of funding and the least own share.
 *
 * <p>Each percentage is judged by the words of its own clause by {@link ShareMeaning}; one that has none keeps the meaning of the clause
 * before (« 50 % pour les communes, 60 % pour les EPCI »).
 */
final class Shares {
    private static final Pattern PERCENT =
            Words.any("(?<![\\d,.])(\\d{1,3}(?:[,.]\\d{1,2})?)\\s?(?:%|pour cent(?!\\p{L})|per ?cent(?!\\p{L}))|"
                    + Fractions.WORDS);
    /** Where one statement ends and the next begins. */
    private static final Pattern BREAK = Words.any(
            "[;,:.|]\\s|\\s\\((?!\\d)|\\s[–-]\\s(?=\\p{L})| (?:et|and|mais|but|tandis que|while|whereas|puis|ou|or|soit|avec|with|if|si|when|lorsqu(?:e|’il)|where|provided|à condition) ");

    /** « cofinancement 80/20 »: what the funder pays and what is left to the applicant. */
    private static final Pattern SPLIT = Words.any(
            "(?:co-?financ|co-?fund|prise en charge|taux|intervention|funding|grant)[^.;]{0,60}?(?<![\\d/])([5-9]\\d) ?(?:%)? ?[/:] ?([1-5]\\d)(?![\\d/])|(?<![\\d/])([5-9]\\d) ?[/:] ?([1-5]\\d)(?![\\d/])[^.;]{0,20}co-?financ");

    private static final Pattern PAIR = Pattern.compile("(?<![\\d,.])(\\d{2}) ?% (\\d{1,2}) ?%");

    /** « Les deux ministères le gèrent à parité » speaks of the fund. */
    private static final Pattern RUN = Words.any(
            "(?:(?<!\\p{L})g(?:èr|ér)(?:e|é|ée|ent|er)|gestion|abond\\p{L}+|aliment\\p{L}+|dotée?)(?!\\p{L})[^.;]{0,40} (?:à parité|paritairement)$");

    /** How money is paid says nothing of what the next sentence tells of it. */
    private static final Pattern HANDED = Words.any(
            " (?:est|sont|sera|seront|is|are|will be) (?:\\p{L}+ment )?(?:versée?s?|payée?s?|paid)(?!\\p{L}).*");

    private static final Pattern PAID = Words.any("vers(?:é|e)|avance|acompte|solde|payment|instal|pre-?financ");
    /** « entre 20 % et 60 % » speaks of one share. */
    private static final Pattern JOINED =
            Words.any("\\s*(?:\\([^()]{2,15}\\)\\s*)?(?:à|to|et|and|ou|or|[–-])\\s*(?:de )?");

    private static final Pattern PARITY = Words.any(
            "1 ?€ (?:versé|apporté|mobilisé|investi|engagé)[^.;]{0,40}(?<!\\d)1 ?€|(?:aide|subvention|contribution|soutien|participation)[^.;,]{0,60} (?:ne (?:peut|pourra|saurait) (?:pas )?(?:être supérieure? à|excéder|dépasser)|n’excède pas|ne dépasse(?:ra)? pas) (?:l’apport|la (?:contribution|part|participation)) (?:de la |des |du )(?:collectivit|commune|porteur|partenaire|CTF|bénéficiaire)|n’apporte(?:ra)? (?:jamais|pas) plus que (?:les? |la )?(?:collectivité|commune|partenaire|porteur)|au moins autant que[^.;]{0,50}(?:demand|sollicit|fonds|subvention|aide|ministère|État|Région|Département|agence|MEAE|DAECT|AFD|Union)|un euro pour un euro|(?<!aliment(?:é|ée|és) )(?<!abond(?:é|ée|és) )(?<!financ(?:é|ée|és) )(?<!financé moitié )à parité(?! (?:de |d’|entre )?(?:femmes|hommes|élus|sexes))"
                    + "|pour (?:un|1|chaque) euro (?:apporté|versé|mobilisé|investi|engagé)[^.;]{0,60}(?<!\\p{L})(?:un|1) (?:autre )?euro(?!\\p{L})|for (?:every|each|one) (?:euro|pound|dollar)[^.;]{0,60}(?<!\\p{L})(?:one|1|a|another) (?:more )?(?:euro|pound|dollar)(?!\\p{L})|(?:co-?financ\\p{L}*|contributions?|participations?)(?: \\p{L}+){0,2} paritaires?(?!\\p{L})|financés? paritairement"
                    + "|(?:contribution|apport|participation|part)s?[^.;]{0,30} (?:au moins )?(?:égale?|équivalente?) à cel(?:le|ui) (?:du ministère|de l’(?:État|agence|AFD|Union)|de la (?:Région|DAECT)|du (?:fonds|programme|Département|MEAE))|(?:euro|dollar|pound)[- ]for[- ](?:euro|dollar|pound)|1:1 (?:\\p{L}+ )?(?:match|basis|ratio)|one-to-one (?:\\p{L}+ )?match|match\\p{L}* [^.;]{0,30}(?:one-to-one|1:1)|au moins (?:équivalente?|égale?) (?:à|au)[^.;]{0,30}(?:subvention|aide|appui|soutien|financement)|at least (?:equal|equivalent) to[^.;]{0,30}(?:grant|funding)");

    private final Sheet sheet;
    private final List<Stated<Rate>> rates = new ArrayList<>();
    private String earlier = "";
    private final List<Stated<Rate>> ownShares = new ArrayList<>();

    private Shares(Sheet sheet) {
        this.sheet = sheet;
    }

    /** States what the sheet says of shares of the cost. */
    static void read(Sheet sheet, Content.Builder content) {
        if (CallText.isAwardList(sheet.title())) {
            return;
        }
        Shares shares = new Shares(sheet);
        sheet.sentences().forEach(shares::read);
        content.state(Field.RATE_MAX, shares.rates.stream().max(Comparator.comparing(Stated::value)));
        content.state(Field.OWN_SHARE_MIN, shares.ownShares.stream().findFirst());
    }

    private void read(Sentence sentence) {
        if (Sentence.isElsewhere(sentence)) {
            return;
        }
        parity(sentence);
        split(sentence);
        int flat = pairs(sentence);
        String text = ShareMeaning.withoutKinds(sentence.text());
        Matcher m = PERCENT.matcher(text);
        String announced = subject(sentence) + sentence.passage().lead() + " : ";
        String inherited = "";
        ShareMeaning last = ShareMeaning.OTHER;
        Optional<Rate> previous = Optional.empty();
        int from = 0;
        while (m.find()) {
            int to = end(text, m.end());
            String own = announced + cell(text.substring(from, m.start()));
            String after = text.substring(m.end(), to);
            String heading = sentence.passage().heading();
            Optional<Rate> rate = rate(m);
            String before = inherited;
            boolean rest = rate.filter(this::completes).isPresent();
            boolean upper = from > 0 && JOINED.matcher(own).matches();
            ShareMeaning said = ShareIdioms.of(own, m.group(), after)
                    .orElseGet(() -> ShareMeaning.of(before, own, after, heading, rest));
            boolean other = last == ShareMeaning.OTHER && said == ShareMeaning.RATE && sumsUp(previous, rate);
            ShareMeaning meaning = (upper && last != ShareMeaning.OTHER) || other ? last : said;
            last = meaning;
            previous = rate;
            rate.filter(r -> m.start() >= flat).ifPresent(r -> keep(sentence, m.start(), r, meaning));
            inherited = ShareMeaning.says(own + after) ? own + after : inherited + own;
            announced = "";
            from = to;
        }
    }

    /** In a row of a table only the cell itself speaks of its percentage, when it names it. */
    private static String cell(String before) {
        String cell = before.substring(before.lastIndexOf('|') + 1);
        return ShareMeaning.says(cell) ? cell : before;
    }

    /**
     * In a table of a PDF that was flattened into one line each row ends with its percentages: the funder's, then the least own share.
     * Returns where the last row ends.
     */
    private int pairs(Sentence sentence) {
        List<MatchResult> pairs = PAIR.matcher(sentence.text()).results().toList();
        if (pairs.size() < 2 || !ShareMeaning.isOwn(sentence.inContext())) {
            return 0;
        }
        for (MatchResult pair : pairs) {
            rates.add(sheet.stated(Rate.ofPercent(pair.group(1)), sentence, pair.start()));
            ownShares.add(sheet.stated(Rate.ofPercent(pair.group(2)), sentence, pair.start(2)));
        }
        return pairs.get(pairs.size() - 1).end();
    }

    private void parity(Sentence sentence) {
        Matcher m = PARITY.matcher(sentence.text());
        if (m.find() && !RUN.matcher(sentence.text().substring(0, m.end())).find()) {
            ownShares.add(sheet.stated(Rate.ofPercent("50"), sentence, m.start()));
        }
    }

    /** « Il ne peut dépasser la moitié du budget » speaks of what the sentence before spoke of. */
    private String subject(Sentence sentence) {
        String subject = sentence.text()
                        .matches(
                                "(?iu)(?:(?:toutefois|cependant|néanmoins|however|nevertheless),? )?(?:mais |but )?(?:il|elle|celui-ci|celle-ci|it|this|ce taux|that|le (?:maximum|plafond)) .*")
                ? earlier
                : "";
        earlier =
                Plain.cut(HANDED.matcher(sentence.text().split("[.:;,]", 2)[0]).replaceFirst(""), 60);
        return subject.isEmpty() ? "" : subject + " … ";
    }

    private void split(Sentence sentence) {
        Matcher m = SPLIT.matcher(sentence.inContext());
        if (m.find() && !PAID.matcher(sentence.text()).find()) {
            int paid = Integer.parseInt(m.group(1) == null ? m.group(3) : m.group(1));
            int own = Integer.parseInt(m.group(2) == null ? m.group(4) : m.group(2));
            if (paid + own == 100) {
                rates.add(sheet.stated(Rate.ofPercent(String.valueOf(paid)), sentence, 0));
                ownShares.add(sheet.stated(Rate.ofPercent(String.valueOf(own)), sentence, 0));
            }
        }
    }

    /** Whether the share is what the last rate leaves of the whole: « the fund covers 80 %, partners 20 % ». */
    private boolean completes(Rate share) {
        return !rates.isEmpty()
                && rates.get(rates.size() - 1)
                                .value()
                                .percent()
                                .add(share.percent())
                                .compareTo(BigDecimal.valueOf(100))
                        == 0;
    }

    /** « 75 % up front and 25 % on completion »: two parts of one whole are of one kind. */
    private static boolean sumsUp(Optional<Rate> first, Optional<Rate> second) {
        return first.isPresent()
                && second.isPresent()
                && first.get().percent().add(second.get().percent()).compareTo(BigDecimal.valueOf(100)) == 0;
    }

    private void keep(Sentence sentence, int at, Rate rate, ShareMeaning meaning) {
        if (rate.percent().compareTo(BigDecimal.ONE) <= 0) {
            return;
        }
        if (meaning == ShareMeaning.OWN) {
            ownShares.add(sheet.stated(rate, sentence, at));
        } else if (meaning == ShareMeaning.RATE) {
            rates.add(sheet.stated(rate, sentence, at));
        }
    }

    /** Returns where the clause of a percentage ends: at a break or before the next percentage. */
    private static int end(String text, int after) {
        Matcher next = PERCENT.matcher(text);
        int limit = Math.min(text.length(), after + 110);
        limit = next.find(after) ? Math.min(limit, next.start()) : limit;
        Matcher m = BREAK.matcher(text).region(after, limit);
        return m.find() ? m.start() : limit;
    }

    private static Optional<Rate> rate(Matcher m) {
        BigDecimal percent = m.group(1) == null
                ? Fractions.percent(m.group())
                : new BigDecimal(m.group(1).replace(',', '.'));
        return percent.compareTo(BigDecimal.valueOf(100)) > 0 ? Optional.empty() : Optional.of(new Rate(percent));
    }
}
