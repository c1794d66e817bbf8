/** The projects of authorities, with their partners. */
@NullMarked
package fr.levier.project;

import org.jspecify.annotations.NullMarked;
