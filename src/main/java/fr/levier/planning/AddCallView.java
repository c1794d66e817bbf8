package fr.levier.planning;

import fr.levier.web.FormView;
import java.util.Optional;

/**
 * The plans to which a call may be added.
 *
 * @param call its title
 * @param link its page
 * @param warning that nobody can apply any more
 */
public record AddCallView(String call, String link, Optional<String> warning, FormView form) {}
