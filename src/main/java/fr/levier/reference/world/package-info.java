/** Where countries lie on a map: derived once from Natural Earth, and committed. */
@NullMarked
package fr.levier.reference.world;

import org.jspecify.annotations.NullMarked;
