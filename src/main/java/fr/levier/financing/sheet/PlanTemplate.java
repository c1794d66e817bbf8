package fr.levier.financing.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes an empty plan to fill in: one sheet for the plan, one for its costs, one for who pays, with sums that check each other. */
public final class PlanTemplate {
    static final List<String> PLAN = List.of("plan", "title", "date", "own_cash_max");
    static final List<String> COSTS =
            List.of("id", "label", "category", "country", "year", "amount", "vat", "nature", "borne_by", "eligible");
    static final List<String> CONTRIBUTIONS =
            List.of("id", "funder", "payer", "nature", "amount", "status", "scheme", "campaign", "submitted", "vat");
    static final String PLAN_SHEET = "Plan";
    static final String COSTS_SHEET = "Costs";
    static final String CONTRIBUTIONS_SHEET = "Contributions";

    private PlanTemplate() {}

    /** Writes the workbook; closes nothing. */
    public static void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Levier", "1.0");
        Worksheet plan = workbook.newWorksheet(PLAN_SHEET);
        for (int row = 0; row < PLAN.size(); row++) {
            plan.value(row, 0, PLAN.get(row));
            plan.style(row, 0).bold().set();
        }
        plan.value(0, 1, "mon-projet");
        plan.value(2, 1, "2026-11-20");
        plan.width(0, 24);
        plan.width(1, 40);
        plan.value(5, 0, COSTS_SHEET);
        plan.formula(5, 1, "SUM(" + COSTS_SHEET + "!F2:F500)");
        plan.value(6, 0, CONTRIBUTIONS_SHEET);
        plan.formula(6, 1, "SUM(" + CONTRIBUTIONS_SHEET + "!E2:E500)");
        headings(workbook.newWorksheet(COSTS_SHEET), COSTS);
        headings(workbook.newWorksheet(CONTRIBUTIONS_SHEET), CONTRIBUTIONS);
        workbook.finish();
    }

    private static void headings(Worksheet sheet, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, 18);
        }
        sheet.freezePane(0, 1);
    }
}
