package fr.levier.planning;

import fr.levier.authority.Authority;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Rate;
import fr.levier.planning.PlanView.Link;
import fr.levier.portfolio.Balance;
import fr.levier.portfolio.Budget;
import fr.levier.portfolio.Envelope;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.PortfolioReport;
import fr.levier.portfolio.PortfolioWords;
import fr.levier.portfolio.Project;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Draws the portfolio of an authority, in the words that {@code levier portfolio} has for it. */
final class PortfolioPages {
    private final Rulebook rulebook;
    private final Messages messages;
    private final PortfolioWords words;

    PortfolioPages(Rulebook rulebook, Messages messages) {
        this.rulebook = rulebook;
        this.messages = messages;
        this.words = new PortfolioWords(messages, rulebook);
    }

    PortfolioView view(
            Authority authority,
            Whole whole,
            List<PortfolioView.Closing> closings,
            List<Link> others,
            boolean changes,
            String done) {
        Problems problems = new Problems();
        Optional<PortfolioReport> report = whole.report(rulebook, problems);
        Optional<Portfolio> portfolio = report.map(PortfolioReport::portfolio);
        List<Integer> years = portfolio.map(PortfolioCharts::years).orElse(List.of());
        PortfolioCharts charts = new PortfolioCharts(messages, words, rulebook.countries());
        return new PortfolioView(
                authority.name(),
                done,
                portfolio.map(this::summary),
                problems.list().stream().map(problem -> fault(problem, whole)).toList(),
                portfolio.map(this::warnings).orElse(List.of()),
                years,
                portfolio.map(read -> projects(read, whole, years)).orElse(List.of()),
                portfolio.map(charts::funding).orElse(List.of()),
                closings,
                report.map(charts::places).orElse(List.of()),
                portfolio.map(this::matrix).orElse(List.of()),
                portfolio.map(this::pairs).orElse(List.of()),
                report.map(read -> read.balance().mainDrifts().stream()
                                .map(words::balance)
                                .toList())
                        .orElse(List.of()),
                report.map(read -> shares(read.balance())).orElse(List.of()),
                report.map(new PortfolioParts(messages, rulebook)::of).orElse(List.of()),
                others,
                ways(authority.siren(), changes),
                portfolio.isPresent() ? files(authority.siren()) : List.of(),
                changes
                        ? Optional.of(new PortfolioView.Upload(
                                PlanAddress.PORTFOLIO + "/importer",
                                authority.siren(),
                                UUID.randomUUID().toString()))
                        : Optional.empty());
    }

    private String summary(Portfolio portfolio) {
        return messages.text(
                "portfolio.text.summary",
                portfolio.authority(),
                portfolio.projects().size(),
                words.span(portfolio.budget().cost()),
                words.span(portfolio.budget().ownCash()));
    }

    private Link fault(Problem problem, Whole whole) {
        String said = new Told(messages).of(problem);
        Optional<StoredPlan> plan = whole.plan(problem);
        return new Link(
                plan.map(StoredPlan::path).orElse(""),
                plan.map(found -> messages.text(
                                "planning.portfolio.fault", found.document().title(), said))
                        .orElse(said));
    }

    private List<PortfolioView.Said> warnings(Portfolio portfolio) {
        List<PortfolioView.Said> said = new ArrayList<>();
        portfolio
                .doubleFunding()
                .forEach(found -> said.add(new PortfolioView.Said(words.doubleFunding(found), found.certain())));
        portfolio.envelopes().stream()
                .filter(envelope -> envelope.state() != Envelope.State.WITHIN)
                .forEach(envelope -> said.add(
                        new PortfolioView.Said(words.envelope(envelope), envelope.state() == Envelope.State.OVER)));
        return said;
    }

    private List<PortfolioView.Project> projects(Portfolio portfolio, Whole whole, List<Integer> years) {
        List<PortfolioView.Project> projects = new ArrayList<>();
        for (Project project : portfolio.projects()) {
            Map<Integer, fr.levier.financing.Span> spent =
                    Budget.of(Optional.empty(), List.of(project)).years();
            String path = whole.path(project);
            projects.add(new PortfolioView.Project(
                    String.valueOf(projects.size() + 1),
                    new Link(path, project.plan().title()),
                    words.span(project.plan().cost()),
                    words.span(project.reckoning().ownCash()),
                    project.reckoning().holds(),
                    years.stream().filter(project.years()::contains).min(Integer::compare),
                    years.stream().filter(project.years()::contains).max(Integer::compare),
                    years.stream()
                            .map(year -> Optional.ofNullable(spent.get(year))
                                    .map(words::span)
                                    .orElse("–"))
                            .toList()));
        }
        return projects;
    }

    private static String anchor(Portfolio portfolio, Portfolio.Pair pair) {
        int first = portfolio.projects().indexOf(pair.first()) + 1;
        int second = portfolio.projects().indexOf(pair.second()) + 1;
        return "lien-" + Math.min(first, second) + "-" + Math.max(first, second);
    }

    private List<PortfolioView.Row> matrix(Portfolio portfolio) {
        List<Portfolio.Pair> pairs = portfolio.pairs();
        List<PortfolioView.Row> rows = new ArrayList<>();
        for (Project one : portfolio.projects()) {
            List<PortfolioView.Cell> cells = new ArrayList<>();
            for (Project other : portfolio.projects()) {
                cells.add(pairs.stream()
                        .filter(pair -> !one.id().equals(other.id()) && isOf(pair, one, other))
                        .findFirst()
                        .map(pair -> new PortfolioView.Cell(
                                pair.relation().code(),
                                messages.text(
                                        "planning.relation." + pair.relation().code()),
                                "#" + anchor(portfolio, pair)))
                        .orElse(new PortfolioView.Cell("", "–", "")));
            }
            rows.add(new PortfolioView.Row(
                    String.valueOf(rows.size() + 1), one.plan().title(), cells));
        }
        return portfolio.projects().size() < 2 ? List.of() : rows;
    }

    private static boolean isOf(Portfolio.Pair pair, Project one, Project other) {
        return Set.of(pair.first().id(), pair.second().id()).equals(Set.of(one.id(), other.id()));
    }

    private List<PortfolioView.Pair> pairs(Portfolio portfolio) {
        return portfolio.pairs().stream()
                .map(pair -> new PortfolioView.Pair(
                        anchor(portfolio, pair),
                        messages.text(
                                "planning.portfolio.pair",
                                pair.first().plan().title(),
                                pair.second().plan().title()),
                        words.relation(pair.complementarity()),
                        pair.complementarity().compared().entrySet().stream()
                                .map(found -> messages.text(
                                        "planning.portfolio.compared",
                                        messages.text("portfolio.dimension."
                                                + found.getKey().code()),
                                        messages.text("planning.likeness."
                                                + found.getValue().code())))
                                .toList()))
                .toList();
    }

    /** All years together; single years stand in the drifts, where they drift. */
    private List<PortfolioView.Share> shares(Balance balance) {
        return balance.rows().stream()
                .filter(row -> row.year().isEmpty())
                .map(this::share)
                .toList();
    }

    private PortfolioView.Share share(Balance.Row row) {
        Optional<Rate> wanted = row.target().map(Balance.Target::wanted);
        return new PortfolioView.Share(
                words.name(row),
                messages.text("planning.measure." + row.measure().code()),
                words.portion(row.portion()),
                wanted.map(Formats.of(messages)::rate).orElse("–"),
                row.target()
                        .map(target ->
                                messages.text("planning.drift." + target.drift().code()))
                        .orElse("–"),
                row.isDrift(),
                row.portion().min().toPlainString(),
                (row.portion().isKnown() ? row.portion().min() : row.portion().max()).toPlainString(),
                wanted.map(rate -> rate.percent().toPlainString()));
    }

    private List<Link> ways(String siren, boolean changes) {
        List<Link> ways = new ArrayList<>();
        ways.add(new Link(PlanAddress.list(siren), messages.text("planning.list.title")));
        ways.add(new Link(PlanAddress.stress(siren), messages.text("planning.stress.title")));
        if (changes) {
            ways.add(new Link(
                    PlanAddress.PORTFOLIO + "/reglages?siren=" + siren, messages.text("planning.settings.title")));
        }
        return ways;
    }

    private List<Link> files(String siren) {
        return Stream.of("yml", "json")
                .map(kind -> new Link(
                        PlanAddress.PORTFOLIO + "/portefeuille." + kind + "?siren=" + siren,
                        messages.text("planning.file." + kind)))
                .toList();
    }
}
