@NullMarked
package fr.levier.financing.sheet;

import org.jspecify.annotations.NullMarked;
