package fr.levier.addition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.levier.call.CallJson;
import fr.levier.call.Content;
import fr.levier.call.ContentJson;
import fr.levier.call.Rank;
import fr.levier.problem.Problem;
import fr.levier.source.extract.GivenCalls;
import fr.levier.sql.JdbcSession;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/** What people gave and have not confirmed yet, in PostgreSQL. */
final class JdbcDrafts {
    private static final Duration KEPT = Duration.ofDays(30);

    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    JdbcDrafts(DataSource database) {
        this.database = database;
    }

    /** Keeps a draft, and forgets those that nobody came back to. */
    void keep(Draft draft) {
        GivenCalls given = draft.given();
        JdbcSession.transact(database, session -> {
            session.execute("delete from draft where at < ?", draft.at().minus(KEPT));
            session.execute(
                    """
                    insert into draft (id, account, siren, page, rank, fetched_at, calls, problems, at)
                    values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                    """,
                    draft.id(),
                    draft.account(),
                    draft.siren(),
                    given.url().toString(),
                    given.rank().name(),
                    given.fetchedAt(),
                    calls(given.calls()),
                    text(CallJson.mapper().valueToTree(given.problems())),
                    draft.at());
            return true;
        });
    }

    /** Returns a draft of one's own; of somebody else there is none. */
    Optional<Draft> find(UUID id, long account) {
        return JdbcSession.transact(
                database,
                session -> session.first(
                        "select * from draft where id = ? and account = ?", JdbcDrafts::draft, id, account));
    }

    /** Returns how many pages somebody gave since then. */
    int countSince(long account, Instant since) {
        return JdbcSession.transact(
                        database,
                        session -> session.query(
                                "select count(*) from draft where account = ? and at > ?",
                                row -> row.getInt(1),
                                account,
                                since))
                .get(0);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        GivenCalls given = new GivenCalls(
                URI.create(row.getString("page")),
                Rank.valueOf(row.getString("rank")),
                JdbcSession.instant(row, "fetched_at"),
                contents(row.getString("calls")),
                problems(row.getString("problems")));
        return new Draft(
                row.getObject("id", UUID.class),
                row.getLong("account"),
                row.getString("siren"),
                given,
                JdbcSession.instant(row, "at"));
    }

    private static String calls(List<Content> contents) {
        ArrayNode calls = CallJson.mapper().createArrayNode();
        contents.forEach(content -> calls.add(ContentJson.write(content)));
        return text(calls);
    }

    private static List<Content> contents(String json) {
        return StreamSupport.stream(tree(json).spliterator(), false)
                .map(ContentJson::read)
                .toList();
    }

    private static List<Problem> problems(String json) {
        return StreamSupport.stream(tree(json).spliterator(), false)
                .map(problem -> CallJson.mapper().convertValue(problem, Problem.class))
                .toList();
    }

    private static String text(JsonNode json) {
        try {
            return CallJson.mapper().writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return CallJson.mapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
