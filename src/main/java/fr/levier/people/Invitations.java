package fr.levier.people;

import fr.levier.mail.MailAddress;
import fr.levier.message.Messages;
import fr.levier.web.Token;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Invites people, by mail where there is a server for it. The letter tells nothing of who else is here, and the answer not whether they
 * have an account already.
 */
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

    /** Returns whether invitations go out by mail; where they do not, whoever invites hands the link over. */
    boolean goByMail() {
        return post.delivers();
    }

    /**
     * Invites somebody.
     *
     * @param sending which form asks; by mail it invites once, however often it is sent
     * @return the link to hand over, where no mail goes out: each time a new one, for the former is known to nobody any more
     */
    Optional<URI> send(
            MailAddress to, String siren, Role role, UUID sending, Account from, Locale locale, Instant now) {
        UUID asked = goByMail() ? sending : UUID.randomUUID();
        Optional<URI> link = members.invite(to, siren, role, asked, now).map(this::link);
        if (goByMail()) {
            link.ifPresent(address -> write(to, siren, role, from, address, locale));
            return Optional.empty();
        }
        return link;
    }

    private URI link(Token token) {
        return base.resolve(InvitationController.PATH + "/" + token.value());
    }

    private void write(MailAddress to, String siren, Role role, Account from, URI link, Locale locale) {
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
                        link.toString()));
    }
}
