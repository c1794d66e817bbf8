/**
 * The best mix: which funders to ask, and for how much, so that the authority gives the least cash, works the least or may expect the
 * most.
 *
 * <p>A {@link fr.levier.financing.mix.Mix} asks each project's own plan for its limits and hands them to the solver as they are: no rule is
 * written twice. The answer goes back through the plans; where they disagree with the solver, that is a fault and nothing is said.
 */
@NullMarked
package fr.levier.financing.mix;

import org.jspecify.annotations.NullMarked;
