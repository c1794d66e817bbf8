@NullMarked
package fr.levier.financing;

import org.jspecify.annotations.NullMarked;
