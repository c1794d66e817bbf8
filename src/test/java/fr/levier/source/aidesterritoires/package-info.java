@NullMarked
package fr.levier.source.aidesterritoires;

import org.jspecify.annotations.NullMarked;
