package fr.levier.digest;

import fr.levier.rule.RuleFiles;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** By what each reader was last told of each of their authorities, and the rulebooks that this names. */
public final class JdbcTold {
    /** A letter that names a rulebook may be recorded this long after the rulebook was kept. */
    private static final Duration LONGEST_RUN = Duration.ofDays(30);

    private final DataSource database;

    public JdbcTold(DataSource database) {
        this.database = database;
    }

    private record Row(long recipient, String siren, Told told) {}

    /** Returns what these persons were told, by authority; asked once for all of a run. */
    Map<Long, Map<String, Told>> of(List<Subscription> persons) {
        Map<Long, Map<String, Told>> told = new HashMap<>();
        List<String> ids = persons.stream().map(s -> String.valueOf(s.id())).toList();
        JdbcSession.transact(
                        database,
                        session -> session.query(
                                "select recipient, siren, told_since, rulebook, mark from digest_authority"
                                        + " where recipient = any (?::bigint[])",
                                row -> new Row(row.getLong("recipient"), row.getString("siren"), told(row)),
                                ids))
                .forEach(r -> told.computeIfAbsent(r.recipient(), id -> new HashMap<>())
                        .put(r.siren(), r.told()));
        return told;
    }

    /** Returns by what somebody was last told of an authority, for who reads its letter without being on it. */
    public Told latest(String siren) {
        return JdbcSession.transact(
                        database,
                        session -> session.first(
                                "select told_since, rulebook, mark from digest_authority"
                                        + " where siren = ? and rulebook is not null and told_since is not null"
                                        + " order by told_since desc, recipient limit 1",
                                JdbcTold::told,
                                siren))
                .orElse(Told.LONG_AGO);
    }

    private static Told told(ResultSet row) throws SQLException {
        boolean isFirst = row.getObject("told_since", LocalDate.class) == null;
        Optional<String> mark = Optional.ofNullable(row.getString("mark"));
        Optional<String> rulebook = Optional.ofNullable(row.getString("rulebook"));
        return new Told(isFirst, rulebook.flatMap(version -> mark.map(m -> new Basis.Stamp(version, m))));
    }

    /** Returns what an authority said of itself under a mark. */
    public Optional<String> facts(String siren, String mark) {
        return JdbcSession.transact(
                database,
                session -> session.first(
                        "select facts from digest_authority where siren = ? and mark = ? limit 1",
                        row -> row.getString(1),
                        siren,
                        mark));
    }

    /** Returns the files of a rulebook that judged for a letter. */
    public Optional<RuleFiles> rulebook(String version) {
        return JdbcSession.transact(
                        database,
                        session -> session.first(
                                "select files from digest_rulebook where version = ?", row -> row.getBytes(1), version))
                .map(RuleFiles::unzipped);
    }

    /** Keeps a rulebook before letters name it, and forgets those that no reader was last told by. */
    void keep(RuleFiles rules, Instant now) {
        String version = rules.version();
        boolean isKept = change("update digest_rulebook set kept_at = ? where version = ?", now, version) > 0;
        if (!isKept) {
            change(
                    "insert into digest_rulebook (version, files, kept_at) values (?, ?, ?) on conflict do nothing",
                    version,
                    rules.zipped(),
                    now);
            change("""
                    delete from digest_rulebook where kept_at < ?
                        and not exists (select 1 from digest_authority a where a.rulebook = version)""", now.minus(LONGEST_RUN));
        }
    }

    private int change(String sql, Object... arguments) {
        return JdbcSession.transact(database, session -> session.update(sql, arguments));
    }

    /** Remembers that a person was told everything there is to tell by these; by nothing new when a letter had nothing to say. */
    void remember(long recipient, Map<String, Basis> by) {
        JdbcSession.transact(database, session -> {
            remember(session, recipient, by, Optional.empty());
            return by.size();
        });
    }

    /** The same in the transaction that records the letter of a day. */
    static void remember(JdbcSession session, long recipient, Map<String, Basis> by, Optional<LocalDate> letter) {
        List<Object[]> rows = by.entrySet().stream()
                .map(of -> new Object[] {
                    letter,
                    of.getValue().rulebook(),
                    of.getValue().stamp().mark(),
                    of.getValue().facts(),
                    recipient,
                    of.getKey()
                })
                .toList();
        if (!rows.isEmpty()) {
            session.batch("""
                    update digest_authority set told_since = coalesce(told_since, ?::date), rulebook = ?, mark = ?, facts = ?
                    where recipient = ? and siren = ?""", rows);
        }
    }
}
