package fr.levier.planning;

import fr.levier.financing.PlanWords;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.portfolio.Balance;
import fr.levier.portfolio.Measure;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.PortfolioReport;
import fr.levier.portfolio.PortfolioWords;
import fr.levier.portfolio.Project;
import fr.levier.reference.CountryLists;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The tables of a portfolio beside which charts are drawn: years, who pays for each project, and where projects act. */
final class PortfolioCharts {
    /** A slip of the finger in a year must not draw centuries. */
    private static final int MOST_YEARS = 30;

    private final Messages messages;
    private final PortfolioWords words;
    private final CountryLists countries;

    PortfolioCharts(Messages messages, PortfolioWords words, CountryLists countries) {
        this.messages = messages;
        this.words = words;
        this.countries = countries;
    }

    static List<Integer> years(Portfolio portfolio) {
        NavigableSet<Integer> spent = new TreeSet<>();
        portfolio.projects().forEach(project -> spent.addAll(project.years()));
        return spent.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(spent.first(), Math.min(spent.first() + MOST_YEARS, spent.last()))
                        .boxed()
                        .toList();
    }

    List<PortfolioView.Funding> funding(Portfolio portfolio) {
        Payers payers = Payers.byFunder(portfolio.plans());
        List<PortfolioView.Funding> funding = new ArrayList<>();
        for (Project project : portfolio.projects()) {
            String name = (funding.size() + 1) + ". " + project.plan().title();
            PlanWords said = new PlanWords(project.reckoning(), messages);
            List<PaidView> paid = project.plan().contributions().stream()
                    .map(contribution -> payers.paid(name, project.reckoning(), contribution, said))
                    .toList();
            funding.add(new PortfolioView.Funding(
                    name,
                    words.span(project.plan().cost()),
                    project.plan().cost().max().toString(),
                    paid));
        }
        return funding;
    }

    /** The rows of the balance that are of places, for money and all years together. */
    List<PortfolioView.Place> places(PortfolioReport report) {
        return report.balance().rows().stream()
                .filter(row -> row.of() == Balance.Of.PLACE
                        && row.measure() == Measure.MONEY
                        && row.year().isEmpty()
                        && !row.code().equals(Balance.OTHERS))
                .map(row -> place(row, report.portfolio()))
                .toList();
    }

    private PortfolioView.Place place(Balance.Row row, Portfolio portfolio) {
        List<String> codes = countries.codes().stream()
                .filter(country -> countries.isUnder(country, row.code(), portfolio.day()))
                .toList();
        List<String> projects = portfolio.projects().stream()
                .filter(project -> project.countries().stream().anyMatch(codes::contains))
                .map(project -> (portfolio.projects().indexOf(project) + 1) + ". "
                        + project.plan().title())
                .toList();
        String name = codes.size() == 1
                ? words.name(row)
                : messages.text("planning.places.list", words.name(row), codes.size());
        return new PortfolioView.Place(
                name,
                codes,
                !projects.isEmpty(),
                projects,
                words.portion(row.portion()),
                row.target()
                        .map(target -> Formats.of(messages).rate(target.wanted()))
                        .orElse("–"));
    }
}
