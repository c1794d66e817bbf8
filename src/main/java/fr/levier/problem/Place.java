package fr.levier.problem;

/**
 * Where something stands: a file or an address, a line, a key.
 *
 * @param file a path or URL as the reader knows it
 * @param line the line from 1, or 0 when lines mean nothing there
 * @param key the dotted key or field, or the empty string
 */
public record Place(String file, int line, String key) {

    public static Place of(String file) {
        return new Place(file, 0, "");
    }

    public Place withKey(String newKey) {
        return new Place(file, line, newKey);
    }

    /** Returns {@code file:line:key}, leaving out what is not known. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (key.isEmpty() ? "" : ":" + key);
    }
}
