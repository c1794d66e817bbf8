/**
 * What those who keep an instance see and do: its sources, rules, mail and jobs, and when it was last saved to a file. Each page is for
 * administrators of the instance only, and what they do is written into the journal.
 */
@NullMarked
package fr.levier.administration;

import org.jspecify.annotations.NullMarked;
