package fr.levier.follow;

import fr.levier.call.Call;
import fr.levier.call.CallView;
import fr.levier.call.DeadlineView;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.web.Links;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts into words what another department is told of a call: what it is, until when, what the sender says, and where it stands. */
final class Forwarding {
    private final Names names;
    private final URI base;

    Forwarding(Names names, URI base) {
        this.names = names;
        this.base = base;
    }

    ForwardedMail write(Call call, String siren, String sender, String note, Messages messages, Instant now) {
        CallView view = CallView.of(call, now, messages, names);
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("follow.mail.hello", line(sender)));
        lines.add(line(view.title()));
        view.funder().ifPresent(funder -> lines.add(line(funder)));
        lines.add(
                view.deadlines().isEmpty()
                        ? view.status()
                        : view.deadlines().stream().map(DeadlineView::full).collect(Collectors.joining(" ; ")));
        if (!note.isEmpty()) {
            lines.add(messages.text("follow.mail.note", line(sender), note));
        }
        lines.add(base.resolve(Links.to(view.path(), Map.of("siren", siren))).toString());
        return new ForwardedMail(messages.text("follow.mail.subject", line(view.title())), String.join("\n", lines));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
