/**
 * A computed plan as a PDF that can be attached to a deliberation and read by everybody: tagged, with its language, title, headings and table
 * headers, and its font within. Nobody ran a validator over it, so that it claims no conformity with PDF/UA.
 */
@NullMarked
package fr.levier.financing.pdf;

import org.jspecify.annotations.NullMarked;
