package fr.levier.dossier;

import fr.levier.authority.Council;
import fr.levier.call.CallId;
import fr.levier.reference.TypedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What an authority says of its application file for one call.
 *
 * @param said the fields of its form that hold something, by name
 * @param version how often it was saved: whoever changes it says which version they saw; zero while there is none
 * @param changedBy who saved it last; empty for a visitor of the demonstration
 */
record Dossier(String siren, CallId call, Map<String, String> said, int version, String changedBy, Instant changedAt) {
    static final String ASSEMBLIES = "seances";
    static final String TARGET = "cible";
    static final String NOTES = "notes";
    static final int MOST_PIECES = 30;

    Dossier {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }

    static Dossier none(String siren, CallId call) {
        return new Dossier(siren, call, Map.of(), 0, "", Instant.EPOCH);
    }

    /** Something that goes into the envelope, in the words of who prepares it. */
    record Piece(int number, String name, boolean done, String who) {}

    Dossier saying(Map<String, String> other, String who, Instant at) {
        return new Dossier(siren, call, other, version, who, at);
    }

    Dossier seenAt(int seen) {
        return new Dossier(siren, call, said, seen, changedBy, changedAt);
    }

    String text(String field) {
        return said.getOrDefault(field, "");
    }

    static String field(Step step, String what) {
        return "etape." + step.code() + "." + what;
    }

    static String piece(int number, String what) {
        return "piece." + number + "." + what;
    }

    boolean isDone(Step step) {
        return text(field(step, "fait")).equals("oui");
    }

    int days(Step step) {
        String days = text(field(step, "jours"));
        return days.matches("\\d{1,3}") ? Integer.parseInt(days) : step.days();
    }

    /** Returns the day by which the house wants to hand in, where it says one. */
    Optional<LocalDate> target() {
        return TypedDays.read(text(TARGET)).stream().findFirst();
    }

    /** Returns the days on which the assembly meets as this file says, in order. */
    List<LocalDate> assemblies() {
        return List.copyOf(new TreeSet<>(TypedDays.read(text(ASSEMBLIES))));
    }

    /** Returns when the assembly meets: what this file says goes before what the authority says. */
    Council council(Council house) {
        return assemblies().isEmpty() ? house : house.meeting(assemblies());
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int number = 1; number <= MOST_PIECES; number++) {
            String name = text(piece(number, "nom"));
            if (!name.isEmpty()) {
                boolean isDone = text(piece(number, "fait")).equals("oui");
                pieces.add(new Piece(number, name, isDone, text(piece(number, "qui"))));
            }
        }
        return pieces;
    }
}
