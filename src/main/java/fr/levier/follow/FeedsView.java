package fr.levier.follow;

import fr.levier.web.FormView;
import java.util.List;

/**
 * The feeds that somebody has for an authority.
 *
 * @param made the addresses that were made just now, shown this once
 */
public record FeedsView(List<String> made, List<Line> lines, FormView make) {

    /** A feed with the form that revokes it. */
    public record Line(String name, String since, FormView revoke) {}
}
