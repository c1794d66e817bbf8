package fr.levier.people;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.Links;
import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the page of an authority's members. */
final class MembersPages {
    static final String PATH = "/administration/membres";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final String siren;
    private final String authority;
    private final boolean byMail;
    private final Messages messages;

    /** @param byMail whether invitations go out by mail */
    MembersPages(String siren, String authority, boolean byMail, Messages messages) {
        this.byMail = byMail;
        this.siren = siren;
        this.authority = authority;
        this.messages = messages;
    }

    /**
     * @param typed what stands in the form of invitations, after a mistake
     * @param link of an invitation, to hand over
     */
    MembersView view(
            List<Member> members,
            List<Invitation> invitations,
            Form typed,
            Map<String, String> wrong,
            String done,
            Optional<URI> link) {
        return new MembersView(
                wrong.containsKey("") ? List.of(wrong.get("")) : List.of(),
                done,
                link.map(URI::toString).orElse(""),
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
                InvitationForm.roles(messages));
        return new MembersView.Line(
                account.called(),
                role(member.role()),
                Stream.of(
                                account.name().isEmpty() ? "" : account.email().value(),
                                account.active() ? "" : messages.text("people.state.deactivated"))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" – ")),
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
        Map<String, String> hidden = new LinkedHashMap<>(InvitationForm.hidden());
        hidden.put("siren", siren);
        return new FormView(
                PATH + "/inviter",
                hidden,
                new InvitationForm(typed, messages).fields(),
                messages.text(byMail ? "people.members.invite" : "people.members.invite-by-link"));
    }

    private Map<String, String> hidden(String name, long id) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", siren);
        hidden.put(name, String.valueOf(id));
        return hidden;
    }

    private String role(Role role) {
        return messages.text("people.role." + role);
    }
}
