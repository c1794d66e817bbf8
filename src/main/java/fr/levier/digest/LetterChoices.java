package fr.levier.digest;

import fr.levier.message.Messages;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What the form of letters offers, value and words; what somebody has by other means is always among it. */
final class LetterChoices {
    private static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Cayenne",
            "Indian/Reunion",
            "Indian/Mayotte",
            "America/Miquelon",
            "Pacific/Noumea",
            "Pacific/Tahiti",
            "Pacific/Wallis",
            "Europe/Brussels",
            "Europe/London",
            "UTC");
    private final Rhythm own;
    private final Messages words;

    LetterChoices(Rhythm own, Messages words) {
        this.own = own;
        this.words = words;
    }

    Map<String, String> frequencies() {
        return named("digest.letters.frequency.", List.of("WEEKLY", "DAILY", "NONE"));
    }

    Map<String, String> extents() {
        return named("digest.letters.extent.", List.of("FULL", "PARAGRAPH"));
    }

    Map<String, String> languages() {
        return named("web.language.", List.of("fr", "en"));
    }

    Map<String, String> days() {
        return named(
                "digest.letters.day.",
                IntStream.rangeClosed(1, 7).mapToObj(String::valueOf).toList());
    }

    /** Whole hours, and the one that was set by other means. */
    Map<String, String> hours() {
        Set<String> times = new TreeSet<>(Set.of(own.at().toString()));
        IntStream.range(0, 24).forEach(hour -> times.add(LocalTime.of(hour, 0).toString()));
        Map<String, String> hours = new LinkedHashMap<>();
        times.forEach(time -> hours.put(time, time));
        return hours;
    }

    Map<String, String> zones() {
        String zone = own.zone().getId();
        Map<String, String> zones = named("digest.letters.zone.", ZONES);
        zones.putIfAbsent(zone, zone);
        return zones;
    }

    private Map<String, String> named(String prefix, List<String> codes) {
        Map<String, String> named = new LinkedHashMap<>();
        codes.forEach(code -> named.put(code, words.text(prefix + code)));
        return named;
    }
}
