package fr.levier.people;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the page of everybody who has an account. */
final class PeoplePages {
    static final String PATH = "/administration/personnes";

    /** The field that says into which authority somebody is invited. */
    static final String AUTHORITY = "siren";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Account reader;
    private final Map<String, String> authorities;
    private final boolean byMail;
    private final Messages messages;

    /**
     * @param authorities names by SIREN
     * @param byMail whether invitations go out by mail
     */
    PeoplePages(Account reader, Map<String, String> authorities, boolean byMail, Messages messages) {
        this.reader = reader;
        this.authorities = authorities;
        this.byMail = byMail;
        this.messages = messages;
    }

    PeopleView view(
            List<Account> people,
            Map<Long, Map<String, Role>> memberships,
            List<Invitation> invitations,
            Form typed,
            Map<String, String> wrong,
            String done,
            Optional<URI> link) {
        return new PeopleView(
                wrong.containsKey("") ? List.of(wrong.get("")) : List.of(),
                done,
                link.map(URI::toString).orElse(""),
                people.stream()
                        .map(account -> line(account, memberships.getOrDefault(account.id(), Map.of())))
                        .toList(),
                invitations.stream().map(this::line).toList(),
                authorities.isEmpty()
                        ? Optional.empty()
                        : Optional.of(invite(typed).withErrors(wrong)));
    }

    private MembersView.Line line(Account account, Map<String, Role> roles) {
        List<String> words = new ArrayList<>();
        if (account.administersInstance()) {
            words.add(messages.text("people.role.instance"));
        }
        roles.forEach((siren, role) -> words.add(messages.text(
                "people.account.member",
                messages.text("people.role." + role),
                authorities.getOrDefault(siren, siren))));
        String state = account.active() ? "" : messages.text("people.state.deactivated");
        List<String> notes = Stream.of(
                        account.name().isEmpty() ? "" : account.email().value(), state)
                .filter(note -> !note.isEmpty())
                .toList();
        return new MembersView.Line(
                account.called(),
                words.isEmpty() ? messages.text("people.role.none") : String.join(", ", words),
                String.join(" – ", notes),
                forms(account));
    }

    private List<FormView> forms(Account account) {
        List<FormView> forms = new ArrayList<>();
        if (!account.active()) {
            forms.add(form("reactiver", account).quiet());
            return forms;
        }
        if (!byMail) {
            forms.add(form("lien", account).quiet());
        }
        if (!account.administersInstance()) {
            forms.add(form("nommer", account).quiet());
        }
        if (account.id() != reader.id()) {
            forms.add(form("desactiver", account).danger());
        }
        return forms;
    }

    private FormView form(String what, Account account) {
        return new FormView(
                PATH + "/" + what,
                Map.of("personne", String.valueOf(account.id())),
                List.of(),
                messages.text("people.people.do." + what, account.called()));
    }

    private MembersView.Line line(Invitation invitation) {
        String until =
                Formats.of(messages).date(invitation.expiresAt().atZone(PARIS).toLocalDate());
        String role = messages.text(
                "people.account.member",
                messages.text("people.role." + invitation.role()),
                authorities.getOrDefault(invitation.siren(), invitation.siren()));
        return new MembersView.Line(
                invitation.email().value(), role, messages.text("people.members.until", until), List.of());
    }

    private FormView invite(Form typed) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", messages.text("people.people.choose"));
        choices.putAll(authorities);
        List<FormField> fields = new ArrayList<>(new InvitationForm(typed, messages).fields());
        fields.add(FormField.select(
                AUTHORITY,
                messages.text("people.people.authority"),
                authorities.size() == 1 ? authorities.keySet().iterator().next() : typed.text(AUTHORITY),
                choices));
        return new FormView(
                PATH + "/inviter",
                InvitationForm.hidden(),
                fields,
                messages.text(byMail ? "people.members.invite" : "people.members.invite-by-link"));
    }
}
