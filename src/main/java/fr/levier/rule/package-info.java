/**
 * The rulebook and the engine that evaluates its conditions over typed facts, three-valued, dated, with citations.
 *
 * <p>This room knows no call, no authority and no source: it is tested without a world. Knowledge stands in {@code rules/}, read
 * and checked as a whole; a faulty rulebook is refused with all its faults and the one in force stays.
 */
@NullMarked
package fr.levier.rule;

import org.jspecify.annotations.NullMarked;
