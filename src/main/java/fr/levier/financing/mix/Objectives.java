package fr.levier.financing.mix;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the solver makes as small as possible: the goal that was asked for, and then the rules that break ties. */
final class Objectives {
    private final Quest quest;
    private final List<ProjectModel> projects;
    private final Map<String, IntVar> amounts;
    private final Map<String, BoolVar> chosen;

    Objectives(Quest quest, List<ProjectModel> projects, Map<String, IntVar> amounts, Map<String, BoolVar> chosen) {
        this.quest = quest;
        this.projects = projects;
        this.amounts = amounts;
        this.chosen = chosen;
    }

    /** Returns what is to be as small as possible. */
    LinearExpr goal() {
        return switch (quest.goal()) {
            case LEAST_OWN_CASH -> ownCash();
            case LEAST_EFFORT -> effort();
            case BEST_EXPECTED -> expected(-1);
        };
    }

    /** Every application counts once, and a little more for each day that it costs. */
    LinearExpr files() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        quest.candidates()
                .forEach(candidate -> choice(candidate).ifPresent(v -> sum.addTerm(v, 1000L + candidate.effortDays())));
        return sum.build();
    }

    private LinearExpr ownCash() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        projects.forEach(project -> sum.add(project.ownCash(1)));
        return sum.build();
    }

    LinearExpr effort() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        quest.candidates()
                .forEach(candidate -> choice(candidate).ifPresent(v -> sum.addTerm(v, candidate.effortDays())));
        return sum.build();
    }

    private LinearExpr expected(long sign) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Candidate candidate : quest.candidates()) {
            long odds = candidate
                    .odds()
                    .map(known -> known.rate().fraction().movePointRight(6).longValueExact())
                    .orElse(0L);
            Optional.ofNullable(amounts.get(candidate.name())).ifPresent(v -> sum.addTerm(v, sign * odds));
        }
        return sum.build();
    }

    /** Candidates that come first by name are taken first and asked for the most. */
    LinearExpr byName() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        int rank = 0;
        for (Candidate candidate : quest.candidates()) {
            rank++;
            long weight = rank;
            Optional.ofNullable(amounts.get(candidate.name())).ifPresent(v -> sum.addTerm(v, weight));
        }
        return sum.build();
    }

    private Optional<BoolVar> choice(Candidate candidate) {
        return Optional.ofNullable(chosen.get(candidate.name()));
    }
}
