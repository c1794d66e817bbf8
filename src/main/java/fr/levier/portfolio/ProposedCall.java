package fr.levier.portfolio;

import fr.levier.rule.Scheme;
import java.util.Optional;

/**
 * A call that somebody thinks of for the portfolio.
 *
 * @param name as the file calls it
 * @param profile what it would pay for; without themes, those of its scheme
 */
public record ProposedCall(String name, Optional<Scheme> scheme, Profile profile) {}
