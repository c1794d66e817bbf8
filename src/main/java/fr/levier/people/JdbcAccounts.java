package fr.levier.people;

import fr.levier.mail.MailAddress;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Accounts and what they belong to. An address has one account, however its letters are written. */
public final class JdbcAccounts {
    private final DataSource database;

    public JdbcAccounts(DataSource database) {
        this.database = database;
    }

    public Optional<Account> find(MailAddress email) {
        return one("select * from account where lower(email) = lower(?)", email.value());
    }

    Optional<Account> find(long id) {
        return one("select * from account where id = ?", id);
    }

    public List<Account> list() {
        return JdbcSession.transact(
                database, s -> s.query("select * from account order by lower(email)", JdbcAccounts::read));
    }

    /** Returns the account of an address, made now when there was none; it cannot sign in until a password is chosen. */
    public Account findOrAdd(MailAddress email, Locale locale, Instant now) {
        JdbcSession.transact(database, s -> {
            s.execute(
                    "insert into account (email, language, created_at) values (?, ?, ?) on conflict do nothing",
                    email.value(),
                    language(locale),
                    now);
            return true;
        });
        return find(email).orElseThrow();
    }

    public void makeInstanceAdministrator(long account) {
        execute("update account set instance_administrator = true where id = ?", account);
    }

    void describe(long account, String name, Locale locale) {
        execute("update account set name = ?, language = ? where id = ?", name, language(locale), account);
    }

    /** Returns the hash of the password; empty when none was chosen. */
    String password(long account) {
        return secret("password", account).orElse("");
    }

    void setPassword(long account, String hash) {
        execute("update account set password = ? where id = ?", hash, account);
    }

    Optional<String> codeSecret(long account) {
        return secret("totp", account);
    }

    void setCodeSecret(long account, Optional<String> secret) {
        execute("update account set totp = ?, totp_step = 0 where id = ?", secret, account);
    }

    /** Asks no code any more: its owner lost their telephone. */
    public void dropCode(long account) {
        setCodeSecret(account, Optional.empty());
    }

    /** Takes a code for used; false when it is wrong or was used before, also by another node at the same moment. */
    boolean useCode(long account, String code, Instant now) {
        return JdbcSession.transact(database, s -> {
            record Row(String secret, long step) {}
            Optional<Row> row = first(s.query(
                    "select totp, totp_step from account where id = ? and totp is not null for update",
                    r -> new Row(r.getString("totp"), r.getLong("totp_step")),
                    account));
            var step =
                    row.map(r -> Totp.stepOf(code, r.secret(), now, r.step())).orElse(java.util.OptionalLong.empty());
            step.ifPresent(used -> s.execute("update account set totp_step = ? where id = ?", used, account));
            return step.isPresent();
        });
    }

    /** Returns roles by SIREN. */
    public Map<String, Role> memberships(long account) {
        Map<String, Role> found = new TreeMap<>();
        JdbcSession.transact(
                database,
                s -> s.query(
                        "select siren, role from membership where account = ?",
                        row -> found.put(row.getString("siren"), Role.valueOf(row.getString("role"))),
                        account));
        return found;
    }

    /** Makes somebody a member, or changes what they do. */
    public void join(long account, String siren, Role role) {
        execute(
                "insert into membership (account, siren, role) values (?, ?, ?)"
                        + " on conflict (account, siren) do update set role = excluded.role",
                account,
                siren,
                role.name());
    }

    /** Returns the account that a provider's identity was linked to. */
    Optional<Account> linked(String issuer, String subject) {
        return one(
                "select a.* from account a join openid_identity o on o.account = a.id"
                        + " where o.issuer = ? and o.subject = ?",
                issuer,
                subject);
    }

    void link(long account, String issuer, String subject) {
        execute(
                "insert into openid_identity (issuer, subject, account) values (?, ?, ?) on conflict do nothing",
                issuer,
                subject,
                account);
    }

    private Optional<String> secret(String column, long account) {
        return JdbcSession.transact(
                database,
                s -> first(s.query(
                                "select " + column + " as secret from account where id = ?",
                                row -> Optional.ofNullable(row.getString("secret")),
                                account))
                        .flatMap(found -> found));
    }

    private Optional<Account> one(String sql, Object... arguments) {
        return JdbcSession.transact(database, s -> first(s.query(sql, JdbcAccounts::read, arguments)));
    }

    private void execute(String sql, Object... arguments) {
        JdbcSession.transact(database, s -> {
            s.execute(sql, arguments);
            return true;
        });
    }

    static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    static Account read(ResultSet row) throws SQLException {
        @Nullable String totp = row.getString("totp");
        return new Account(
                row.getLong("id"),
                new MailAddress(row.getString("email")),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                row.getBoolean("instance_administrator"),
                totp != null);
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "fr";
    }
}
