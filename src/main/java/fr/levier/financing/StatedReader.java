package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.util.List;
import java.util.Optional;

/** Reads what a funder that is not in the rulebook demands: only with where that was read. */
final class StatedReader {
    private static final List<String> BASES = List.of("total_cost", "eligible_cost", "pre_tax_budget");

    private final Problems problems;
    private final AmountReader amounts;
    private final Codes codes;

    StatedReader(Problems problems) {
        this.problems = problems;
        this.amounts = new AmountReader(problems);
        this.codes = new Codes(problems);
    }

    /** Returns the terms, or nothing without a source. */
    Optional<StatedTerms> read(YamlMap map) {
        Optional<Rate> rate = map.text("rate_max", problems).flatMap(codes::share);
        Optional<YamlText> base = map.text("base", problems);
        base.filter(text -> !BASES.contains(text.text()))
                .ifPresent(text -> codes.unknown(text.place(), text.text(), BASES));
        Optional<Euros> min = map.text("grant_min", problems).flatMap(amounts::euros);
        Optional<Euros> max = map.text("grant_max", problems).flatMap(amounts::euros);
        Optional<YamlText> source = map.requiredText("source", problems);
        map.refuseOthers(problems);
        min.ifPresent(least -> max.filter(most -> least.compareTo(most) > 0)
                .ifPresent(most -> AmountReader.refuse(map.place(), least, most, problems)));
        return source.map(
                text -> new StatedTerms(rate, base.map(YamlText::text).orElse(Bases.TOTAL), min, max, text.text()));
    }
}
