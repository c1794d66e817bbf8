package fr.levier.financing;

import fr.levier.money.Euros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Searches the smallest changes that would make a plan hold: the fewest amounts first, then those that move the least money.
 *
 * <p>Every answer was computed anew as a plan of its own; that of a plan with unknown amounts holds whatever they turn out to be.
 */
public final class Alternatives {
    private static final int MOST_CHANGES = 3;
    private static final int MOST_DRAFTS = 120;
    private static final int MOST_ANSWERS = 4;

    private final List<Alternative> answers = new ArrayList<>();
    private int drafts;

    private Alternatives() {}

    public static List<Alternative> of(Reckoning reckoning) {
        if (reckoning.holds()) {
            return List.of();
        }
        Alternatives search = new Alternatives();
        if (isExact(reckoning)) {
            search.stepByStep(reckoning);
        } else {
            Caps.of(reckoning).forEach(draft -> search.judge(draft, new ArrayList<>()));
        }
        return search.smallest();
    }

    private static boolean isExact(Reckoning reckoning) {
        return reckoning.amounts().values().stream().allMatch(Span::isExact)
                && reckoning.plan().cost().isExact();
    }

    private void stepByStep(Reckoning reckoning) {
        List<Draft> frontier = List.of(Draft.of(reckoning));
        for (int step = 0; step < MOST_CHANGES && answers.size() < 2; step++) {
            frontier = next(frontier);
        }
    }

    private List<Draft> next(List<Draft> frontier) {
        List<Draft> next = new ArrayList<>();
        for (Draft draft : frontier) {
            Reckoning reckoning = draft.reckoning();
            for (Draft repaired :
                    Repairs.of(draft, reckoning, reckoning.breaches().get(0))) {
                if (drafts++ < MOST_DRAFTS) {
                    judge(repaired, next);
                }
            }
        }
        return next;
    }

    private void judge(Draft draft, List<Draft> next) {
        if (draft.plan().cost().max().cents() == 0) {
            return;
        }
        if (draft.holds()) {
            answers.add(draft.alternative());
        } else {
            next.add(draft);
        }
    }

    private List<Alternative> smallest() {
        Comparator<Alternative> order = Comparator.<Alternative>comparingInt(
                        a -> a.changes().size())
                .thenComparing(Alternative::moved, Comparator.<Euros>naturalOrder())
                .thenComparing(Alternatives::name);
        List<Alternative> kept = new ArrayList<>();
        for (Alternative answer : answers.stream().sorted(order).distinct().toList()) {
            if (kept.size() < MOST_ANSWERS && kept.stream().noneMatch(answer::changesAllOf)) {
                kept.add(answer);
            }
        }
        return kept;
    }

    private static String name(Alternative alternative) {
        return alternative.changes().stream().map(Change::target).collect(Collectors.joining("/"));
    }
}
