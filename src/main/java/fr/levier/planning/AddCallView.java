package fr.levier.planning;

import fr.levier.web.FormView;
import java.util.Optional;

/**
 * The plans to which a call may be added.
 *
 * @param call its title
 * @param link its page
 * @param warning that nobody can apply any more
 * @param presumed that the plan follows the rules of another campaign
 */
public record AddCallView(
        String call, String link, Optional<String> warning, Optional<String> presumed, FormView form) {}
