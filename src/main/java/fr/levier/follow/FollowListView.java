package fr.levier.follow;

import fr.levier.web.FormView;
import java.util.List;
import java.util.Optional;

/**
 * Every call of which an authority has said something.
 *
 * @param parts followed ones, those decided against, those put aside
 * @param searches where one's own searches stand
 */
public record FollowListView(String done, List<Part> parts, String calls, String searches) {

    /** Several calls under one heading. */
    public record Part(String id, String heading, List<Line> lines) {}

    /**
     * One call.
     *
     * @param said what is said of it
     * @param undo what takes it back
     */
    public record Line(String title, String link, String when, List<String> said, Optional<FormView> undo) {}
}
