package fr.levier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A published table, read as it is: its own separator, encoding, line ends and quotes. */
record Csv(List<String> names, List<List<String>> rows) {

    static Csv read(Path file, Charset charset, char separator) {
        try {
            List<String> lines = Files.readAllLines(file, charset);
            List<List<String>> rows = lines.stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> cells(line, separator))
                    .toList();
            return new Csv(rows.get(0), rows.subList(1, rows.size()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                isQuoted = !isQuoted;
            } else if (character == separator && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Returns each row by the names of its columns. */
    Iterable<Map<String, String>> byName() {
        return () -> rows.stream().map(this::named).iterator();
    }

    private Map<String, String> named(List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
            named.put(names.get(i), row.get(i).strip());
        }
        return named;
    }
}
