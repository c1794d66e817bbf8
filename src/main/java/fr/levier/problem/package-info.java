/**
 * What is wrong with something that came from outside, said as a value.
 *
 * <p>A broken page, rule file or upload is no reason to stop: it becomes a {@link fr.levier.problem.Problem} with a place and
 * a code, many of them can be reported together, and the sentence is rendered in the reader's language at the edge. Faults of
 * Levier itself are exceptions, never problems.
 */
@NullMarked
package fr.levier.problem;

import org.jspecify.annotations.NullMarked;
