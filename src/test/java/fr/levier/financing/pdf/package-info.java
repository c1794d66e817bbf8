@NullMarked
package fr.levier.financing.pdf;

import org.jspecify.annotations.NullMarked;
