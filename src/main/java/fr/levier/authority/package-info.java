/** The authorities: the noun, the descriptions that people write of themselves, and where they are stored. */
@NullMarked
package fr.levier.authority;

import org.jspecify.annotations.NullMarked;
