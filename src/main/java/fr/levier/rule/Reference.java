package fr.levier.rule;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A text that a rule rests on; each stands once, in {@code rules/references.yml}.
 *
 * @param id its name in the rulebook
 * @param title as people cite it
 * @param url where it can be read
 * @param article the article or section
 * @param quote at most a line of its words
 * @param checkedOn when somebody last read it for Levier
 */
public record Reference(
        String id, String title, URI url, Optional<String> article, Optional<String> quote, LocalDate checkedOn) {}
