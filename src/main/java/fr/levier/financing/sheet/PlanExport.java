package fr.levier.financing.sheet;

import fr.levier.financing.Contribution;
import fr.levier.financing.CostLine;
import fr.levier.financing.Limit;
import fr.levier.financing.PlanWords;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.message.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a computed plan as a workbook: its sums and their difference are live formulas, so that who changes an amount sees at once
 * whether the plan still balances. Unknown amounts stand as their lowest and highest.
 */
public final class PlanExport {
    private final Reckoning reckoning;
    private final Messages messages;

    public PlanExport(Reckoning reckoning, Messages messages) {
        this.reckoning = reckoning;
        this.messages = messages;
    }

    /** Writes the workbook; closes nothing. */
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Levier", "1.0");
        summary(workbook.newWorksheet(SheetWords.sheet("plan", messages)));
        costs(workbook.newWorksheet(SheetWords.sheet("costs", messages)));
        contributions(workbook.newWorksheet(SheetWords.sheet("contributions", messages)));
        String cost = sum("costs", "C", reckoning.plan().costs().size() + 1);
        new CheckSheet(reckoning, messages, cost).write(workbook.newWorksheet(SheetWords.sheet("checks", messages)));
        workbook.finish();
    }

    private void summary(Worksheet sheet) {
        sheet.value(0, 0, reckoning.plan().title());
        sheet.style(0, 0).bold().set();
        int costs = reckoning.plan().costs().size() + 1;
        int contributions = reckoning.plan().contributions().size() + 1;
        for (int column = 1; column <= 2; column++) {
            String letter = column == 1 ? "C" : "D";
            sheet.value(1, column, messages.text(column == 1 ? "financing.sheet.lowest" : "financing.sheet.highest"));
            sheet.formula(2, column, sum("costs", letter, costs));
            sheet.formula(3, column, sum("contributions", letter, contributions));
        }
        sheet.value(2, 0, messages.text("financing.sheet.cost"));
        sheet.value(3, 0, messages.text("financing.sheet.contributions"));
        sheet.value(4, 0, messages.text("financing.sheet.difference"));
        sheet.formula(4, 1, "ROUND(B3-B4,2)");
        sheet.formula(4, 2, "ROUND(C3-C4,2)");
        sheet.width(0, 40);
        verdict(sheet);
    }

    private String sum(String sheet, String letter, int last) {
        return "SUM('" + SheetWords.sheet(sheet, messages) + "'!" + letter + "2:" + letter + last + ")";
    }

    private void verdict(Worksheet sheet) {
        PlanWords words = new PlanWords(reckoning, messages);
        String verdict = reckoning.holds() ? "financing.text.holds" : "financing.text.fails";
        sheet.value(6, 0, messages.text(verdict));
        List<Limit> limits = reckoning.holds() ? reckoning.binding() : reckoning.breaches();
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            sheet.value(7 + i, 0, reckoning.holds() ? words.binding(limit) : words.breach(limit));
            int row = 7 + i;
            limit.bound().reference().ifPresent(text -> sheet.value(row, 1, text.title()));
        }
    }

    private void costs(Worksheet sheet) {
        headings(sheet, SheetWords.heading("costs", "id", messages), SheetWords.heading("costs", "label", messages));
        int row = 1;
        for (CostLine line : reckoning.plan().costs()) {
            row(sheet, row++, line.id(), line.label(), line.amount());
        }
    }

    private void contributions(Worksheet sheet) {
        headings(
                sheet,
                SheetWords.heading("contributions", "id", messages),
                SheetWords.heading("contributions", "funder", messages));
        int row = 1;
        for (Contribution contribution : reckoning.plan().contributions()) {
            row(sheet, row++, contribution.id(), contribution.funder(), reckoning.amount(contribution));
        }
    }

    private void headings(Worksheet sheet, String first, String second) {
        List<String> names = List.of(
                first, second, messages.text("financing.sheet.lowest"), messages.text("financing.sheet.highest"));
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, 24);
        }
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int row, String id, String name, Span amount) {
        sheet.value(row, 0, id);
        sheet.value(row, 1, name);
        sheet.value(row, 2, amount.min().decimal());
        sheet.value(row, 3, amount.max().decimal());
        sheet.style(row, 2).format("#,##0.00").set();
        sheet.style(row, 3).format("#,##0.00").set();
    }
}
