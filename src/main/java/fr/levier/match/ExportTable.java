package fr.levier.match;

import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.web.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Calls as a table. */
final class ExportTable {
    private static final List<String> HEADINGS = List.of(
            "id",
            "title",
            "verdict",
            "status",
            "funder",
            "scheme",
            "opens",
            "deadline",
            "grant-min",
            "grant-max",
            "currency",
            "rate-max",
            "themes",
            "page",
            "attribution",
            "marks");

    private final Messages messages;

    ExportTable(Messages messages) {
        this.messages = messages;
    }

    byte[] csv(List<ExportedCall> calls) {
        return Csv.write(Stream.concat(Stream.of(headings()), calls.stream().map(ExportTable::row))
                .toList());
    }

    byte[] xlsx(List<ExportedCall> calls) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook workbook = new Workbook(out, "Levier", "1.0");
            Worksheet sheet = workbook.newWorksheet(messages.text("match.list.title"));
            write(sheet, 0, headings());
            sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().set();
            for (int i = 0; i < calls.size(); i++) {
                write(sheet, i + 1, row(calls.get(i)));
            }
            sheet.freezePane(0, 1);
            workbook.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell.matches("\\d{1,15}(\\.\\d{1,6})?")) {
                sheet.value(row, column, new BigDecimal(cell));
            } else if (!cell.isEmpty()) {
                sheet.value(row, column, Csv.harmless(cell));
            }
        }
    }

    private List<String> headings() {
        return HEADINGS.stream().map(h -> messages.text("match.export." + h)).toList();
    }

    private static List<String> row(ExportedCall call) {
        Optional<Money> least = call.call().content().value(Field.GRANT_MIN);
        Optional<Money> most = call.call().content().value(Field.GRANT_MAX);
        List<String> row = new ArrayList<>();
        row.add(call.call().id().value());
        row.add(call.view().title());
        row.add(call.verdict().orElse(""));
        row.add(call.view().status());
        row.add(call.view().funder().orElse(""));
        row.add(call.view().scheme().orElse(""));
        row.add(call.call().content().opens().map(String::valueOf).orElse(""));
        row.add(call.deadlines().stream().map(ExportTable::day).collect(Collectors.joining(" ; ")));
        row.add(least.map(ExportTable::amount).orElse(""));
        row.add(most.map(ExportTable::amount).orElse(""));
        row.add(most.or(() -> least).map(Money::currency).orElse(""));
        row.add(call.call()
                .content()
                .value(Field.RATE_MAX)
                .map(ExportTable::percent)
                .orElse(""));
        row.add(String.join(" ; ", call.view().themes()));
        row.add(call.page().toString());
        row.add(String.join(" ", call.attribution()));
        row.add(String.join(" ; ", call.marks()));
        return row;
    }

    private static String day(Deadline deadline) {
        return deadline.date() + deadline.time().map(time -> " " + time).orElse("");
    }

    private static String amount(Money money) {
        return money.amount().toPlainString();
    }

    private static String percent(Rate rate) {
        return rate.percent().toPlainString();
    }
}
