/** Words and lists that everybody shares: the vocabulary of codes with their labels, and dated lists of countries. */
@NullMarked
package fr.levier.reference;

import org.jspecify.annotations.NullMarked;
