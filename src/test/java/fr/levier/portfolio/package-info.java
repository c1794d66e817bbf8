@NullMarked
package fr.levier.portfolio;

import org.jspecify.annotations.NullMarked;
