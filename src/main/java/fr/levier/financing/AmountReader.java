package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.yaml.YamlList;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads amounts as people write them: {@code 1200.50}, {@code 1200 EUR}, {@code {min: 100, max: 200}}, units at a price, a list that is
 * summed, or another currency with its dated rate and where that was read. Whatever else stands there is refused in its place.
 */
final class AmountReader {
    private static final Pattern EUROS = Pattern.compile("(-?\\d{1,18}(?:\\.\\d+)?)(?: (EUR))?");
    private static final Pattern OTHER_UNIT =
            Pattern.compile("(-?\\d[\\d., \u00a0\u202f']*)([\\p{L}$£¥%][^\\d]{0,20})");
    private static final Pattern NO_CURRENCY = Pattern.compile("(?i)€.*|eur|euros?|k€|m€|e\\d+");
    /** Given to the sentences, in which braces have a meaning. */
    private static final String INTERVAL_EXAMPLE = "{min: 1000, max: 1500}";

    private static final String CONVERTED_EXAMPLE =
            "{value: %s, currency: %s, euros_per_unit: 0.…, on: 2026-11-02, source: InforEuro}";
    /** How people call currencies whose codes they do not know. */
    private static final Map<String, String> COLLOQUIAL =
            Map.of("FCFA", "XOF", "CFA", "XOF", "DH", "MAD", "DHS", "MAD", "$", "USD", "£", "GBP", "¥", "JPY");

    private static final Pattern FRENCH =
            Pattern.compile("-?\\d{1,3}([ \u00a0\u202f']?\\d{3})*(,\\d{1,2})?(?i: ?(€|eur|euros?))?");
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(5);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final BigDecimal LARGEST = new BigDecimal("10000000000");

    private final Problems problems;

    AmountReader(Problems problems) {
        this.problems = problems;
    }

    /** Returns the amount or the interval; a fault is reported and reads as nothing. */
    Optional<Span> span(YamlValue value) {
        if (value instanceof YamlText text) {
            return euros(text).map(Span::exactly);
        }
        if (value instanceof YamlList list) {
            return sum(list);
        }
        YamlMap map = (YamlMap) value;
        Optional<Span> read = map.has("currency") ? converted(map) : map.has("units") ? units(map) : interval(map);
        map.refuseOthers(problems);
        return read;
    }

    Optional<Euros> euros(YamlText text) {
        Optional<BigDecimal> number = number(text, EUROS);
        return number.flatMap(found -> inCents(found, text.place()));
    }

    private Optional<BigDecimal> number(YamlText text, Pattern pattern) {
        Matcher written = pattern.matcher(text.text().strip());
        if (!written.matches()) {
            String code = fault(text.text().strip());
            boolean isForeign = code.endsWith("currency");
            problems.add(
                    text.place(),
                    code,
                    text.text(),
                    isForeign ? example(text.text().strip()) : INTERVAL_EXAMPLE);
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(written.group(1));
        if (number.signum() < 0) {
            problems.add(text.place(), "financing.problem.negative", text.text());
            return Optional.empty();
        }
        return Optional.of(number);
    }

    /** Returns the amount in another currency as it is to be written, as far as its author said it. */
    private static String example(String text) {
        Matcher other = OTHER_UNIT.matcher(text);
        String unit = other.matches() ? other.group(2).strip().toUpperCase(Locale.ROOT) : "";
        String number = other.matches()
                ? other.group(1).replaceAll("[ \u00a0\u202f']", "").replace(',', '.')
                : "";
        String code = CURRENCIES.contains(unit) ? unit : COLLOQUIAL.getOrDefault(unit, "MAD");
        return CONVERTED_EXAMPLE.formatted(number.isEmpty() ? "5000" : number, code);
    }

    private static String fault(String text) {
        Matcher other = OTHER_UNIT.matcher(text);
        if (other.matches() && other.group(2).startsWith("%")) {
            return "financing.problem.percent";
        }
        if (other.matches() && !NO_CURRENCY.matcher(other.group(2)).matches()) {
            return "financing.problem.currency";
        }
        return FRENCH.matcher(text).matches() ? "financing.problem.french-number" : "financing.problem.amount";
    }

    private Optional<Euros> inCents(BigDecimal number, Place place) {
        if (number.stripTrailingZeros().scale() > 2) {
            problems.add(place, "financing.problem.cents", number.toPlainString());
            return Optional.empty();
        }
        if (number.compareTo(LARGEST) >= 0) {
            problems.add(place, "financing.problem.absurd", number.toPlainString());
            return Optional.empty();
        }
        return Optional.of(Euros.of(number));
    }

    private Optional<Span> interval(YamlMap map) {
        Optional<Euros> min = map.requiredText("min", problems).flatMap(this::euros);
        Optional<Euros> max = map.requiredText("max", problems).flatMap(this::euros);
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (min.get().compareTo(max.get()) > 0) {
            refuse(map.place(), min.get(), max.get(), problems);
            return Optional.empty();
        }
        return Optional.of(new Span(min.get(), max.get()));
    }

    /** Tells a minimum that passes the maximum. */
    static void refuse(Place place, Euros min, Euros max, Problems problems) {
        problems.add(place, "financing.problem.interval", computed(min), computed(max));
    }

    private Optional<Span> units(YamlMap map) {
        Optional<BigDecimal> units = map.requiredText("units", problems).flatMap(text -> number(text, EUROS));
        Optional<Euros> each = map.requiredText("each", problems).flatMap(this::euros);
        return units.flatMap(count -> each.flatMap(
                        price -> inCents(count.multiply(price.decimal()).stripTrailingZeros(), map.place())))
                .map(Span::exactly);
    }

    private Optional<Span> sum(YamlList list) {
        Span sum = Span.ZERO;
        for (YamlValue one : list.values()) {
            Optional<Span> part = span(one);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(part.get());
        }
        if (sum.max().decimal().compareTo(LARGEST) >= 0) {
            problems.add(
                    list.place(),
                    "financing.problem.absurd",
                    sum.max().decimal().toPlainString());
            return Optional.empty();
        }
        return Optional.of(sum);
    }

    /** An amount in another currency counts only with the rate of a day and its source; it is rounded to the nearest cent, half up. */
    private Optional<Span> converted(YamlMap map) {
        Optional<BigDecimal> value = map.requiredText("value", problems).flatMap(text -> number(text, EUROS));
        Optional<YamlText> currency = map.requiredText("currency", problems);
        Optional<BigDecimal> rate = map.requiredText("euros_per_unit", problems).flatMap(text -> number(text, EUROS));
        Optional<YamlText> day = map.requiredText("on", problems);
        Optional<YamlText> source = map.requiredText("source", problems);
        boolean isDated = day.isPresent() && new Codes(problems).day(day.get()).isPresent();
        currency.filter(code -> !CURRENCIES.contains(code.text()))
                .ifPresent(code -> problems.add(code.place(), "financing.problem.currency-code", code.text()));
        if (rate.isPresent() && !isPlausible(rate.get(), map.placeOf("euros_per_unit"))) {
            return Optional.empty();
        }
        if (value.isEmpty() || rate.isEmpty() || !isDated || source.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal euros = value.get().multiply(rate.get()).setScale(2, RoundingMode.HALF_UP);
        return inCents(euros, map.place()).map(Span::exactly);
    }

    /** No currency is worth so much: whoever writes 655.957 for the CFA franc gave the rate the other way round. */
    private boolean isPlausible(BigDecimal rate, Place place) {
        if (rate.signum() == 0) {
            problems.add(place, "financing.problem.no-rate");
            return false;
        }
        if (rate.compareTo(HIGHEST_RATE) > 0) {
            BigDecimal inverted = BigDecimal.ONE.divide(rate, new MathContext(6));
            problems.add(place, "financing.problem.inverted-rate", rate.toPlainString(), inverted.toPlainString());
            return false;
        }
        return true;
    }

    /** Returns an amount as a problem tells it. */
    static String computed(Euros amount) {
        return Problem.computed(amount, "EUR");
    }

    /** Returns a share in percent as a problem tells it. */
    static String share(BigDecimal percent) {
        return Problem.computed(percent.toPlainString(), "%");
    }
}
