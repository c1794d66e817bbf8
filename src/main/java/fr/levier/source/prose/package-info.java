/**
 * Reads calls from French prose, whether it stands in HTML or in PDF.
 *
 * <p>A page becomes a {@link fr.levier.source.prose.Sheet}: its title and its passages, without menus, side columns, related calls,
 * footers and cookie texts. Small readers then look for one meaning each (windows, money, shares, durations, applicants) and give
 * values with their evidence. They are built to miss rather than to invent: a number whose meaning is not said is left alone.
 */
@NullMarked
package fr.levier.source.prose;

import org.jspecify.annotations.NullMarked;
