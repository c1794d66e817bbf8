package fr.levier.administration;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Instants as administrators read them: the day and the hour in Paris. */
record Times(Messages messages) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    String at(Instant at) {
        ZonedDateTime there = at.atZone(PARIS);
        Formats formats = Formats.of(messages);
        return messages.text("administration.at", formats.date(there.toLocalDate()), formats.time(there.toLocalTime()));
    }
}
