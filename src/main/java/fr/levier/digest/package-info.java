/** The weekly letter: composed purely from verdicts and events, rendered, recorded, sent. */
@NullMarked
package fr.levier.digest;

import org.jspecify.annotations.NullMarked;
