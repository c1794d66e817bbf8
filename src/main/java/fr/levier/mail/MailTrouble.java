package fr.levier.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What kept us from asking a server, or from hearing its answer. */
public enum MailTrouble {
    /** No machine has this name. */
    UNKNOWN_HOST,
    /** Nobody listens at this port. */
    CLOSED,
    /** No answer in time. */
    SLOW,
    /** The encryption could not be agreed on, or nobody vouches for the server. */
    TLS,
    /** The user or the password was refused. */
    AUTH,
    /** The server greeted us with a refusal. */
    GREETING,
    /** The connection ended in the middle. */
    CUT;

    /** As {@link #kept} writes it. */
    public static final Pattern KEPT = Pattern.compile(
            "(" + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining("|")) + "): (.*)", Pattern.DOTALL);

    /** One line for the outbox. */
    String kept(String detail) {
        return name() + ": " + detail;
    }

    /**
     * Reads why a connection was not made.
     *
     * @param server name and port
     * @param reply the last words of the server; may be empty
     */
    static String connecting(MessagingException failed, String server, String reply) {
        if (failed instanceof AuthenticationFailedException) {
            return AUTH.kept(said(failed));
        }
        if (has(failed, SSLException.class) || said(failed).contains("TLS")) {
            return TLS.kept(said(deepest(failed)));
        }
        if (has(failed, UnknownHostException.class)) {
            return UNKNOWN_HOST.kept(server);
        }
        if (has(failed, SocketTimeoutException.class)) {
            return SLOW.kept(server);
        }
        if (has(failed, ConnectException.class)) {
            return CLOSED.kept(server);
        }
        return reply.isBlank() ? CUT.kept(said(deepest(failed))) : GREETING.kept(reply.strip());
    }

    /** Reads why sending ended without a word about the address or the message: what the server said last, if it said anything. */
    static String sending(MessagingException failed) {
        Optional<String> reply = chain(failed)
                .filter(SMTPSendFailedException.class::isInstance)
                .map(MailTrouble::said)
                .findFirst();
        return reply.orElseGet(
                () -> (has(failed, SocketTimeoutException.class) ? SLOW : CUT).kept(said(deepest(failed))));
    }

    private static boolean has(Throwable failed, Class<? extends Throwable> kind) {
        return chain(failed).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> chain(Throwable failed) {
        return Stream.iterate(failed, java.util.Objects::nonNull, Throwable::getCause);
    }

    private static Throwable deepest(Throwable failed) {
        return chain(failed).reduce((first, second) -> second).orElse(failed);
    }

    private static String said(Throwable failed) {
        return failed.getMessage() == null ? "" : failed.getMessage().strip();
    }
}
