/** The water agencies' help for water and sanitation abroad, and their joint call. */
@NullMarked
package fr.levier.source.wateragency;

import org.jspecify.annotations.NullMarked;
