/** The facility of the Agence française de développement for French local authorities (FICOL). */
@NullMarked
package fr.levier.source.afd;

import org.jspecify.annotations.NullMarked;
