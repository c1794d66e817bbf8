package fr.levier.bench;

import fr.levier.financing.Ask;
import fr.levier.financing.Category;
import fr.levier.financing.Contribution;
import fr.levier.financing.CostLine;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.Nature;
import fr.levier.financing.Payer;
import fr.levier.financing.Span;
import fr.levier.financing.StatedTerms;
import fr.levier.financing.mix.Candidate;
import fr.levier.financing.mix.Goal;
import fr.levier.financing.mix.Quest;
import fr.levier.money.Euros;
import fr.levier.money.Rate;
import fr.levier.problem.Place;
import fr.levier.rule.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A question of the size that is promised: funders that may each pay part of each project, with a rate, a floor and a ceiling, some that
 * exclude each other, and a limit of days of work that leaves room for half of the applications at most.
 */
record MixInstance(Quest quest) {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static MixInstance of(int projects, int funders, long seed) {
        Random random = new Random(seed);
        List<FinancingPlan> plans = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        List<Set<String>> exclusions = new ArrayList<>();
        for (int p = 0; p < projects; p++) {
            long cost = 5_000_000L + random.nextInt(55_000_000);
            List<Contribution> contributions = new ArrayList<>();
            for (int f = 0; f < funders; f++) {
                contributions.add(grant("f" + f, cost, random));
            }
            contributions.add(contribution("own", Payer.AUTHORITY, Ask.REST, Optional.empty()));
            String project = "p" + p;
            for (Contribution contribution : contributions.subList(0, funders)) {
                candidates.add(new Candidate(project, contribution, 3 + random.nextInt(20), Optional.empty()));
            }
            for (int e = 0; e < funders / 4; e++) {
                exclusions.add(Set.of(project + "/f" + random.nextInt(funders / 2), project + "/f" + (funders / 2 + random.nextInt(funders / 2))));
            }
            plans.add(plan(project, cost, contributions));
        }
        int days = candidates.stream().mapToInt(Candidate::effortDays).sum() / 20;
        return new MixInstance(new Quest(
                Goal.LEAST_OWN_CASH, plans, candidates, exclusions, Map.of(2026, new Euros(4_000_000_000L)), Optional.of(days)));
    }

    private static Contribution grant(String id, long cost, Random random) {
        Rate rate = Rate.ofPercent(String.valueOf(5 + random.nextInt(40)));
        Euros min = new Euros(cost / 100 * (1 + random.nextInt(5)));
        Euros max = new Euros(cost / 100 * (6 + random.nextInt(30)));
        StatedTerms terms = new StatedTerms(Optional.of(rate), "total_cost", Optional.of(min), Optional.of(max), "bench");
        return contribution(id, Payer.FUNDER, Ask.UNKNOWN, Optional.of(terms));
    }

    private static FinancingPlan plan(String project, long cost, List<Contribution> contributions) {
        CostLine line = new CostLine(
                Place.of("bench"),
                "line",
                "line",
                Category.OTHER,
                Optional.empty(),
                Optional.of(2026),
                Span.exactly(new Euros(cost)),
                Euros.ZERO,
                Nature.CASH,
                Optional.empty(),
                true);
        return new FinancingPlan(project, project, DAY, Facts.none(), Optional.empty(), List.of(line), contributions, List.of());
    }

    private static Contribution contribution(String id, Payer payer, Ask ask, Optional<StatedTerms> terms) {
        return Contribution.hoped(Place.of("bench"), id, payer, ask, terms);
    }

    long cost(String project) {
        return quest.plans().stream()
                .filter(plan -> plan.project().equals(project))
                .mapToLong(plan -> plan.cost().min().cents())
                .sum();
    }

    /** Returns the most that a candidate may pay, in cents. */
    long most(Candidate candidate) {
        StatedTerms terms = candidate.contribution().stated().orElseThrow();
        long byRate = new Euros(cost(candidate.project()))
                .times(terms.rate().orElseThrow(), java.math.RoundingMode.FLOOR)
                .cents();
        return Math.min(byRate, terms.grantMax().orElseThrow().cents());
    }

    long least(Candidate candidate) {
        return candidate.contribution().stated().orElseThrow().grantMin().orElseThrow().cents();
    }
}
