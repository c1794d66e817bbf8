package fr.levier.follow;

import java.util.Arrays;
import java.util.Optional;

/** What an authority has decided about a call. */
public enum Decision {
    /** It applies. */
    GO,
    /** It waits and sees. */
    WATCH,
    /** It does not apply, and says why in the note. */
    NO;

    static Optional<Decision> find(String name) {
        return Arrays.stream(values()).filter(d -> d.name().equals(name)).findFirst();
    }
}
