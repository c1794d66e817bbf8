package fr.levier.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that stand beside the code and that people may read and dispute. */
final class Tables {
    private Tables() {}

    /** Returns the table as it is published, headings first. */
    static String read(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the cells of each row below the headings. */
    static List<String[]> rows(String name) {
        return read(name).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
}
