package fr.levier.portfolio;

import fr.levier.problem.Problem;
import fr.levier.rule.Rulebook;
import java.util.List;

/**
 * A portfolio with everything that was computed of it, to be said once as text or as JSON.
 *
 * @param problems the projects that could not be read, and why
 */
public record PortfolioReport(
        Portfolio portfolio,
        Rulebook rulebook,
        Balance balance,
        List<Suggestion> suggestions,
        List<Stress> stresses,
        List<Problem> problems) {
    public PortfolioReport {
        suggestions = List.copyOf(suggestions);
        stresses = List.copyOf(stresses);
        problems = List.copyOf(problems);
    }

    public static PortfolioReport of(
            Portfolio portfolio, Rulebook rulebook, List<Stress> stresses, List<Problem> problems) {
        return new PortfolioReport(
                portfolio,
                rulebook,
                Balance.of(portfolio, rulebook),
                Suggestions.of(portfolio, rulebook),
                stresses,
                problems);
    }
}
