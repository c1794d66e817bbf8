package fr.levier.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to and that can stand in a header: no control character, no space, no second address. An
 * international domain is kept in its ASCII form; the part before the at sign must be ASCII, because few servers take another.
 */
public record MailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    /** Two parts at least, none of which begins or ends with a hyphen, the last one no number. */
    private static final Pattern HOST = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=.*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])");

    public MailAddress {
        int at = value.lastIndexOf('@');
        value = at < 0 ? value : value.substring(0, at + 1) + ascii(value.substring(at + 1));
        if (value.length() > 254 || at > 64 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a mail address: " + value.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    /**
     * Returns the address that a person typed. Stricter than what settings may hold: mail from the internet needs a host name of at
     * least two parts.
     *
     * @throws IllegalArgumentException when {@link #fault} finds one
     */
    public static MailAddress typed(String text) {
        Optional<Fault> fault = fault(text);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("Not a mail address: " + fault.get());
        }
        return new MailAddress(text);
    }

    /** Returns why a person's text is no address, if it is none. */
    public static Optional<Fault> fault(String text) {
        int at = text.lastIndexOf('@');
        if (at > 0 && text.substring(0, at).codePoints().anyMatch(c -> c > 127 && Character.isLetter(c))) {
            return Optional.of(Fault.ACCENT);
        }
        try {
            String domain = new MailAddress(text).domain();
            return HOST.matcher(domain).matches() ? Optional.empty() : Optional.of(Fault.HOST);
        } catch (IllegalArgumentException none) {
            return Optional.of(Fault.SHAPE);
        }
    }

    /** What is wrong with a text that is no address. */
    public enum Fault {
        SHAPE,
        /** What follows the at sign is no name of a host on the internet. */
        HOST,
        /** A letter before the at sign that few servers take. */
        ACCENT
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unwritable) {
            return "";
        }
    }

    /** Returns what follows the at sign, in ASCII and lower case. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
