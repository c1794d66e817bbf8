package fr.levier.source.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A small table of words that stands beside the code that uses it: one row a line, cells separated by semicolons, # for remarks. */
public final class Table {
    private Table() {}

    /** Returns the rows of a table in the package of {@code beside}, each with exactly {@code columns} cells. */
    public static List<List<String>> beside(Class<?> beside, String name, int columns) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> row(l, name, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String line, String name, int columns) {
        List<String> cells = List.of(line.split(";", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(name + ": not " + columns + " cells: " + line);
        }
        return cells.stream().map(String::strip).toList();
    }
}
