package fr.levier.match;

import java.util.Optional;

/**
 * What is said to who comes by an address that names an authority, or a project of one, that they may not see: a letter was passed on,
 * or a session ended. They see what everybody sees. It says nothing of the authority, not even whether there is one.
 *
 * @param words what is to be said
 * @param signIn where a visitor signs in and comes back; nothing for who did
 */
public record ClosedView(String words, Optional<String> signIn) {}
