@NullMarked
package fr.levier.source.guidelines;

import org.jspecify.annotations.NullMarked;
