/**
 * The application file of an authority for a call: what the call asks for as far as its page says so, what is still unknown, the steps
 * within the house counted back from the closing, and who does what.
 *
 * <p>It stands on the fourth floor. Levier knows no text that fixes how long a house takes: the days of each step are a proposal, and
 * what people change is theirs.
 */
@NullMarked
package fr.levier.dossier;

import org.jspecify.annotations.NullMarked;
