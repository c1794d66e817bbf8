/**
 * The 1 %: what the law lets services of water, energy, waste and mobility spend abroad from their own revenue. These are permanent
 * schemes: no campaign, no deadline.
 */
@NullMarked
package fr.levier.source.onepercent;

import org.jspecify.annotations.NullMarked;
