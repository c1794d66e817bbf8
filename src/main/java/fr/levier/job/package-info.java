/**
 * What happens by itself: collection every day, letters every Monday, delivery every few minutes.
 *
 * <p>Quartz keeps jobs and triggers in PostgreSQL, clustered: several nodes share them and each run happens on one. A job only reads
 * the clock and calls a use case. A run that was missed because nothing was running happens once at the next start, not once for each
 * time it was missed. Expressions are read in one zone ({@code levier.zone}); a run due in the hour that summer time leaves out happens
 * at the same distance from midnight, once, and one due in the hour that comes twice happens once.
 */
@NullMarked
package fr.levier.job;

import org.jspecify.annotations.NullMarked;
