package fr.levier.call.search;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Field;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final int ANSWERS = 200;

    private final DataSource database;
    private volatile Shelf current = Shelf.EMPTY;
    private final Map<Asked, Found> answers = Collections.synchronizedMap(new Recent<>(ANSWERS));

    /** A shelf never changes, so what was found on it remains: pages and facets of the same words are asked again and again. */
    private record Asked(long version, List<SearchWords.Term> terms) {}

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
        Asked asked = new Asked(shelf.version(), words.terms());
        Found known = answers.get(asked);
        if (known == null) {
            known = found(shelf, words);
            answers.put(asked, known);
        }
        return known;
    }

    private Found found(Shelf shelf, SearchWords words) {
        Found found = search(shelf, words, Optional.empty());
        if (!found.everywhere().isEmpty() || words.isEmpty()) {
            return found;
        }
        Optional<SearchWords> respelled = words.respelled(word -> meant(word, words.thesaurus()));
        return respelled
                .flatMap(other -> holding(shelf, other))
                .or(() -> less(shelf, words))
                .or(() -> respelled.flatMap(other -> less(shelf, other)))
                .orElse(found);
    }

    private Optional<Found> holding(Shelf shelf, SearchWords other) {
        return Optional.of(search(shelf, other, Optional.of(other.typed())))
                .filter(found -> !found.everywhere().isEmpty());
    }

    /** Returns the calls that speak of the wider notion; else those that hold the most of the words, all but one of them first. */
    private Optional<Found> less(Shelf shelf, SearchWords words) {
        SearchWords wider = words.wider().orElse(words);
        return words.wider()
                .flatMap(other -> holding(shelf, other))
                .or(() -> most(shelf, wider))
                .map(Found::less);
    }

    /** Words that say nothing, such as « de », hold every call: to leave the others out is no answer. Of several answers the closest is given. */
    private Optional<Found> most(Shelf shelf, SearchWords words) {
        return closest(shelf, words.allButOne()).or(() -> closest(shelf, words.oneByOne()));
    }

    private Optional<Found> closest(Shelf shelf, List<SearchWords> several) {
        long themes = several.stream()
                .filter(some -> isAnswer(shelf, some))
                .mapToLong(SearchWords::themes)
                .max()
                .orElse(0);
        return several.stream()
                .filter(some -> some.themes() == themes && isAnswer(shelf, some))
                .flatMap(some -> holding(shelf, some).stream())
                .min(Comparator.comparingInt(found -> found.everywhere().cardinality()));
    }

    private boolean isAnswer(Shelf shelf, SearchWords some) {
        return holding(shelf, some)
                .filter(found -> found.everywhere().cardinality() < shelf.size())
                .isPresent();
    }

    private Found search(Shelf shelf, SearchWords words, Optional<String> instead) {
        if (words.isEmpty()) {
            return new Found(shelf.all(), List.of(), instead);
        }
        TermQuestion question = new TermQuestion(words);
        return JdbcSession.transact(
                        database,
                        session -> session.query(
                                question.sql(), row -> question.read(shelf, row, instead), question.arguments()))
                .get(0);
    }

    /** Returns what a word that stands in no call was probably meant to be: a word of some call or of the thesaurus. */
    private Optional<String> meant(String word, Thesaurus thesaurus) {
        List<Spelling> known = JdbcSession.transact(
                database,
                s -> s.query(
                        "select word, similarity(word, ?) as likeness from call_word where word % ?"
                                + " order by likeness desc, word limit 1",
                        row -> new Spelling(row.getString(1), row.getDouble(2)), word, word));
        if (known.stream().anyMatch(spelling -> spelling.word().equals(word))) {
            return Optional.empty();
        }
        return Stream.concat(known.stream(), thesaurus.mostAlike(word).stream())
                .max(Comparator.comparingDouble(Spelling::similarity))
                .map(Spelling::word);
    }
}
