/**
 * What people add to the catalogue and correct in it, on pages: a pasted address or a mailed document is read and confirmed field by
 * field, and a wrong value is mended with who says so and why. Who may only read changes nothing, and what one authority keeps to
 * itself is shown to no other.
 */
@NullMarked
package fr.levier.addition;

import org.jspecify.annotations.NullMarked;
