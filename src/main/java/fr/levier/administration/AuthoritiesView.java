package fr.levier.administration;

import fr.levier.web.FormView;
import java.util.List;
import java.util.Optional;

/**
 * The authorities of an instance.
 *
 * @param typed what was looked for, or the empty string
 * @param added what was just done
 * @param next where the people of the one that was just added are invited; may be empty
 */
public record AuthoritiesView(String typed, Optional<String> added, String next, List<Found> found, List<Known> known) {
    public AuthoritiesView {
        found = List.copyOf(found);
        known = List.copyOf(known);
    }

    /**
     * One of the directory.
     *
     * @param people where its people are invited, when it is kept already; else empty
     * @param add the form that adds it, when it is not
     */
    public record Found(String name, String about, String people, Optional<FormView> add) {}

    /** One that is kept, with its calls and its people. */
    public record Known(String name, String about, String calls, String people) {}
}
