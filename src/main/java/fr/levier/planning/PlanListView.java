package fr.levier.planning;

import fr.levier.planning.PlanView.Link;
import java.util.List;
import java.util.Optional;

/**
 * The plans of an authority.
 *
 * @param others the same page of other authorities that the reader may see
 * @param ways where else to go
 * @param fresh where a plan is begun; nothing for who may only read
 */
public record PlanListView(
        String authority, String done, List<Line> lines, List<Link> others, List<Link> ways, Optional<String> fresh) {

    /** A plan: what it comes to, and its other possibilities. */
    public record Line(Link plan, String said, boolean holds, String when, List<Link> scenarios) {}
}
