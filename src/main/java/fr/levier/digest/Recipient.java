package fr.levier.digest;

import fr.levier.mail.MailAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A person who receives the letter, and for which authority.
 *
 * @param id the number of the subscription; zero for a preview, which has nothing to unsubscribe from
 * @param siren the authority, the first of several
 * @param authority its name, as the letter says it; all names of several
 * @param fictional true for an authority of the bundled world
 * @param email where the letter goes
 * @param locale French or English
 * @param extent how much of the letter
 */
public record Recipient(
        long id,
        String siren,
        String authority,
        boolean fictional,
        MailAddress email,
        Locale locale,
        Subscription.Extent extent) {
    /** A reader of the whole letter without a subscription. */
    public Recipient(String siren, String authority, boolean fictional, MailAddress email, Locale locale) {
        this(0, siren, authority, fictional, email, locale, Subscription.Extent.FULL);
    }

    /** Returns the reader of the letter of these authorities. */
    static Recipient of(
            long id, List<DigestInputs.View> views, MailAddress email, Locale locale, Subscription.Extent extent) {
        return new Recipient(
                id,
                views.isEmpty() ? "" : views.get(0).siren(),
                views.stream().map(DigestInputs.View::authority).collect(Collectors.joining(", ")),
                views.stream().anyMatch(DigestInputs.View::fictional),
                email,
                locale,
                extent);
    }

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
