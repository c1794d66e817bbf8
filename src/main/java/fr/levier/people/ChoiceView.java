package fr.levier.people;

import fr.levier.web.FormView;
import java.util.List;

/** The authorities among which somebody chooses. */
public record ChoiceView(List<Line> authorities) {
    public ChoiceView {
        authorities = List.copyOf(authorities);
    }

    /**
     * One authority.
     *
     * @param role what the reader does there, in words
     * @param inForce whether they are here for it now
     */
    public record Line(String name, String role, boolean inForce, FormView choose) {}
}
