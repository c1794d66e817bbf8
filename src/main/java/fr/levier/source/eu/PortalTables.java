package fr.levier.source.eu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The portal's vocabulary in ours, from the tables beside this package: programmes by their numbers, themes by labels.
 *
 * <p>Keywords and tags are anybody's words, so that an unknown one means nothing. The cross-cutting priorities are a closed list of the
 * portal: those seen stand in the table, with a theme or with none, and a new one is worth a problem.
 */
record PortalTables(Map<String, String> programmes, Map<String, String> themes) {

    static PortalTables load() {
        return new PortalTables(table("programmes.csv"), table("themes.csv"));
    }

    /** Returns the programme of a number; some rows give the programme itself in its place. */
    Optional<String> programme(String id) {
        return Optional.ofNullable(programmes.get(id.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.of(id).filter(programmes::containsValue));
    }

    SortedSet<String> themes(Collection<String> labels) {
        SortedSet<String> found = new TreeSet<>();
        for (String label : labels) {
            String theme = themes.getOrDefault(label.strip().toLowerCase(Locale.ROOT), "");
            if (!theme.isEmpty()) {
                found.add(theme);
            }
        }
        return found;
    }

    boolean knows(String label) {
        return themes.containsKey(label.strip().toLowerCase(Locale.ROOT));
    }

    /** Reads {@code label;code} lines; a label may hold commas, a line with # first is a comment. */
    private static Map<String, String> table(String name) {
        Map<String, String> rows = new HashMap<>();
        resource(name).lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(line -> {
            int cut = line.lastIndexOf(';');
            rows.put(
                    line.substring(0, cut).strip().toLowerCase(Locale.ROOT),
                    line.substring(cut + 1).strip());
        });
        return Map.copyOf(rows);
    }

    private static String resource(String name) {
        try (InputStream in = PortalTables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
