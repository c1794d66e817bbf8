package fr.levier.planning;

import fr.levier.web.FormView;

/**
 * The plans to which a call may be added.
 *
 * @param call its title
 * @param link its page
 */
public record AddCallView(String call, String link, FormView form) {}
