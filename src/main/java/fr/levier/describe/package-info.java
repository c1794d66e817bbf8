/**
 * Where the members of an authority say what it is: competences, budgets, partnerships, strategy, people. What they say are the facts of
 * the rulebook's catalogue, read as a description in a file is read; two who write at once lose nothing.
 */
@NullMarked
package fr.levier.describe;

import org.jspecify.annotations.NullMarked;
