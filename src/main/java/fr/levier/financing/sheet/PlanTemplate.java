package fr.levier.financing.sheet;

import fr.levier.message.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an empty plan to fill in, in the language of its reader: one sheet for the plan, one for its costs, one for who pays, with sums that
 * check each other; one that explains the columns and says what only YAML can, and one with the words that are chosen from lists.
 */
public final class PlanTemplate {
    private static final List<String> HELP =
            List.of("lists", "dots", "amounts", "dates", "payments", "stated", "service", "yaml");
    private static final int LAST_ROW = 499;

    private final Messages messages;

    public PlanTemplate(Messages messages) {
        this.messages = messages;
    }

    /** Writes the workbook; closes nothing. */
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Levier", "1.0");
        plan(workbook.newWorksheet(name("plan")));
        Worksheet costs = workbook.newWorksheet(name("costs"));
        Worksheet contributions = workbook.newWorksheet(name("contributions"));
        help(workbook.newWorksheet(name("help")));
        Choices choices = new Choices(workbook.newWorksheet(name("lists")), messages);
        table(costs, "costs", SheetWords.COSTS, choices);
        table(contributions, "contributions", SheetWords.CONTRIBUTIONS, choices);
        workbook.finish();
    }

    private String name(String sheet) {
        return SheetWords.sheet(sheet, messages);
    }

    private void plan(Worksheet plan) {
        List<String> rows = SheetWords.PLAN;
        for (int row = 0; row < rows.size(); row++) {
            plan.value(row, 0, SheetWords.heading("plan", rows.get(row), messages));
            plan.style(row, 0).bold().set();
        }
        plan.value(rows.indexOf("plan"), 1, "mon-projet");
        plan.value(rows.indexOf("date"), 1, "2026-11-20");
        plan.width(0, 34);
        plan.width(1, 40);
        sum(plan, rows.size() + 1, "costs", SheetWords.COSTS);
        sum(plan, rows.size() + 2, "contributions", SheetWords.CONTRIBUTIONS);
    }

    private void sum(Worksheet plan, int row, String sheet, List<String> columns) {
        String letter = String.valueOf((char) ('A' + columns.indexOf("amount")));
        plan.value(row, 0, name(sheet));
        plan.formula(row, 1, "SUM('" + name(sheet) + "'!" + letter + "2:" + letter + (LAST_ROW + 1) + ")");
    }

    private void table(Worksheet sheet, String name, List<String> keys, Choices choices) {
        for (int column = 0; column < keys.size(); column++) {
            String key = keys.get(column);
            sheet.value(0, column, SheetWords.heading(name, key, messages));
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, 18);
            // An amount may be a number too: no list is forced upon it.
            if (!key.equals("amount") && !SheetWords.codes(name, key).isEmpty()) {
                choices.offer(sheet, name, key, column, LAST_ROW);
            }
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
