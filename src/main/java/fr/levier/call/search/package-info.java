/**
 * Finding calls among all: their words in PostgreSQL, and what they are filtered by in memory.
 *
 * <p>Each call has one search row, written in the transaction that writes the call ({@code index_calls} in the database). {@link
 * fr.levier.call.search.Shelf} is every call as the list needs it, kept up to date by the rows' version.
 */
@NullMarked
package fr.levier.call.search;

import org.jspecify.annotations.NullMarked;
