/**
 * Benchmarks, with the engines that Levier is measured against. Not part of the application: built by the profile {@code bench} only.
 *
 * <p>Both sides run on the same machine, in the same run and after the same kind of warm-up; answers are compared before times are, and
 * what is counted is printed with each figure.
 */
@NullMarked
package fr.levier.bench;

import org.jspecify.annotations.NullMarked;
