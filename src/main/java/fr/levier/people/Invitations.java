package fr.levier.people;

import fr.levier.mail.MailAddress;
import fr.levier.message.Messages;
import fr.levier.web.Token;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/** Invites people by mail. The letter tells nothing of who else is here, and the answer not whether they have an account already. */
final class Invitations {
    private final JdbcMembers members;
    private final AuthorityNames names;
    private final Post post;
    private final URI base;

    Invitations(JdbcMembers members, AuthorityNames names, Post post, URI base) {
        this.members = members;
        this.names = names;
        this.post = post;
        this.base = base;
    }

    void send(MailAddress to, String siren, Role role, Account from, Locale locale, Instant now) {
        Token token = members.invite(to, siren, role, now);
        Messages messages = Messages.in(locale);
        String name = names.name(siren);
        post.send(
                to,
                locale,
                messages.text("people.mail.invitation.subject", name),
                messages.text(
                        "people.mail.invitation.text",
                        from.called(),
                        name,
                        messages.text("people.role." + role),
                        base.resolve(InvitationController.PATH + "/" + token.value())
                                .toString()));
    }
}
