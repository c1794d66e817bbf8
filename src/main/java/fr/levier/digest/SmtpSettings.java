package fr.levier.digest;

import java.util.Optional;

/**
 * How to reach the server that sends the letters.
 *
 * @param host its name
 * @param port 587 usually
 * @param login when the server wants one
 * @param starttls whether the connection must be encrypted before anything is said; without it letters travel in clear
 */
public record SmtpSettings(String host, int port, Optional<Login> login, boolean starttls) {

    /** A name and a password; the password is never shown. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + ", …]";
        }
    }
}
