package fr.levier.command;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Status;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A call on one line of a terminal. */
final class CallLines {
    private static final List<Status> ORDER =
            List.of(Status.OPEN, Status.FORTHCOMING, Status.PERMANENT, Status.UNKNOWN, Status.CLOSED, Status.WITHDRAWN);

    private final Messages messages;

    CallLines(Messages messages) {
        this.messages = messages;
    }

    /** What one may still apply to comes first, the nearest deadline first. */
    static Comparator<Call> openFirst(Instant now) {
        return Comparator.<Call>comparingInt(c -> ORDER.indexOf(c.status(now)))
                .thenComparing(c -> c.nextDeadline(now).map(Deadline::closesAt).orElse(Instant.MAX))
                .thenComparing(Call::id);
    }

    String line(Call call, Instant now) {
        String fictional = call.content().is(Field.FICTIONAL) ? " – " + messages.text("levier.calls.fictional") : "";
        return messages.text("levier.calls.line", call.id(), call.content().title(), state(call, now), fictional)
                .stripTrailing();
    }

    /** Returns the status, with the next deadline where there is one. */
    String state(Call call, Instant now) {
        String status = messages.text("levier.status." + call.status(now));
        return call.nextDeadline(now)
                .map(d -> status + ", " + Formats.of(messages).date(d.date()))
                .orElse(status);
    }
}
