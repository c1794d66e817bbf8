package fr.levier.digest;

import fr.levier.mail.MailAddress;
import java.util.Locale;

/**
 * A person's wish to receive the letter of one authority.
 *
 * @param id its number in the store
 * @param siren the authority
 * @param email the person; one address has one subscription
 * @param locale French or English
 * @param frequency how often
 * @param cursor the last event of the catalogue that a recorded letter took into account; zero before the first letter
 */
public record Subscription(long id, String siren, MailAddress email, Locale locale, Frequency frequency, long cursor) {}
