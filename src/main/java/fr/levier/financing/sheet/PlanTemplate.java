package fr.levier.financing.sheet;

import fr.levier.message.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an empty plan to fill in: one sheet for the plan, one for its costs, one for who pays, with sums that check each other, and one that
 * explains the columns and says what only YAML can. A name with a point is a key within a key.
 */
public final class PlanTemplate {
    static final List<String> PLAN = List.of(
            "plan",
            "title",
            "date",
            "own_cash_max",
            "authority.type",
            "authority.transferredCompetences",
            "project.countries");
    static final List<String> COSTS = withAmounts(
            "id", "label", "category", "country", "year", "amount", "vat", "nature", "borne_by", "eligible");
    static final List<String> CONTRIBUTIONS = withAmounts(
            "id",
            "funder",
            "payer",
            "nature",
            "amount",
            "status",
            "scheme",
            "campaign",
            "submitted",
            "vat",
            "lines",
            "terms",
            "accepted_by",
            "service.budget",
            "service.revenue",
            "service.transport_levy",
            "service.used",
            "stated.rate_max",
            "stated.base",
            "stated.grant_min",
            "stated.grant_max",
            "stated.source",
            "payments");
    static final String PLAN_SHEET = "Plan";
    static final String COSTS_SHEET = "Costs";
    static final String CONTRIBUTIONS_SHEET = "Contributions";
    private static final String HELP_SHEET = "Help";
    private static final List<String> HELP =
            List.of("lists", "dots", "amounts", "dates", "payments", "stated", "service", "yaml");

    private final Messages messages;

    public PlanTemplate(Messages messages) {
        this.messages = messages;
    }

    private static List<String> withAmounts(String... names) {
        Stream<String> amounts =
                Stream.of("min", "max", "units", "each", "value", "currency", "euros_per_unit", "on", "source");
        return Stream.concat(Stream.of(names), amounts.map(name -> "amount." + name))
                .toList();
    }

    /** Writes the workbook; closes nothing. */
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Levier", "1.0");
        plan(workbook.newWorksheet(PLAN_SHEET));
        headings(workbook.newWorksheet(COSTS_SHEET), COSTS);
        headings(workbook.newWorksheet(CONTRIBUTIONS_SHEET), CONTRIBUTIONS);
        help(workbook.newWorksheet(HELP_SHEET));
        workbook.finish();
    }

    private static void plan(Worksheet plan) {
        for (int row = 0; row < PLAN.size(); row++) {
            plan.value(row, 0, PLAN.get(row));
            plan.style(row, 0).bold().set();
        }
        plan.value(0, 1, "mon-projet");
        plan.value(2, 1, "2026-11-20");
        plan.width(0, 34);
        plan.width(1, 40);
        int sums = PLAN.size() + 1;
        plan.value(sums, 0, COSTS_SHEET);
        plan.formula(sums, 1, "SUM(" + COSTS_SHEET + "!F2:F500)");
        plan.value(sums + 1, 0, CONTRIBUTIONS_SHEET);
        plan.formula(sums + 1, 1, "SUM(" + CONTRIBUTIONS_SHEET + "!E2:E500)");
    }

    private static void headings(Worksheet sheet, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, 18);
        }
        sheet.freezePane(0, 1);
    }

    private void help(Worksheet sheet) {
        sheet.width(0, 140);
        for (int row = 0; row < HELP.size(); row++) {
            sheet.value(row, 0, messages.text("financing.help." + HELP.get(row)));
        }
    }
}
