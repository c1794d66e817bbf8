package fr.levier.rule;

import fr.levier.message.Messages;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rate through the campaigns as bars, drawn on the server so that it needs no script: a group for each campaign, a bar for each
 * value that the rate may have there. Lengths are in units of the drawing; whoever cannot see it reads the same values in a table.
 *
 * @param id of the drawing, unique on the page
 * @param title in words
 * @param width of the drawing
 * @param groups from left to right
 */
public record RateChart(String id, String title, int width, List<Group> groups) {
    /** The height of 100 %. */
    public static final int HEIGHT = 120;

    /** The room above the bars, for the words of the highest. */
    public static final int TOP = 24;

    public static final int BAR = 34;

    private static final int BETWEEN_BARS = 14;
    private static final int BETWEEN_GROUPS = 26;
    private static final int LEFT = 14;
    private static final int LETTER = 8;
    private static final Pattern RATES = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");

    /**
     * One campaign.
     *
     * @param middle where its name stands
     */
    public record Group(String campaign, int middle, List<Bar> bars) {}

    /**
     * One value.
     *
     * @param x its left side
     * @param y its upper side
     * @param height its length
     */
    public record Bar(int x, int y, int height, String value, boolean assumed) {

        /** Returns where its value stands. */
        public int middle() {
            return x + BAR / 2;
        }
    }

    /** Returns the chart of a term, when all its values are rates and there are at least two campaigns to compare. */
    static Optional<RateChart> of(Scheme scheme, String term, String called, Messages messages) {
        List<Group> groups = new ArrayList<>();
        int x = LEFT;
        for (Campaign campaign : scheme.campaigns()) {
            Optional<TermRule> found =
                    campaign.terms().stream().filter(t -> t.name().equals(term)).findFirst();
            if (found.isPresent()) {
                Optional<Group> group = group(campaign, found.get(), x, messages);
                if (group.isEmpty()) {
                    return Optional.empty();
                }
                groups.add(group.get());
                x += width(group.get()) + BETWEEN_GROUPS;
            }
        }
        if (groups.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new RateChart("chart-" + term, messages.text("rule.chart.title", called), x, groups));
    }

    private static Optional<Group> group(Campaign campaign, TermRule term, int left, Messages messages) {
        boolean assumed = term.assumed() || campaign.reference().isEmpty();
        List<String> written = term.tiers().stream()
                .flatMap(tier -> Stream.of(tier.value().split("; ", -1)))
                .toList();
        int names = campaign.id().length() * LETTER;
        int bars = written.size() * (BAR + BETWEEN_BARS) - BETWEEN_BARS;
        int x = left + Math.max(0, (names - bars) / 2);
        List<Bar> drawn = new ArrayList<>();
        for (String value : written) {
            Matcher rate = RATES.matcher(value);
            if (!rate.matches()) {
                return Optional.empty();
            }
            drawn.add(bar(x, new BigDecimal(rate.group(1)), new TermWords(messages).value(value), assumed));
            x += BAR + BETWEEN_BARS;
        }
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(campaign.id(), left + Math.max(names, bars) / 2, drawn));
    }

    private static Bar bar(int x, BigDecimal percent, String value, boolean assumed) {
        int height = Rate.ofPercent(percent.toPlainString())
                .fraction()
                .multiply(BigDecimal.valueOf(HEIGHT))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return new Bar(x, TOP + HEIGHT - height, height, value, assumed);
    }

    private static int width(Group group) {
        int bars = group.bars().size() * (BAR + BETWEEN_BARS) - BETWEEN_BARS;
        return Math.max(bars, group.campaign().length() * LETTER);
    }
}
