package fr.levier.portfolio;

import fr.levier.money.Rate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The shares of money and time that the authority decided to give to themes and places.
 *
 * @param tolerance the points beyond which a share drifts
 * @param themes the shares by code of the vocabulary; they sum to 100 % at most, and so do those of time
 * @param places the shares by country or list of countries
 */
public record Strategy(
        Optional<String> source, Rate tolerance, Map<String, Target> themes, Map<String, Target> places) {
    static final Rate USUAL_TOLERANCE = Rate.ofPercent("10");

    public Strategy {
        themes = new LinkedHashMap<>(themes);
        places = new LinkedHashMap<>(places);
    }

    /** What is wanted for one theme or place. */
    public record Target(Optional<Rate> money, Optional<Rate> time) {

        Optional<Rate> of(Measure measure) {
            return measure == Measure.MONEY ? money : time;
        }
    }
}
