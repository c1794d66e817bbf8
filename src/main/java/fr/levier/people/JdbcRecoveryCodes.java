package fr.levier.people;

import fr.levier.sql.JdbcSession;
import java.util.List;
import javax.sql.DataSource;

/** The codes that stand in for a telephone, as hashes; one that was used is gone. */
final class JdbcRecoveryCodes {
    private final DataSource database;

    JdbcRecoveryCodes(DataSource database) {
        this.database = database;
    }

    /** Makes new codes in place of all former ones; they are told once, here. */
    List<String> renew(long account) {
        List<String> codes = RecoveryCodes.fresh();
        JdbcSession.transact(database, s -> {
            s.execute("delete from recovery_code where account = ?", account);
            s.batch(
                    "insert into recovery_code (account, hash) values (?, ?)",
                    codes.stream()
                            .map(code -> new Object[] {account, RecoveryCodes.hash(account, code)})
                            .toList());
            return true;
        });
        return codes;
    }

    /** Takes a code for used; false when there is none like it, or it was used before. */
    boolean use(long account, String typed) {
        return RecoveryCodes.isOne(typed)
                && JdbcSession.transact(
                                database,
                                s -> s.update(
                                        "delete from recovery_code where account = ? and hash = ?",
                                        account,
                                        RecoveryCodes.hash(account, typed)))
                        == 1;
    }

    int left(long account) {
        return JdbcSession.transact(
                database,
                s -> s.first("select count(*) from recovery_code where account = ?", row -> row.getInt(1), account)
                        .orElse(0));
    }
}
