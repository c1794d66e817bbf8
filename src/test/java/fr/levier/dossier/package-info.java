/** Tests of application files. */
@NullMarked
package fr.levier.dossier;

import org.jspecify.annotations.NullMarked;
