package fr.levier.portfolio;

import fr.levier.financing.Contribution;
import fr.levier.money.Rate;
import fr.levier.rule.Scheme;
import java.util.Optional;

/**
 * The share of applications that win, only with the source in which it was read.
 *
 * @param year the year of which it tells, where the rulebook says so
 */
public record Odds(Rate rate, String source, Optional<Integer> year) {

    /** Returns the odds that the file states or, without any, those of the scheme in the rulebook. */
    static Optional<Odds> of(Project project, Contribution contribution) {
        return Optional.ofNullable(project.odds().get(contribution.id()))
                .or(() -> contribution
                        .use()
                        .flatMap(use -> use.chosen().scheme().odds())
                        .map(Odds::of));
    }

    private static Odds of(Scheme.Odds odds) {
        Rate rate = Rate.ofPercent(odds.rate().replaceFirst(" ?%$", ""));
        return new Odds(rate, odds.reference().title(), Optional.of(odds.year()));
    }
}
