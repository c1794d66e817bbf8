@NullMarked
package fr.levier.authority;

import org.jspecify.annotations.NullMarked;
