package fr.levier.call;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A closing as a page shows it.
 *
 * @param date the day alone
 * @param full with hour, zone and whom it concerns
 * @param label whom or which stage it concerns
 * @param left how long one still has, in words; a past closing says that it is past
 * @param past true once an application comes too late; such a closing is never soon
 * @param soon true in the last month
 */
public record DeadlineView(String date, String full, Optional<String> label, String left, boolean past, boolean soon) {
    private static final int SOON_DAYS = 30;

    static DeadlineView of(Deadline deadline, Instant now, Messages messages) {
        Formats formats = Formats.of(messages);
        String closing = formats.deadline(deadline.date(), deadline.time(), deadline.zone());
        Optional<String> label = deadline.label().map(l -> DeadlineWords.label(l, messages));
        String full = label.map(l -> messages.text("call.deadline.labelled", closing, l))
                .orElse(closing);
        boolean past = !deadline.closesAt().isAfter(now);
        long days = daysLeft(deadline, now);
        String left = past ? messages.text("call.deadline.past") : messages.text("call.deadline.left", days);
        return new DeadlineView(formats.date(deadline.date()), full, label, left, past, !past && days <= SOON_DAYS);
    }

    /** Days between today, where the deadline's clock hangs, and the last day on which one may apply. */
    private static long daysLeft(Deadline deadline, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, deadline.zone());
        LocalDate lastDay = LocalDate.ofInstant(deadline.closesAt().minusNanos(1), deadline.zone());
        return ChronoUnit.DAYS.between(today, lastDay);
    }
}
