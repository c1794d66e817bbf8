package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.source.extract.Score;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of a score as a table for people, with the pages that were not read as labelled. */
final class ScoreTable {
    private ScoreTable() {}

    static String of(Score score, int pages, Messages messages) {
        String head = messages.text("levier.extract.scored", pages) + "\n"
                + row(
                        messages.text("levier.extract.field"),
                        messages.text("levier.extract.precision"),
                        messages.text("levier.extract.recall"),
                        messages.text("levier.extract.inventions"));
        String rows = Score.FIELDS.stream().map(f -> row(f, score.of(f))).collect(Collectors.joining());
        String misses = score.misses().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .flatMap(e -> e.getValue().stream().map(m -> e.getKey() + " " + m))
                .collect(Collectors.joining("\n"));
        return head + rows + (misses.isEmpty() ? "" : "\n" + messages.text("levier.extract.misses") + "\n" + misses);
    }

    private static String row(String field, Score.Tally tally) {
        return row(
                field, thousandths(tally.precision()), thousandths(tally.recall()), String.valueOf(tally.invented()));
    }

    private static String thousandths(int value) {
        return String.format(Locale.ROOT, "%d.%03d", value / 1000, value % 1000);
    }

    private static String row(String field, String precision, String recall, String inventions) {
        return String.format(Locale.ROOT, "%-20s %10s %10s %12s%n", field, precision, recall, inventions);
    }
}
