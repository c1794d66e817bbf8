package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Token;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Choosing a password by a link that was sent by mail. Whoever asks learns nothing of who has an account. */
final class PasswordReset {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordReset.class);
    private static final Duration VALIDITY = Duration.ofHours(1);

    /** More in an hour only fill somebody's mailbox. */
    private static final int MOST_IN_HOUR = 3;

    private final JdbcAccounts accounts;
    private final JdbcLogins logins;
    private final JdbcTickets tickets;
    private final JdbcAttempts attempts;
    private final SignIn signIn;
    private final JdbcJournal journal;
    private final Post post;
    private final URI base;

    PasswordReset(
            JdbcAccounts accounts,
            JdbcLogins logins,
            JdbcTickets tickets,
            JdbcAttempts attempts,
            SignIn signIn,
            JdbcJournal journal,
            Post post,
            URI base) {
        this.accounts = accounts;
        this.logins = logins;
        this.tickets = tickets;
        this.attempts = attempts;
        this.signIn = signIn;
        this.journal = journal;
        this.post = post;
        this.base = base;
    }

    /** Sends a link to the address, when it has an account. Nobody waits for the answer: a fault is told to the log. */
    void request(String typed, Browser browser, Instant now) {
        try {
            send(typed, browser, now);
        } catch (RuntimeException fault) {
            LOG.error("A link to choose a password could not be sent", fault);
        }
    }

    private void send(String typed, Browser browser, Instant now) {
        Optional<Account> known = SignIn.address(typed).flatMap(accounts::find).filter(Account::active);
        known.filter(a -> attempts.allowInHour("link of " + a.id(), MOST_IN_HOUR, now))
                .ifPresent(account -> {
                    Token token = tickets.make(account.id(), VALIDITY, now);
                    Messages messages = Messages.in(account.locale());
                    String link = link(token).toString();
                    post.send(
                            account.email(),
                            account.locale(),
                            messages.text("people.mail.password.subject"),
                            messages.text("people.mail.password.text", link, VALIDITY.toMinutes()));
                    note(account, Action.PASSWORD_LINK_MADE, browser, now);
                });
    }

    /** Makes a link that somebody who keeps the instance hands to the owner of the account; the journal tells who. */
    Token handOver(Account account, Browser browser, Account by, Instant now) {
        String subject = account.email().value();
        journal.add(new JournalEntry(
                now, by.email().value(), Optional.empty(), Action.PASSWORD_LINK_MADE, subject, browser.address()));
        return tickets.make(account.id(), VALIDITY, now);
    }

    URI link(Token token) {
        return base.resolve(PasswordController.PATH + "/" + token.value());
    }

    boolean isGood(Token token, Instant now) {
        return tickets.isGood(token, now);
    }

    /** Sets the password by a link and ends all sessions, because somebody else may have known the old one. */
    Optional<Account> change(Token token, String password, Browser browser, Instant now) {
        String hash = Passwords.hash(password);
        Optional<Account> account = tickets.use(token, now).flatMap(accounts::find);
        account.ifPresent(a -> {
            accounts.setPassword(a.id(), hash);
            logins.endAll(a.id());
            signIn.forgetAttempts(a);
            note(a, Action.PASSWORD_CHANGED, browser, now);
        });
        return account;
    }

    private void note(Account account, Action action, Browser browser, Instant now) {
        journal.add(new JournalEntry(now, account.email().value(), Optional.empty(), action, "", browser.address()));
    }
}
