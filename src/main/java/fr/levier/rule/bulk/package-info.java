/**
 * Judges a whole population at once, by sets instead of one situation after the other: for each atomic condition one bitset of those
 * who meet it and one of those who do not, and for a call a few boolean operations on words.
 *
 * <p>It is not a second engine. Atoms are tested by themselves, once for each distinct value; where strong Kleene logic is not exact,
 * because one unknown occurs several times, the explaining engine is asked, once for all who are in the same situation. Generated
 * tests hold its answers equal to those of the explaining engine and of trying every completion.
 */
@NullMarked
package fr.levier.rule.bulk;

import org.jspecify.annotations.NullMarked;
