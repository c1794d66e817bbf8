/** What the tests of all French sources share: the bundled world, read from its files, and a recogniser that needs no rulebook. */
@NullMarked
package fr.levier.source.french;

import org.jspecify.annotations.NullMarked;
