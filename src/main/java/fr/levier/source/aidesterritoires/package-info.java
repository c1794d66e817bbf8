/** The public interface of Aides-territoires, which repeats grants to French authorities; it wants a token. */
@NullMarked
package fr.levier.source.aidesterritoires;

import org.jspecify.annotations.NullMarked;
