/** Levier: finds and matches co-financing for the international action of French local authorities. */
@NullMarked
package fr.levier;

import org.jspecify.annotations.NullMarked;
