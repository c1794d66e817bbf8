/** Judges calls for authorities and their projects: turns the three nouns into facts, asks the rulebook, ranks the answers. */
@NullMarked
package fr.levier.match;

import org.jspecify.annotations.NullMarked;
