package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.yaml.Nearest;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the small values that plans and portfolios are written with: codes of a closed list, days, years, shares, amounts and days of work by year. */
public final class Codes {
    private static final int MOST_NAMED = 20;

    private final Problems problems;

    public Codes(Problems problems) {
        this.problems = problems;
    }

    /** Returns the value whose code stands there, or the default; an unknown code is reported with the nearest one. */
    <T> T one(YamlMap map, String key, T[] values, Function<T, String> code, T otherwise) {
        Optional<YamlText> written = map.text(key, problems);
        if (written.isEmpty()) {
            return otherwise;
        }
        List<String> codes = Arrays.stream(values).map(code).toList();
        for (T value : values) {
            if (code.apply(value).equals(written.get().text())) {
                return value;
            }
        }
        unknown(written.get().place(), written.get().text(), codes);
        return otherwise;
    }

    public void unknown(Place place, String word, Collection<String> codes) {
        Optional<String> near = Nearest.to(word, codes);
        if (near.isPresent()) {
            problems.add(place, "financing.problem.unknown-near", word, near.get());
        } else {
            problems.add(place, "financing.problem.unknown", word, admitted(word, codes));
        }
    }

    /** Of a long list those that hold the word, or its beginning: nobody reads a hundred schemes in a sentence. */
    private static String admitted(String word, Collection<String> codes) {
        if (codes.size() <= MOST_NAMED) {
            return String.join(", ", codes);
        }
        String plain = word.toLowerCase(Locale.ROOT);
        List<String> like = codes.stream()
                .filter(code ->
                        !plain.isBlank() && code.toLowerCase(Locale.ROOT).contains(plain))
                .toList();
        List<String> named = like.isEmpty() ? List.copyOf(codes) : like;
        String ending = like.isEmpty() || like.size() > MOST_NAMED ? " (…)" : "";
        return String.join(", ", named.subList(0, Math.min(MOST_NAMED, named.size()))) + ending;
    }

    /** Returns the words of a list, in its order and each once. */
    public Set<String> texts(YamlMap map, String key) {
        Set<String> texts = new LinkedHashSet<>();
        map.texts(key, problems).forEach(text -> texts.add(text.text()));
        return texts;
    }

    public Optional<LocalDate> day(YamlText text) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeParseException notADay) {
            problems.add(text.place(), "financing.problem.date", text.text());
            return Optional.empty();
        }
    }

    public Optional<Integer> year(YamlText text) {
        if (!text.text().matches("(19|20)\\d\\d")) {
            problems.add(text.place(), "financing.problem.year", text.text());
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text.text()));
    }

    public Optional<Rate> share(YamlText text) {
        String number = text.text().replaceFirst(" ?%$", "");
        boolean isShare = text.text().endsWith("%")
                && number.matches("\\d{1,3}(\\.\\d{1,4})?")
                && new BigDecimal(number).compareTo(BigDecimal.valueOf(100)) <= 0;
        if (!isShare) {
            problems.add(text.place(), "financing.problem.share", text.text());
            return Optional.empty();
        }
        return Optional.of(Rate.ofPercent(number));
    }

    /** Returns the amounts of a mapping from years. */
    public Map<Integer, Euros> eurosByYear(YamlMap map, String key) {
        AmountReader amounts = new AmountReader(problems);
        return byYear(map, key, amounts::euros);
    }

    /** Returns the days of work of a mapping from years. */
    public Map<Integer, Integer> daysByYear(YamlMap map, String key) {
        return byYear(map, key, this::days);
    }

    public Optional<Integer> days(YamlText text) {
        if (!text.text().matches("\\d{1,6}")) {
            problems.add(text.place(), "financing.problem.days", text.text());
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text.text()));
    }

    private <T> Map<Integer, T> byYear(YamlMap map, String key, Function<YamlText, Optional<T>> reader) {
        Map<Integer, T> years = new TreeMap<>();
        Optional<YamlMap> written = map.map(key, problems);
        for (String name : written.map(YamlMap::keys).orElse(List.of())) {
            Optional<YamlText> text = written.flatMap(found -> found.text(name, problems));
            Optional<Integer> year = text.flatMap(found -> year(new YamlText(found.place(), name, true)));
            year.ifPresent(known -> text.flatMap(reader).ifPresent(value -> years.put(known, value)));
        }
        return years;
    }
}
