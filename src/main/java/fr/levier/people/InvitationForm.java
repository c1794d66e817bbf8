package fr.levier.people;

import fr.levier.mail.MailAddress;
import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is asked to invite somebody: an address and a role, and unseen which form this is, so that it invites once. */
record InvitationForm(Form typed, Messages messages) {
    private static final String EMAIL = "email";
    private static final String ROLE = "role";
    private static final String SENDING = "envoi";

    List<FormField> fields() {
        return List.of(
                FormField.email(EMAIL, messages.text("people.field.email"), typed.text(EMAIL))
                        .filledBy("off"),
                FormField.select(
                        ROLE,
                        messages.text("people.field.role"),
                        typed.has(ROLE) ? typed.text(ROLE) : Role.OFFICER.name(),
                        roles(messages)));
    }

    /** Returns the unseen field of a fresh form. */
    static Map<String, String> hidden() {
        return Map.of(SENDING, UUID.randomUUID().toString());
    }

    Optional<MailAddress> email() {
        return SignIn.address(typed.text(EMAIL));
    }

    Optional<Role> role() {
        return role(typed.text(ROLE));
    }

    UUID sending() {
        try {
            return UUID.fromString(typed.text(SENDING));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** Returns what is wrong, under the name of its field; empty when nothing is. */
    Map<String, String> problems() {
        Optional<MailAddress.Fault> fault = MailAddress.fault(typed.text(EMAIL));
        if (fault.isPresent()) {
            return Map.of(EMAIL, messages.text("people.email." + fault.get()));
        }
        return role().isEmpty() ? Map.of(ROLE, messages.text("people.role.wrong")) : Map.of();
    }

    static Optional<Role> role(String code) {
        return Arrays.stream(Role.values()).filter(r -> r.name().equals(code)).findFirst();
    }

    static Map<String, String> roles(Messages messages) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.name(), messages.text("people.role." + role));
        }
        return roles;
    }
}
