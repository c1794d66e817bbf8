/** The sentences of the interface, French first, English second: one bundle for each room, named by the first word of the key. */
@NullMarked
package fr.levier.message;

import org.jspecify.annotations.NullMarked;
