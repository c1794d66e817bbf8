/**
 * The projects of one authority together: what is paid twice, what completes what, what all of it costs, and what happens when a funder
 * changes its rules. Each plan is computed by its own room; here they are only set side by side.
 */
@NullMarked
package fr.levier.portfolio;

import org.jspecify.annotations.NullMarked;
