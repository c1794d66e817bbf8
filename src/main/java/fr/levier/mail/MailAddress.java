package fr.levier.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to and that can stand in a header: no control character, no space, no second address. An
 * international domain is kept in its ASCII form; the part before the at sign must be ASCII, because few servers take another.
 */
public record MailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    public MailAddress {
        int at = value.lastIndexOf('@');
        value = at < 0 ? value : value.substring(0, at + 1) + ascii(value.substring(at + 1));
        if (value.length() > 254 || at > 64 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a mail address: " + value.replaceAll("\\p{Cntrl}", "?"));
        }
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
