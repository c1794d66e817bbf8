@NullMarked
package fr.levier.store;

import org.jspecify.annotations.NullMarked;
