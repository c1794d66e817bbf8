/**
 * The desk of the project manager: the plans that an authority keeps, edits and compares, and its portfolio of them.
 *
 * <p>What is kept is what people write in files, and nothing that was computed: every page reads it by {@link
 * fr.levier.portfolio.PortfolioReader} and shows what {@code levier plan}, {@code optimise} and {@code portfolio} would say. All of it
 * belongs to one authority and is seen by its members only.
 */
@NullMarked
package fr.levier.planning;

import org.jspecify.annotations.NullMarked;
