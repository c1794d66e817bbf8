/** What every page shares: layout, language, errors, security headers. Controllers stay with their rooms. */
@NullMarked
package fr.levier.web;

import org.jspecify.annotations.NullMarked;
