/** The commands as their users meet them: in this process and in processes of their own. */
@NullMarked
package fr.levier.command;

import org.jspecify.annotations.NullMarked;
