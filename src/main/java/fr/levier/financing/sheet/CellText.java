package fr.levier.financing.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** What a cell says, written as the readers of files want it: its dates are numbers of days, its shares fractions, its truths no words. */
final class CellText {
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(100_000);
    private static final Set<String> DAYS = Set.of("date", "submitted", "amount.on");

    private CellText() {}

    /** Returns the text of the cell under a heading, empty when nothing stands there. */
    static String of(Row row, int column, String heading) {
        return row.getOptionalCell(column).map(cell -> text(cell, heading)).orElse("");
    }

    private static String text(Cell cell, String heading) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, cell, heading);
        }
        if (value instanceof Boolean truth) {
            return truth.toString();
        }
        String text = cell.getText() == null ? "" : cell.getText();
        return text.replaceAll("^[\\s\u00a0\u202f]+|[\\s\u00a0\u202f]+$", "");
    }

    /** Sums of a spreadsheet are binary fractions: what is beyond a millionth is theirs, not the author's. */
    private static String number(BigDecimal number, Cell cell, String heading) {
        boolean isDay = DAYS.contains(heading) && number.signum() > 0 && number.compareTo(LAST_DAY) < 0;
        if (isDay) {
            return FIRST_DAY.plusDays(number.longValue()).toString();
        }
        String format = cell.getDataFormatString();
        return format != null && format.contains("%") ? plain(number.movePointRight(2), 4) + " %" : plain(number, 6);
    }

    private static String plain(BigDecimal number, int digits) {
        BigDecimal rounded = number.setScale(digits, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
    }
}
