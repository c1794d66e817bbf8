package fr.levier.planning;

import fr.levier.financing.Treasury;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes out and comes in year by year, and the curve of what the authority has out at worst. A table beside says the same.
 *
 * @param curve the points of the curve, as SVG writes them
 */
public record TreasuryChart(List<Group> groups, String curve) {
    private static final int HEIGHT = 120;
    private static final int STEP = 110;

    public TreasuryChart {
        groups = List.copyOf(groups);
    }

    /** One year: both bars hang from y to the line of zero, and the curve has its point there. */
    public record Group(String year, int x, int paidY, int paid, int receivedY, int received, int exposureY) {}

    public int width() {
        return Math.max(1, groups.size()) * STEP + 10;
    }

    static TreasuryChart of(Treasury treasury) {
        long most = treasury.years().stream()
                .mapToLong(year -> Math.max(
                        year.exposure().cents(),
                        Math.max(year.paid().cents(), year.received().cents())))
                .max()
                .orElse(1);
        List<Group> groups = new ArrayList<>();
        for (Treasury.Year year : treasury.years()) {
            int paid = height(year.paid().cents(), most);
            int received = height(year.received().cents(), most);
            int exposure = height(year.exposure().cents(), most);
            int x = groups.size() * STEP + 10;
            groups.add(new Group(
                    String.valueOf(year.year()),
                    x,
                    HEIGHT - paid,
                    paid,
                    HEIGHT - received,
                    received,
                    HEIGHT - exposure));
        }
        String curve = groups.stream()
                .map(group -> (group.x() + 40) + "," + (group.exposureY() + 10))
                .collect(Collectors.joining(" "));
        return new TreasuryChart(groups, curve);
    }

    private static int height(long cents, long most) {
        return (int) (Math.max(0, cents) * HEIGHT / Math.max(1, most));
    }
}
