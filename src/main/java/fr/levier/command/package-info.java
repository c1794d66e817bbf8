/** The commands of the command line: thin, one file each; they join the rooms and print. */
@NullMarked
package fr.levier.command;

import org.jspecify.annotations.NullMarked;
