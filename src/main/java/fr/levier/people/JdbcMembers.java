package fr.levier.people;

import fr.levier.mail.MailAddress;
import fr.levier.sql.JdbcSession;
import fr.levier.web.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Who belongs to an authority, and who is invited. An authority that has an administrator keeps one. */
final class JdbcMembers {
    private static final Duration VALIDITY = Duration.ofDays(7);

    private final DataSource database;

    JdbcMembers(DataSource database) {
        this.database = database;
    }

    List<Member> list(String siren) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select a.*, m.role from membership m join account a on a.id = m.account where m.siren = ?"
                                + " order by lower(a.email)",
                        row -> new Member(JdbcAccounts.read(row), Role.valueOf(row.getString("role"))),
                        siren));
    }

    /** Gives a member another role; false when there is no such member, or no administrator would be left. */
    boolean change(long account, String siren, Role role) {
        return JdbcSession.transact(database, s -> {
            boolean may = role == Role.ADMINISTRATOR || anotherAdministrator(s, account, siren);
            return may
                    && !s.query(
                                    "update membership set role = ? where account = ? and siren = ? returning account",
                                    row -> row.getLong(1),
                                    role.name(),
                                    account,
                                    siren)
                            .isEmpty();
        });
    }

    /** Takes a member away; false when there is no such member, or no administrator would be left. */
    boolean remove(long account, String siren) {
        return JdbcSession.transact(
                database,
                s -> anotherAdministrator(s, account, siren)
                        && !s.query(
                                        "delete from membership where account = ? and siren = ? returning account",
                                        row -> row.getLong(1),
                                        account,
                                        siren)
                                .isEmpty());
    }

    /** The rows stay locked until the end: two administrators who remove each other at once do not both succeed. */
    private static boolean anotherAdministrator(JdbcSession session, long account, String siren) {
        List<Long> administrators = session.query(
                "select m.account from membership m join account a on a.id = m.account"
                        + " where m.siren = ? and m.role = 'ADMINISTRATOR' and a.deactivated_at is null for update of m",
                row -> row.getLong(1),
                siren);
        return !administrators.contains(account) || administrators.size() > 1;
    }

    /**
     * Invites an address; one that was invited before is invited anew, and its former link is worth nothing.
     *
     * @param sending which form asks: sent twice, it invites once
     * @return nothing when this very form has invited already
     */
    Optional<Token> invite(MailAddress email, String siren, Role role, UUID sending, Instant now) {
        Token token = Token.random();
        return JdbcSession.transact(database, s -> {
            s.execute("delete from invitation where expires_at <= ?", now);
            int invited =
                    s.update("""
                    insert into invitation (hash, email, siren, role, created_at, expires_at, sending)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (lower(email), siren) do update set hash = excluded.hash, role = excluded.role,
                        created_at = excluded.created_at, expires_at = excluded.expires_at, sending = excluded.sending
                    where invitation.sending is distinct from excluded.sending""", token.hash(), email.value(), siren, role.name(), now, now.plus(VALIDITY), sending);
            return Optional.of(token).filter(made -> invited == 1);
        });
    }

    List<Invitation> invitations(String siren, Instant now) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from invitation where siren = ? and expires_at > ? order by lower(email)",
                        JdbcMembers::invitation,
                        siren,
                        now));
    }

    /** Returns those of all authorities. */
    List<Invitation> invitations(Instant now) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from invitation where expires_at > ? order by lower(email), siren",
                        JdbcMembers::invitation,
                        now));
    }

    /** Takes an invitation back; of another authority none. */
    Optional<Invitation> withdraw(long id, String siren) {
        return JdbcAccounts.first(JdbcSession.transact(
                database,
                s -> s.query(
                        "delete from invitation where id = ? and siren = ? returning *",
                        JdbcMembers::invitation,
                        id,
                        siren)));
    }

    Optional<Invitation> find(Token token, Instant now) {
        return JdbcAccounts.first(JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from invitation where hash = ? and expires_at > ?",
                        JdbcMembers::invitation,
                        token.hash(),
                        now)));
    }

    /** Takes an invitation for used; nothing when it was not good any more. */
    Optional<Invitation> use(Token token, Instant now) {
        return JdbcAccounts.first(JdbcSession.transact(
                database,
                s -> s.query(
                        "delete from invitation where hash = ? and expires_at > ? returning *",
                        JdbcMembers::invitation,
                        token.hash(),
                        now)));
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                new MailAddress(row.getString("email")),
                row.getString("siren"),
                Role.valueOf(row.getString("role")),
                JdbcSession.instant(row, "expires_at"));
    }
}
