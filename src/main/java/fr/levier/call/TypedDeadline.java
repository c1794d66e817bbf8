package fr.levier.call;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a closing as people type it: a day, perhaps the hour, whose clock it is and whom it concerns, such as
 * {@code 15/03/2027 17:00 Bruxelles – communes}. A closing of which nobody gives the clock hangs on that of Paris, as people here mean
 * it.
 */
final class TypedDeadline {
    private static final Pattern SHAPE =
            Pattern.compile("(?<day>\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}(?:er)? \\p{L}+ \\d{4})"
                    + "(?:(?:T|,? (?:à |at )?)(?<hour>\\d{1,2}) ?[:h] ?(?<minute>\\d{2})?(?::\\d{2})?)?"
                    + "(?: \\(?(?:heure de )?(?<zone>\\p{L}[\\p{L}\\d_/+-]*)\\)?)?"
                    + "(?: [–-] (?<label>.+))?");
    private static final Map<String, ZoneId> PLACES =
            Map.of("paris", Deadline.PARIS, "bruxelles", Deadline.BRUSSELS, "brussels", Deadline.BRUSSELS);

    private TypedDeadline() {}

    /**
     * @throws IllegalArgumentException when this is no closing
     * @throws java.time.DateTimeException when there is no such day, hour or zone
     */
    static Deadline read(String text) {
        Matcher said = SHAPE.matcher(text.replaceAll("\\s+", " ").strip());
        if (!said.matches()) {
            throw new IllegalArgumentException("Not a closing: " + text);
        }
        return new Deadline(
                TypedDay.read(said.group("day")),
                Optional.ofNullable(said.group("hour")).map(hour -> time(hour, said.group("minute"))),
                Optional.ofNullable(said.group("zone")).map(TypedDeadline::zone).orElse(Deadline.PARIS),
                Optional.ofNullable(said.group("label")).map(String::strip));
    }

    static String write(Deadline deadline) {
        StringBuilder text = new StringBuilder(TypedDay.write(deadline.date()));
        deadline.time().ifPresent(time -> text.append(' ').append(time));
        if (!deadline.zone().equals(Deadline.PARIS)) {
            text.append(' ').append(deadline.zone().getId());
        }
        deadline.label().ifPresent(label -> text.append(" – ").append(label));
        return text.toString();
    }

    private static LocalTime time(String hour, @org.jspecify.annotations.Nullable String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }

    private static ZoneId zone(String name) {
        return Optional.ofNullable(PLACES.get(name.toLowerCase(Locale.ROOT))).orElseGet(() -> ZoneId.of(name));
    }
}
