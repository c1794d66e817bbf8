package fr.levier.digest;

import fr.levier.mail.MailAddress;
import java.util.Locale;

/**
 * A person who receives the letter, and for which authority.
 *
 * @param siren the authority
 * @param authority its name, as the letter says it
 * @param fictional true for an authority of the bundled world
 * @param email where the letter goes
 * @param locale French or English
 */
public record Recipient(String siren, String authority, boolean fictional, MailAddress email, Locale locale) {

    /** Returns the officer of an authority whose address nobody gave: a preview, to an address that no mail can reach. */
    public static Recipient preview(String siren, String authority, boolean fictional, Locale locale) {
        String name = siren.replaceAll("[^0-9A-Za-z]", "");
        return new Recipient(
                siren,
                authority,
                fictional,
                new MailAddress("officer@" + (name.isEmpty() ? "authority" : name) + ".invalid"),
                locale);
    }
}
