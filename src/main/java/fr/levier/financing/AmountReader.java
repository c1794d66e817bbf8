package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.yaml.YamlList;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads amounts as people write them: {@code 1200.50}, {@code 1200 EUR}, {@code {min: 100, max: 200}}, units at a price, a list that is
 * summed, or another currency with its dated rate and where that was read. Whatever else stands there is refused in its place.
 */
final class AmountReader {
    private static final Pattern EUROS = Pattern.compile("(-?\\d{1,18}(?:\\.\\d+)?)(?: (EUR))?");
    private static final Pattern FOREIGN = Pattern.compile("-?\\d[\\d., \u00a0\u202f]* ?([A-Z]{3}|€)");
    private static final Pattern FRENCH = Pattern.compile("-?\\d{1,3}([ \u00a0\u202f']?\\d{3})*(,\\d{1,2})?( ?€)?");
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
            problems.add(text.place(), fault(text.text().strip()), text.text());
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(written.group(1));
        if (number.signum() < 0) {
            problems.add(text.place(), "financing.problem.negative", text.text());
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private static String fault(String text) {
        Matcher foreign = FOREIGN.matcher(text);
        if (foreign.matches()
                && !foreign.group(1).equals("EUR")
                && !foreign.group(1).equals("€")) {
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
            problems.add(map.place(), "financing.problem.interval", min.get(), max.get());
            return Optional.empty();
        }
        return Optional.of(new Span(min.get(), max.get()));
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
        return Optional.of(sum);
    }

    /** An amount in another currency counts only with the rate of a day and its source; it is rounded to the nearest cent, half up. */
    private Optional<Span> converted(YamlMap map) {
        Optional<BigDecimal> value = map.requiredText("value", problems).flatMap(text -> number(text, EUROS));
        Optional<YamlText> currency = map.requiredText("currency", problems);
        Optional<BigDecimal> rate = map.requiredText("euros_per_unit", problems).flatMap(text -> number(text, EUROS));
        Optional<YamlText> day = map.requiredText("on", problems);
        Optional<YamlText> source = map.requiredText("source", problems);
        boolean isDated = day.isPresent() && day(day.get(), problems).isPresent();
        currency.filter(code -> !code.text().matches("[A-Z]{3}"))
                .ifPresent(code -> problems.add(code.place(), "financing.problem.currency-code", code.text()));
        if (value.isEmpty() || rate.isEmpty() || !isDated || source.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal euros = value.get().multiply(rate.get()).setScale(2, RoundingMode.HALF_UP);
        return inCents(euros, map.place()).map(Span::exactly);
    }

    static Optional<LocalDate> day(YamlText text, Problems problems) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeParseException notADay) {
            problems.add(text.place(), "financing.problem.date", text.text());
            return Optional.empty();
        }
    }
}
