@NullMarked
package fr.levier.planning;

import org.jspecify.annotations.NullMarked;
