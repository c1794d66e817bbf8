package fr.levier.digest;

/**
 * Where two texts differ, with a few words around, so that a long text that changed in one place is told by that place.
 *
 * @param before the passage as it was
 * @param after the passage as it is; it differs from the other within the first words
 */
record Passage(String before, String after) {
    private static final int AROUND = 24;
    private static final int LONGEST = 160;

    static Passage of(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && at(before, end) == at(after, end)) {
            end++;
        }
        int from = wordBefore(before, start);
        return new Passage(cut(before, from, end), cut(after, from, end));
    }

    private static char at(String text, int fromEnd) {
        return text.charAt(text.length() - 1 - fromEnd);
    }

    /** Both texts are the same until there, so that the place is good for both. */
    private static int wordBefore(String text, int start) {
        if (start <= AROUND) {
            return 0;
        }
        int space = text.indexOf(' ', start - AROUND);
        return space >= 0 && space < start ? space + 1 : start - AROUND;
    }

    private static String cut(String text, int from, int same) {
        int differs = text.length() - same;
        int space = text.indexOf(' ', Math.min(text.length(), differs + AROUND));
        int to = Math.min(space < 0 ? text.length() : space, from + LONGEST);
        String passage = text.substring(from, Math.max(from, to)).strip();
        return (from > 0 ? "…" : "") + passage + (to < text.length() ? "…" : "");
    }
}
