package fr.levier.financing;

import fr.levier.money.Rate;
import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.util.Optional;

/**
 * Odds, as a share of applications that win: only with where they were read, for others are a guess.
 *
 * @param source where its author read it
 */
public record SourcedRate(Rate rate, String source) {

    /** Returns the odds that stand there; what lacks is reported. */
    public static Optional<SourcedRate> read(YamlMap map, Problems problems) {
        Optional<Rate> rate = map.requiredText("rate", problems).flatMap(new Codes(problems)::share);
        Optional<YamlText> source = map.requiredText("source", problems);
        map.refuseOthers(problems);
        return rate.flatMap(found -> source.map(text -> new SourcedRate(found, text.text())));
    }
}
