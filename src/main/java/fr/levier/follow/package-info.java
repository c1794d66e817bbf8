/**
 * What an authority makes of calls: follow one, decide, give it to a colleague, put it aside with a reason, send it to another
 * department; and the searches that a person keeps. All of it belongs to one authority and is seen by its members only.
 */
@NullMarked
package fr.levier.follow;

import org.jspecify.annotations.NullMarked;
