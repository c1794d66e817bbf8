package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import java.util.Map;

/** What a new password must be: long, and not the address. No rule about kinds of letters: they make passwords worse. */
final class NewPassword {
    static final String FIELD = "nouveau";

    private NewPassword() {}

    static FormField field(Messages messages) {
        return FormField.password(FIELD, messages.text("people.field.new-password"), "new-password")
                .withHint(messages.text("people.password.hint", Passwords.SHORTEST));
    }

    /** Returns what is wrong with it, under the name of its field; empty when nothing is. */
    static Map<String, String> problems(Form form, String email, Messages messages) {
        String typed = form.raw(FIELD);
        if (typed.codePointCount(0, typed.length()) < Passwords.SHORTEST) {
            return Map.of(FIELD, messages.text("people.password.short", Passwords.SHORTEST));
        }
        if (typed.length() > Passwords.LONGEST) {
            return Map.of(FIELD, messages.text("people.password.long", Passwords.LONGEST));
        }
        return typed.strip().equalsIgnoreCase(email)
                        || typed.codePoints().distinct().count() < 5
                ? Map.of(FIELD, messages.text("people.password.weak"))
                : Map.of();
    }
}
