/**
 * Reads any document as calls, whichever source it is from, and measures how well that is done.
 *
 * <p>{@link fr.levier.source.extract.Reading} tells HTML, PDF and JSON apart by their bytes and hands them to their readers;
 * {@link fr.levier.source.extract.Score} compares what they find with what a careful person found. Neither needs a database.
 */
@NullMarked
package fr.levier.source.extract;

import org.jspecify.annotations.NullMarked;
