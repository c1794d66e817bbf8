package fr.levier.financing;

import fr.levier.money.Rate;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.yaml.Nearest;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the small values of a plan: codes of a closed list, years, shares. */
final class Codes {
    private final Problems problems;

    Codes(Problems problems) {
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

    void unknown(Place place, String word, Collection<String> codes) {
        Optional<String> near = Nearest.to(word, codes);
        if (near.isPresent()) {
            problems.add(place, "financing.problem.unknown-near", word, near.get());
        } else {
            problems.add(place, "financing.problem.unknown", word, String.join(", ", codes));
        }
    }

    Optional<Integer> year(YamlText text) {
        if (!text.text().matches("(19|20)\\d\\d")) {
            problems.add(text.place(), "financing.problem.year", text.text());
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text.text()));
    }

    Optional<Rate> share(YamlText text) {
        String number = text.text().replaceFirst(" ?%$", "");
        boolean isShare = text.text().endsWith("%")
                && number.matches("\\d{1,3}(\\.\\d{1,6})?")
                && new BigDecimal(number).compareTo(BigDecimal.valueOf(100)) <= 0;
        if (!isShare) {
            problems.add(text.place(), "financing.problem.share", text.text());
            return Optional.empty();
        }
        return Optional.of(Rate.ofPercent(number));
    }
}
