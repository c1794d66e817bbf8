/**
 * The financing plan: who may pay what, on which base, within which limits, and what that asks of the authority.
 *
 * <p>A {@link fr.levier.financing.FinancingPlan} is what people write. {@link fr.levier.financing.Reckoning} computes it: every unknown
 * is an interval from the first line to the last answer, so that what is said of an interval is true of every amount within it. Rules
 * come from the rulebook's terms and nowhere else. The solver of the best mix proposes; the plan alone decides.
 *
 * <p>Cents that a division leaves over go to one place: ceilings and instalments are rounded down, floors are rounded up, and what
 * remains falls to the contribution that is written {@code rest}, or to the last instalment.
 */
@NullMarked
package fr.levier.financing;

import org.jspecify.annotations.NullMarked;
