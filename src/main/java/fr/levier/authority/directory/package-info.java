/** The directory of all French authorities: found by a name or a SIREN, before anybody has described one. */
@NullMarked
package fr.levier.authority.directory;

import org.jspecify.annotations.NullMarked;
