/** Addresses that mail can be sent to, for every room that knows people. */
@NullMarked
package fr.levier.mail;

import org.jspecify.annotations.NullMarked;
