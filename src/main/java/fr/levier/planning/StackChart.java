package fr.levier.planning;

import fr.levier.financing.PlanWords;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who pays what, drawn as bars of one scale: what is sure is full, what may still come on top is striped. A table beside says the same.
 *
 * @param id under which the title of the drawing is known
 */
public record StackChart(String id, String title, List<Bar> bars) {
    public static final int WIDTH = 640;
    private static final int STEP = 62;

    public StackChart {
        bars = List.copyOf(bars);
    }

    /** A bar under its name; {@code end} is where the cost of the project ends. */
    public record Bar(String name, int top, int end, List<Segment> segments) {}

    /** A part of a bar. */
    public record Segment(int x, int width, int tone, boolean sure, String title) {}

    public int height() {
        return bars.size() * STEP + 8;
    }

    /** Draws plans, one bar each; payers of one name have one tone in all of them. */
    static StackChart of(String id, String title, Map<String, Reckoning> plans, Messages messages) {
        long whole = plans.values().stream().mapToLong(StackChart::length).max().orElse(1);
        List<String> payers = payers(plans.values());
        List<Bar> bars = new ArrayList<>();
        plans.forEach((name, plan) -> bars.add(bar(name, plan, bars.size(), payers, Math.max(1, whole), messages)));
        return new StackChart(id, title, bars);
    }

    /** Returns everybody who pays in one of the plans. */
    static List<String> payers(Iterable<Reckoning> plans) {
        List<String> payers = new ArrayList<>();
        plans.forEach(plan -> plan.plan().contributions().stream()
                .map(contribution -> plan.plan().called(contribution))
                .filter(name -> !payers.contains(name))
                .forEach(payers::add));
        return payers;
    }

    private static long length(Reckoning plan) {
        long paid = plan.plan().contributions().stream()
                .mapToLong(contribution ->
                        Math.max(0, plan.amount(contribution).max().cents()))
                .sum();
        return Math.max(paid, plan.plan().cost().max().cents());
    }

    private static Bar bar(String name, Reckoning plan, int row, List<String> payers, long whole, Messages messages) {
        PlanWords words = new PlanWords(plan, messages);
        List<Segment> segments = new ArrayList<>();
        long from = 0;
        for (var contribution : plan.plan().contributions()) {
            Span amount = plan.amount(contribution);
            String payer = plan.plan().called(contribution);
            String title = messages.text("planning.chart.segment", payer, words.span(amount));
            int tone = payers.indexOf(payer) % 8;
            long sure = Math.max(0, amount.min().cents());
            long most = Math.max(sure, amount.max().cents());
            add(segments, from, sure, tone, true, title, whole);
            add(segments, from + sure, most - sure, tone, false, title, whole);
            from += most;
        }
        return new Bar(name, row * STEP, x(plan.plan().cost().max().cents(), whole), segments);
    }

    private static void add(
            List<Segment> segments, long from, long length, int tone, boolean sure, String title, long whole) {
        if (length > 0) {
            int x = x(from, whole);
            segments.add(new Segment(x, Math.max(1, x(from + length, whole) - x), tone, sure, title));
        }
    }

    private static int x(long cents, long whole) {
        return (int) (cents * (WIDTH - 2) / whole);
    }
}
