@NullMarked
package fr.levier.job;

import org.jspecify.annotations.NullMarked;
