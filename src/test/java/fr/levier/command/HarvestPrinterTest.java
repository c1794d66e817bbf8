package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.message.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Progress: one line written over and over where somebody watches, lines that stay where a file is written. */
class HarvestPrinterTest {
    private final StringWriter out = new StringWriter();

    private HarvestPrinter printer(boolean terminal) {
        return new HarvestPrinter(new PrintWriter(out), Messages.in(Locale.ENGLISH), terminal);
    }

    @Test
    void onATerminalOneLineIsWrittenOverAndAtLastTakenAway() {
        HarvestPrinter printer = printer(true);
        printer.pageRead("meae", 1, 3);
        printer.pageRead("afd", 2, 2);
        printer.end();

        String[] drawn = out.toString().split("\r");
        assertThat(out.toString()).doesNotContain("\n");
        assertThat(drawn[1])
                .contains("█".repeat(7) + "░")
                .doesNotContain("█".repeat(8))
                .endsWith("1 page read of 4 known");
        assertThat(drawn[2]).endsWith("3 pages read of 8 known");
        assertThat(drawn[3]).isEqualTo("\u001b[K");
    }

    @Test
    void elsewhereALineStandsForManyPages() {
        HarvestPrinter printer = printer(false);
        for (int page = 1; page <= 60; page++) {
            printer.pageRead("meae", page, 1);
        }
        printer.end();

        assertThat(out.toString().lines()).hasSize(2).allMatch(l -> l.contains("meae"));
        assertThat(out.toString()).doesNotContain("\r", "\u001b");
    }
}
