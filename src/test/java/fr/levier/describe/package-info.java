@NullMarked
package fr.levier.describe;

import org.jspecify.annotations.NullMarked;
