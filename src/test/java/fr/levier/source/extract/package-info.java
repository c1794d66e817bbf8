@NullMarked
package fr.levier.source.extract;

import org.jspecify.annotations.NullMarked;
