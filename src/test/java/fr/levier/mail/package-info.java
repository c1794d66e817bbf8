@NullMarked
package fr.levier.mail;

import org.jspecify.annotations.NullMarked;
