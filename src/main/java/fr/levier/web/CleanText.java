package fr.levier.web;

import java.util.regex.Pattern;

/** What somebody typed or pasted, without what cannot be seen; every character that can be is kept. */
public final class CleanText {
    /** What no name holds: controls, orders to write from right to left that hide what stands there, what is no character. */
    private static final Pattern UNPRINTED = Pattern.compile(
            "[\\p{Cntrl}&&[^\t\n\r]]|[\u061c\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\\p{Cs}");

    private static final Pattern SPACES = Pattern.compile("[\t\n\r\u2028\u2029\u0085]+");

    private CleanText() {}

    /** Returns the text on one line, without what cannot be seen. */
    public static String line(String text) {
        return SPACES.matcher(UNPRINTED.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Returns the text with its lines, without what cannot be seen. */
    public static String lines(String text) {
        return UNPRINTED.matcher(text).replaceAll("").replace("\r\n", "\n").strip();
    }
}
