package fr.levier.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two or three plans side by side.
 *
 * @param choices what may be compared, by identity
 * @param chosen what is
 * @param rows each with a value for every plan
 */
public record CompareView(
        String back,
        String siren,
        Map<String, String> choices,
        List<String> chosen,
        List<String> names,
        List<Row> rows) {

    /** One thing that plans differ in, or do not. */
    public record Row(String name, List<Cell> cells, boolean same) {
        static Row of(String name, List<Cell> cells) {
            Stream<String> said = cells.stream().map(Cell::words);
            return new Row(name, cells, said.distinct().count() < 2);
        }
    }

    /**
     * What stands there of one plan.
     *
     * @param paid what somebody pays, where the row is of a payer
     * @param cost what the plan costs at most, as a decimal, where the row is of the costs
     */
    public record Cell(String words, Optional<PaidView> paid, Optional<String> cost) {
        static Cell of(String words) {
            return new Cell(words, Optional.empty(), Optional.empty());
        }
    }
}
