package fr.levier.call.search;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Field;
import fr.levier.sql.JdbcSession;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Search in PostgreSQL: its own text search finds the words, and the rows that changed since are read into memory. */
public final class JdbcCallSearch implements CallSearch {
    /** What lists show and filter by. */
    private static final List<String> SHELVED = List.of(
                    Field.TITLE,
                    Field.LANGUAGE,
                    Field.FUNDER,
                    Field.SCHEME,
                    Field.EDITION,
                    Field.PROGRAMME,
                    Field.CANCELLED,
                    Field.OPENS,
                    Field.DEADLINES,
                    Field.PERMANENT,
                    Field.GRANT_MIN,
                    Field.GRANT_MAX,
                    Field.RATE_MAX,
                    Field.OWN_SHARE_MIN,
                    Field.APPLICANTS,
                    Field.COUNTRIES,
                    Field.THEMES,
                    Field.FICTIONAL,
                    Field.FORMAT_PRESUMED)
            .stream()
            .map(Field::name)
            .toList();

    private static final int ALIKE = 1;
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String NOTHING = "''::tsquery";
    private static final String NOWHERE = "select number from call_search where false";

    private final DataSource database;
    private volatile Shelf current = Shelf.EMPTY;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcCallSearch(DataSource database) {
        this.database = database;
    }

    @Override
    public Shelf shelf() {
        return version() == current.version() ? current : refreshed();
    }

    private long version() {
        return JdbcSession.transact(
                database,
                s -> s.query("select coalesce(max(version), 0) from call_search", row -> row.getLong(1))
                        .get(0));
    }

    private synchronized Shelf refreshed() {
        Map<Integer, Call> changed = new HashMap<>();
        long latest = JdbcSession.transact(
                database,
                session -> session
                        .query(
                                """
                        select s.number, s.version, c.id, c.first_seen, c.withdrawn_at,
                            (select jsonb_object_agg(key, jsonb_build_object('value', value -> 'value',
                                    'evidence', (value -> 'evidence') - 'quote' - 'place'))::text
                                from jsonb_each(c.content) where key = any (?)) as content
                        from call_search s join call c on c.id = s.call_id where s.version > ?
                        """,
                                row -> {
                                    changed.put(row.getInt("number"), call(row));
                                    return row.getLong("version");
                                },
                                SHELVED,
                                current.version())
                        .stream()
                        .max(Long::compare)
                        .orElse(current.version()));
        if (!changed.isEmpty()) {
            current = current.with(latest, changed, current.numbered());
        }
        return current;
    }

    private static Call call(ResultSet row) throws SQLException {
        @Nullable String content = row.getString("content");
        @Nullable OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Call(
                new CallId(row.getString("id")),
                ShelvedContent.read(content == null ? "{}" : content),
                List.of(),
                JdbcSession.instant(row, "first_seen"),
                withdrawn == null ? Optional.empty() : Optional.of(withdrawn.toInstant()));
    }

    @Override
    public Found find(Shelf shelf, SearchWords words) {
        Found found = search(shelf, words, Optional.empty());
        if (!found.everywhere().isEmpty() || words.isEmpty()) {
            return found;
        }
        return alike(words)
                .map(other -> search(shelf, other, Optional.of(other.typed())))
                .filter(other -> !other.everywhere().isEmpty())
                .orElse(found);
    }

    private Found search(Shelf shelf, SearchWords words, Optional<String> instead) {
        List<Object> arguments = new ArrayList<>();
        String everywhere = words.terms().stream()
                .map(term -> "(" + holding(term, arguments) + ")")
                .collect(Collectors.joining(" intersect "));
        String query = words.terms().stream()
                .map(term -> "(" + any(term.phrases(), term.codes(), arguments) + ")")
                .collect(Collectors.joining(" && "));
        return JdbcSession.transact(
                database,
                session -> session.query(
                                "select array(" + (everywhere.isEmpty() ? NOWHERE : everywhere) + "), "
                                        + "array(select number from call_search where title @@ q), "
                                        + "numnode(q) = 0 from (select " + (query.isEmpty() ? NOTHING : query)
                                        + " as q offset 0) as asked",
                                row -> new Found(
                                        row.getBoolean(3) ? shelf.all() : shelf.placesOf(numbers(row.getArray(1))),
                                        shelf.placesOf(numbers(row.getArray(2))),
                                        instead),
                                arguments.toArray())
                        .get(0));
    }

    /**
     * Writes the question which calls hold one of the alternatives. Phrases are asked apart: the index answers single words alone, while
     * for a phrase each candidate's words must be read. A term that is no word in either language restricts nothing.
     */
    private static String holding(SearchWords.Term term, List<Object> arguments) {
        Map<Boolean, List<String>> phrases = term.phrases().stream()
                .collect(Collectors.partitioningBy(
                        phrase -> ONE_WORD.matcher(phrase).matches()));
        List<String> words = phrases.getOrDefault(true, List.of());
        List<String> questions = new ArrayList<>();
        if (!words.isEmpty() || !term.codes().isEmpty()) {
            questions.add(
                    "select number from call_search where words @@ (" + any(words, term.codes(), arguments) + ")");
        }
        phrases.getOrDefault(false, List.of())
                .forEach(phrase -> questions.add("select number from call_search where words @@ ("
                        + any(List.of(phrase), List.of(), arguments) + ")"));
        questions.add("select number from call_search where numnode(" + any(term.phrases(), term.codes(), arguments)
                + ") = 0");
        return String.join(" union ", questions);
    }

    private static String any(Collection<String> phrases, Collection<String> codes, List<Object> arguments) {
        arguments.addAll(phrases);
        arguments.addAll(codes);
        return Stream.concat(
                        phrases.stream().map(p -> "search_phrase(?)"),
                        codes.stream().map(c -> "search_code(?)"))
                .collect(Collectors.joining(" || "));
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    /** Returns the words with each that stands in no call replaced by the one written most like it; nothing when there is none. */
    private Optional<SearchWords> alike(SearchWords words) {
        List<SearchWords.Term> terms = new ArrayList<>();
        boolean changed = false;
        for (SearchWords.Term term : words.terms()) {
            Optional<String> other =
                    term.codes().isEmpty() && !term.typed().contains(" ") ? mistyped(term.typed()) : Optional.empty();
            changed |= other.isPresent();
            terms.add(other.map(SearchWords.Term::exactly).orElse(term));
        }
        return changed ? Optional.of(new SearchWords(terms)) : Optional.empty();
    }

    private Optional<String> mistyped(String word) {
        return JdbcSession.transact(
                        database,
                        s -> s.query(
                                "select word from call_word where word % ? and not exists"
                                        + " (select from call_word where word = ?)"
                                        + " order by similarity(word, ?) desc, word limit " + ALIKE,
                                row -> row.getString(1),
                                word,
                                word,
                                word))
                .stream()
                .findFirst();
    }
}
