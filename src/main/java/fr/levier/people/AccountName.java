package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;

/** The name that somebody gives themselves: one line, of any alphabet, not without end. */
final class AccountName {
    static final String FIELD = "nom";
    private static final int LONGEST = 120;

    private AccountName() {}

    static FormField field(Messages messages, String value) {
        return FormField.text(FIELD, messages.text("people.field.name"), value).filledBy("name");
    }

    static String of(Form form) {
        String line = form.text(FIELD).replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
