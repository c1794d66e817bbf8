/** The rules in Google's Common Expression Language: what the engine is compared with, in tests and in the bench. */
@NullMarked
package fr.levier.cel;

import org.jspecify.annotations.NullMarked;
