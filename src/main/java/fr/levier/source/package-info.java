/**
 * Reads calls from the sites that publish them.
 *
 * <p>A {@link fr.levier.source.Source} declares where it starts and reads pages purely: page in, extraction out, no network, no
 * clock, no database. The harvester owns everything else: HTTP, robots.txt, limits, retries, storage, reports. One broken page
 * loses one call; one broken source loses no other.
 */
@NullMarked
package fr.levier.source;

import org.jspecify.annotations.NullMarked;
