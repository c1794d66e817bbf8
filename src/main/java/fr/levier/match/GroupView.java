package fr.levier.match;

import fr.levier.call.CallSection;
import java.util.List;
import java.util.Optional;

/**
 * Calls of the list that stand under one heading.
 *
 * @param section what they have in common; nothing where the list is in another order than by sections
 * @param count how many there are in all, on other pages too
 */
public record GroupView(Optional<CallSection> section, int count, List<MatchView> lines) {
    public GroupView {
        lines = List.copyOf(lines);
    }
}
