@NullMarked
package fr.levier.digest;

import org.jspecify.annotations.NullMarked;
