package fr.levier.people;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.Links;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the page of an authority's members. */
final class MembersPages {
    static final String PATH = "/administration/membres";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final String siren;
    private final String authority;
    private final Messages messages;

    MembersPages(String siren, String authority, Messages messages) {
        this.siren = siren;
        this.authority = authority;
        this.messages = messages;
    }

    /** @param typed what stands in the form of invitations, after a mistake */
    MembersView view(
            List<Member> members, List<Invitation> invitations, Form typed, Map<String, String> wrong, String done) {
        return new MembersView(
                wrong.containsKey("") ? List.of(wrong.get("")) : List.of(),
                done,
                authority,
                members.stream().map(this::line).toList(),
                invitations.stream().map(this::line).toList(),
                invite(typed).withErrors(wrong),
                Links.to(JournalController.PATH, Map.of("siren", siren)),
                Links.to(KeysPages.PATH, Map.of("siren", siren)));
    }

    private MembersView.Line line(Member member) {
        Account account = member.account();
        Map<String, String> hidden = hidden("membre", account.id());
        // Several forms of one page: the fields of each need a name of their own for their labels.
        FormField role = FormField.select(
                "role-" + account.id(),
                messages.text("people.field.role-of", account.called()),
                member.role().name(),
                roles());
        return new MembersView.Line(
                account.called(),
                role(member.role()),
                account.name().isEmpty() ? "" : account.email().value(),
                List.of(
                        new FormView(PATH + "/role", hidden, List.of(role), messages.text("people.members.change"))
                                .quiet(),
                        new FormView(
                                        PATH + "/retirer",
                                        hidden,
                                        List.of(),
                                        messages.text("people.members.remove", account.called()))
                                .danger()));
    }

    private MembersView.Line line(Invitation invitation) {
        String until =
                Formats.of(messages).date(invitation.expiresAt().atZone(PARIS).toLocalDate());
        FormView withdraw = new FormView(
                        PATH + "/annuler",
                        hidden("invitation", invitation.id()),
                        List.of(),
                        messages.text(
                                "people.members.withdraw", invitation.email().value()))
                .danger();
        return new MembersView.Line(
                invitation.email().value(),
                role(invitation.role()),
                messages.text("people.members.until", until),
                List.of(withdraw));
    }

    private FormView invite(Form typed) {
        return new FormView(
                PATH + "/inviter",
                Map.of("siren", siren),
                List.of(
                        FormField.email("email", messages.text("people.field.email"), typed.text("email"))
                                .filledBy("off"),
                        FormField.select(
                                "role",
                                messages.text("people.field.role"),
                                typed.has("role") ? typed.text("role") : Role.OFFICER.name(),
                                roles())),
                messages.text("people.members.invite"));
    }

    private Map<String, String> hidden(String name, long id) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", siren);
        hidden.put(name, String.valueOf(id));
        return hidden;
    }

    private Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(role.name(), role(role));
        }
        return roles;
    }

    private String role(Role role) {
        return messages.text("people.role." + role);
    }
}
