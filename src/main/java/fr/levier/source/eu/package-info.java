/**
 * Reads the EU Funding &amp; Tenders portal: its configuration, the search of its index, and the details of each topic.
 *
 * <p>The index holds grant topics (type 1), EuropeAid calls (type 2) and cascade calls (type 8). Its traps are many: see
 * {@link fr.levier.source.eu.SearchAnswer} for rows that must not become calls, {@link fr.levier.source.eu.PortalDate} for dates and
 * {@link fr.levier.source.eu.TopicBudget} for amounts.
 *
 * <p>The key {@code levierFictional}, in a row's metadata or in {@code TopicDetails}, is ours: it marks calls invented for the
 * bundled world. The real portal never sends it.
 */
@NullMarked
package fr.levier.source.eu;

import org.jspecify.annotations.NullMarked;
