package fr.levier.people;

import fr.levier.mail.MailAddress;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts and what they belong to. An address has one account, however its letters are written. */
public final class JdbcAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcAccounts.class);

    private final DataSource database;
    private final Supplier<Vault> vault;

    /**
     * Takes a plain data source, one that manages no transaction of its own.
     *
     * @param vault locks the secrets of telephone codes; asked for only where there is one
     */
    JdbcAccounts(DataSource database, Supplier<Vault> vault) {
        this.database = database;
        this.vault = vault;
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

    /** Says how others see somebody, and in which language they read. */
    public void describe(long account, String name, Locale locale) {
        execute("update account set name = ?, language = ? where id = ?", name, language(locale), account);
    }

    /**
     * Lets somebody in no more: their sessions end, and no link that they have opens anything. False when they keep the instance and
     * nobody else does.
     */
    public boolean deactivate(long account, Instant now) {
        return JdbcSession.transact(database, s -> {
            List<Long> keepers = s.query(
                    "select id from account where instance_administrator and deactivated_at is null for update",
                    row -> row.getLong(1));
            if (keepers.equals(List.of(account))) {
                return false;
            }
            s.execute("update account set deactivated_at = ? where id = ? and deactivated_at is null", now, account);
            s.execute("delete from login where account = ?", account);
            s.execute("delete from password_ticket where account = ?", account);
            return true;
        });
    }

    /** Lets somebody in again, with the roles that they had. */
    public void reactivate(long account) {
        execute("update account set deactivated_at = null where id = ?", account);
    }

    /** Returns the hash of the password; empty when none was chosen. */
    String password(long account) {
        return secret("password", account).orElse("");
    }

    void setPassword(long account, String hash) {
        execute("update account set password = ? where id = ?", hash, account);
    }

    /** Asks a code from now on, or none any more; codes on paper go with it. */
    void setCodeSecret(long account, Optional<String> secret) {
        Optional<String> locked = secret.map(plain -> vault.get().lock(account, plain));
        JdbcSession.transact(database, s -> {
            s.execute("update account set totp = ?, totp_step = 0 where id = ?", locked, account);
            s.execute("delete from recovery_code where account = ?", account);
            return true;
        });
    }

    /** Locks the secrets that an older version left as they are. */
    void lockSecrets() {
        record Row(long account, String plain) {}
        JdbcSession.transact(database, s -> {
            s
                    .query(
                            "select id, totp from account where totp is not null for update",
                            row -> new Row(row.getLong("id"), row.getString("totp")))
                    .stream()
                    .filter(row -> !Vault.isLocked(row.plain()))
                    .forEach(row -> s.execute(
                            "update account set totp = ? where id = ?",
                            vault.get().lock(row.account(), row.plain()),
                            row.account()));
            return true;
        });
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
            OptionalLong step = row.map(r -> opened(account, r.secret())
                            .map(secret -> Totp.stepOf(code, secret, now, r.step()))
                            .orElse(OptionalLong.empty()))
                    .orElse(OptionalLong.empty());
            step.ifPresent(used -> s.execute("update account set totp_step = ? where id = ?", used, account));
            return step.isPresent();
        });
    }

    /** A secret that does not open any more lets nobody in; only who keeps the instance can help then. */
    private Optional<String> opened(long account, String kept) {
        Optional<String> secret = Vault.isLocked(kept) ? vault.get().open(account, kept) : Optional.of(kept);
        if (secret.isEmpty()) {
            LOG.error("The secret of a telephone code does not open: is LEVIER_SECRET another one than before?");
        }
        return secret;
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

    /** Returns whether anybody belongs to an authority, or is invited into one. */
    public boolean hasMembers() {
        return JdbcSession.transact(
                        database,
                        s -> s.query(
                                "select exists (select 1 from membership) or exists (select 1 from invitation)",
                                row -> row.getBoolean(1)))
                .contains(true);
    }

    /** Returns the roles of everybody, by account and SIREN. */
    Map<Long, Map<String, Role>> memberships() {
        Map<Long, Map<String, Role>> found = new HashMap<>();
        JdbcSession.transact(
                database,
                s -> s.query(
                        "select account, siren, role from membership",
                        row -> found.computeIfAbsent(row.getLong("account"), account -> new TreeMap<>())
                                .put(row.getString("siren"), Role.valueOf(row.getString("role")))));
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
                totp != null,
                row.getTimestamp("deactivated_at") == null);
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "fr";
    }
}
