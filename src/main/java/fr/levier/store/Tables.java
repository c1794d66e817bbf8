package fr.levier.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What tables a database of Levier has now, asked of the database itself: a new table is saved without a change here. */
record Tables(Connection connection) {
    private static final String HISTORY = "flyway_schema_history";

    /** What a database holds that nobody wrote into: of the migrations themselves, or of the jar. */
    private static final Set<String> OURS = Set.of("digest_secret", "directory", "job_run");

    /** Returns the tables, those that others refer to before those that refer to them. */
    List<String> inOrder() throws SQLException {
        Map<String, Set<String>> needed = new LinkedHashMap<>();
        texts("select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE' and table_name <> '" + HISTORY + "' order by table_name")
                .forEach(table -> needed.put(table, new LinkedHashSet<>()));
        String references = """
                select f.relname, t.relname from pg_constraint c join pg_class f on f.oid = c.conrelid
                join pg_class t on t.oid = c.confrelid
                where c.contype = 'f' and c.connamespace = current_schema()::regnamespace and f.oid <> t.oid""";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(references)) {
            while (rows.next()) {
                needed.getOrDefault(rows.getString(1), new LinkedHashSet<>()).add(rows.getString(2));
            }
        }
        return sorted(needed);
    }

    private static List<String> sorted(Map<String, Set<String>> needed) {
        List<String> order = new ArrayList<>();
        while (order.size() < needed.size()) {
            List<String> ready = needed.entrySet().stream()
                    .filter(table -> !order.contains(table.getKey()) && order.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + needed.keySet());
            }
            order.addAll(ready);
        }
        return order;
    }

    /** Returns the columns that are stored, as SQL lists them; what is computed from others is computed again. */
    String columns(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select column_name from information_schema.columns where table_schema = current_schema()"
                        + " and table_name = ? and is_generated = 'NEVER' order by ordinal_position")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (rows.next()) {
                    columns.add(quoted(rows.getString(1)));
                }
                return String.join(", ", columns);
            }
        }
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sequencename, last_value from pg_sequences"
                        + " where schemaname = current_schema() and last_value is not null order by 1")) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    /** Returns the last migration, or zero for a database that was never used. */
    int schema() throws SQLException {
        boolean isUsed = !texts("select 1::text from information_schema.tables where table_schema = current_schema()"
                        + " and table_name = '" + HISTORY + "'")
                .isEmpty();
        return isUsed
                ? Integer.parseInt(texts("select coalesce(max(version::int), 0)::text from " + HISTORY
                                + " where success and version is not null")
                        .get(0))
                : 0;
    }

    /** Returns whether people or sources wrote anything into it. */
    boolean isEmpty() throws SQLException {
        for (String table : inOrder()) {
            boolean isOurs = OURS.contains(table) || table.startsWith("qrtz_");
            if (!isOurs
                    && !texts("select '1' from " + quoted(table) + " limit 1").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String all(List<String> tables) {
        return tables.stream().map(Tables::quoted).collect(Collectors.joining(", "));
    }
}
