package fr.levier.financing.sheet;

import fr.levier.message.Messages;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The sheet of words that a workbook's columns offer to choose from: one column of words for each. */
final class Choices {
    private final Worksheet lists;
    private final Messages messages;
    private int used;

    Choices(Worksheet lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** Writes the words of a column and offers them in all its rows below the heading. */
    void offer(Worksheet sheet, String name, String key, int column, int lastRow) {
        List<String> codes = SheetWords.codes(name, key);
        int own = used++;
        lists.value(0, own, SheetWords.heading(name, key, messages));
        lists.style(0, own).bold().set();
        lists.width(own, 28);
        for (int i = 0; i < codes.size(); i++) {
            lists.value(i + 1, own, SheetWords.word(name, key, codes.get(i), messages));
        }
        sheet.range(1, column, lastRow, column)
                .validateWithList(lists.range(1, own, codes.size(), own))
                .allowBlank(true)
                .errorTitle("")
                .error("")
                .showErrorMessage(false);
    }
}
