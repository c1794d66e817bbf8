package fr.levier.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file made by {@code levier backup} says of itself. The rows of each table stand beside it in the form of PostgreSQL's own COPY.
 *
 * @param format of the file
 * @param world that it holds
 * @param schema the last migration of the database from which it was made
 * @param rows how many rows each table has
 * @param sequences the last number that each sequence gave
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Dump(
        int format, World world, int schema, Instant at, Map<String, Long> rows, Map<String, Long> sequences) {
    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";

    public Dump {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        sequences = Collections.unmodifiableMap(new LinkedHashMap<>(sequences));
    }

    static String entry(String table) {
        return "tables/" + table + ".copy";
    }

    /** Returns how many rows there are in all. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
