package fr.levier.call;

import fr.levier.sql.JdbcSession;
import java.util.List;

/** Which names of pages stand for which calls, row by row: SQL and nothing else. */
final class JdbcIdentities {
    private final JdbcSession session;

    JdbcIdentities(JdbcSession session) {
        this.session = session;
    }

    List<Naming.Identity> of(List<CallId> said) {
        return session.query(
                "select * from call_identity where said = any (?)",
                row -> new Naming.Identity(
                        new CallId(row.getString("said")),
                        new CallId(row.getString("call_id")),
                        JdbcSession.instant(row, "since")),
                JdbcRows.names(said));
    }

    void save(List<Naming.Identity> identities) {
        session.batch(
                "insert into call_identity (said, call_id, since) values (?, ?, ?) on conflict do nothing",
                identities.stream()
                        .map(i -> new Object[] {i.said().value(), i.call().value(), i.since()})
                        .toList());
    }
}
