package fr.levier.mail;

import java.util.Optional;

/**
 * How to reach the server that sends the letters.
 *
 * @param host its name
 * @param port 587 usually
 * @param login when the server wants one
 * @param encryption when the connection is encrypted
 */
public record SmtpSettings(String host, int port, Optional<Login> login, Encryption encryption) {
    public SmtpSettings(String host, int port, Optional<Login> login, boolean starttls) {
        this(host, port, login, starttls ? Encryption.STARTTLS : Encryption.NONE);
    }

    /** When the connection is encrypted. */
    public enum Encryption {
        /** Never: letters travel in clear. */
        NONE,
        /** Before anything is said that matters, or not at all. */
        STARTTLS,
        /** From the first byte, usually on port 465. */
        TLS
    }

    /** A name and a password; the password is never shown. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + ", …]";
        }
    }
}
