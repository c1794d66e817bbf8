package fr.levier.rule.bulk;

import fr.levier.rule.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One call as the rules see it.
 *
 * @param scheme the scheme; nothing for a call of no known scheme, for which nobody is ever eligible
 * @param campaign the campaign, or nothing to take the scheme's own at that day
 * @param day the day judged
 * @param stated conditions that the call's page states, besides the scheme's
 */
public record Ask(Optional<String> scheme, Optional<String> campaign, LocalDate day, List<Requirement> stated) {
    public Ask {
        stated = List.copyOf(stated);
        if (scheme.isEmpty() && campaign.isPresent()) {
            throw new IllegalArgumentException("A campaign belongs to a scheme");
        }
    }
}
