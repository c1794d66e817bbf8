package fr.levier.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as spreadsheets in French open them. A text that they would take for a formula is made one that they do not: people and pages of
 * others wrote it.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r\n|";
    private static final int LONGEST = 32_000;

    private Csv() {}

    /** Semicolons and the mark of UTF-8, as spreadsheets in French expect them. */
    public static byte[] write(List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(Csv::quoted).collect(Collectors.joining(";")) + "\r\n")
                .collect(Collectors.joining());
        return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        String text = harmless(cell);
        return text.matches("(?s).*[;\"\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Returns what a spreadsheet takes for words. */
    public static String harmless(String cell) {
        String text = cell.length() > LONGEST ? cell.substring(0, LONGEST) : cell;
        boolean looksLikeFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return looksLikeFormula ? "'" + text : text;
    }
}
