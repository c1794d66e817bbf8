package fr.levier.portfolio;

import fr.levier.money.Rate;
import fr.levier.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which share of money and time goes to which theme and place, in all and by year, against what the authority decided.
 *
 * <p>A project with several themes does not say what each of them costs: the share is an interval, and only what lies outside the strategy
 * for every possibility is a drift.
 */
public record Balance(List<Row> rows) {
    /** The code of everything that the strategy does not name. */
    public static final String OTHERS = "others";

    public Balance {
        rows = List.copyOf(rows);
    }

    /** What a share is of. */
    public enum Of {
        THEME("theme"),
        PLACE("place");

        private final String code;

        Of(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** How a share stands to the strategy. */
    public enum Drift {
        WITHIN("within"),
        OVER("over"),
        UNDER("under"),
        /** Some possibilities drift and others do not, or days of work are not declared. */
        UNKNOWN("unknown");

        private final String code;

        Drift(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * One share.
     *
     * @param year the year, or nothing for all years together
     * @param target what the strategy wants, with how that is kept
     */
    public record Row(
            Of of, String code, Measure measure, Optional<Integer> year, Portion portion, Optional<Target> target) {
        private boolean isPartOf(Row whole) {
            return whole.year().isEmpty()
                    && whole.of() == of
                    && whole.measure() == measure
                    && whole.code().equals(code);
        }

        public boolean isDrift() {
            return target.map(t -> t.drift() == Drift.OVER || t.drift() == Drift.UNDER)
                    .orElse(false);
        }
    }

    /** What is wanted and how the share stands to it. */
    public record Target(Rate wanted, Drift drift) {}

    static Balance of(Portfolio portfolio, Rulebook rulebook) {
        List<Row> rows = new ArrayList<>();
        for (Of of : Of.values()) {
            for (Measure measure : Measure.values()) {
                new Shares(portfolio, rulebook.countries(), of, measure).addTo(rows);
            }
        }
        return new Balance(rows);
    }

    public List<Row> drifts() {
        return rows.stream().filter(Row::isDrift).toList();
    }

    /** Returns the drifts of all years together, and of single years what drifts in these alone. */
    public List<Row> mainDrifts() {
        return drifts().stream()
                .filter(row -> row.year().isEmpty() || drifts().stream().noneMatch(row::isPartOf))
                .toList();
    }
}
