package fr.levier.people;

import fr.levier.mail.MailAddress;
import java.util.Locale;

/**
 * Somebody who may sign in.
 *
 * @param name how others see them; empty until they said it
 * @param locale the language of pages and letters
 * @param administersInstance whether they say who the administrators of authorities are
 * @param asksCode whether a code of their telephone is asked after the password
 * @param active whether they may sign in; who was deactivated may not
 */
public record Account(
        long id,
        MailAddress email,
        String name,
        Locale locale,
        boolean administersInstance,
        boolean asksCode,
        boolean active) {

    /** Returns the name, or the address of who did not say any. */
    public String called() {
        return name.isEmpty() ? email.value() : name;
    }
}
