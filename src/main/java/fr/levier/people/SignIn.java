package fr.levier.people;

import fr.levier.mail.MailAddress;
import fr.levier.web.Token;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Signing in by password, and by a code after it where the account asks one. An address without an account gets the same answer, after
 * the same work, as a wrong password.
 */
final class SignIn {
    private final JdbcAccounts accounts;
    private final JdbcRecoveryCodes recovery;
    private final JdbcLogins logins;
    private final JdbcAttempts attempts;
    private final JdbcJournal journal;

    SignIn(
            JdbcAccounts accounts,
            JdbcRecoveryCodes recovery,
            JdbcLogins logins,
            JdbcAttempts attempts,
            JdbcJournal journal) {
        this.accounts = accounts;
        this.recovery = recovery;
        this.logins = logins;
        this.attempts = attempts;
        this.journal = journal;
    }

    /** What became of an attempt. */
    enum Result {
        SIGNED_IN,
        CODE_ASKED,
        REFUSED,
        TOO_MANY
    }

    /**
     * The answer to an attempt.
     *
     * @param token what the browser carries from now on; only after SIGNED_IN and CODE_ASKED
     */
    record Answer(Result result, Optional<Token> token, Optional<Account> account) {
        private static Answer no(Result result) {
            return new Answer(result, Optional.empty(), Optional.empty());
        }
    }

    Answer withPassword(String typed, String password, Browser browser, Instant now) {
        if (!attempts.allow(key(typed), browser.address(), now)) {
            return Answer.no(Result.TOO_MANY);
        }
        Optional<Account> account = address(typed).flatMap(accounts::find);
        String stored = account.map(a -> accounts.password(a.id())).orElse("");
        boolean right = password.length() <= Passwords.LONGEST && Passwords.matches(password, stored);
        if (account.filter(Account::active).isEmpty() || !right) {
            account.ifPresent(a -> note(a, Action.SIGN_IN_REFUSED, browser, now));
            return Answer.no(Result.REFUSED);
        }
        if (Passwords.isOutdated(stored)) {
            accounts.setPassword(account.get().id(), Passwords.hash(password));
        }
        attempts.forget(key(typed));
        return account.get().asksCode() ? untilCode(account.get(), browser, now) : open(account.get(), browser, now);
    }

    Answer withCode(Token half, String code, Browser browser, Instant now) {
        Optional<SignedIn> waiting = logins.findAwaitingCode(half, now);
        if (waiting.isEmpty()) {
            return Answer.no(Result.REFUSED);
        }
        Account account = waiting.get().account();
        String key = "code " + account.id();
        if (!attempts.allow(key, browser.address(), now)) {
            return Answer.no(Result.TOO_MANY);
        }
        if (!isRight(account, code, browser, now)) {
            note(account, Action.SIGN_IN_REFUSED, browser, now);
            return new Answer(Result.CODE_ASKED, Optional.empty(), waiting.map(SignedIn::account));
        }
        attempts.forget(key);
        logins.end(half);
        return open(account, browser, now);
    }

    /** A code on paper stands in for the telephone, once. */
    private boolean isRight(Account account, String code, Browser browser, Instant now) {
        boolean onPaper = recovery.use(account.id(), code);
        if (onPaper) {
            note(account, Action.RECOVERY_CODE_USED, browser, now);
        }
        return onPaper || accounts.useCode(account.id(), code.replace(" ", ""), now);
    }

    /** Opens a session for who proved otherwise who they are. */
    Answer open(Account account, Browser browser, Instant now) {
        note(account, Action.SIGNED_IN, browser, now);
        Token token = logins.open(account.id(), browser.device(), now);
        return new Answer(Result.SIGNED_IN, Optional.of(token), Optional.of(account));
    }

    private Answer untilCode(Account account, Browser browser, Instant now) {
        Token half = logins.openUntilCode(account.id(), browser.device(), now);
        return new Answer(Result.CODE_ASKED, Optional.of(half), Optional.of(account));
    }

    /** Lets an account try again, after its owner proved otherwise who they are. */
    void forgetAttempts(Account account) {
        attempts.forget(key(account.email().value()));
    }

    private void note(Account account, Action action, Browser browser, Instant now) {
        journal.add(new JournalEntry(now, account.email().value(), Optional.empty(), action, "", browser.address()));
    }

    private static String key(String typed) {
        return "password "
                + address(typed).map(MailAddress::value).orElse(typed).toLowerCase(Locale.ROOT);
    }

    static Optional<MailAddress> address(String typed) {
        try {
            return Optional.of(new MailAddress(typed));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
