/** The demonstration: the bundled world of 20 November 2026, served locally and read through the real collectors. */
@NullMarked
package fr.levier.demo;

import org.jspecify.annotations.NullMarked;
