/**
 * Plans as spreadsheets: project managers do not write YAML. A sheet says the same as a file, row by row, and is read by the same reader.
 */
@NullMarked
package fr.levier.financing.sheet;

import org.jspecify.annotations.NullMarked;
