/**
 * What programs read: calls, rules, verdicts, sources, plans and what people do with calls as JSON, and the calls once more as CommonGrants opportunities.
 *
 * <p>This room stands beside {@code digest} on the fifth floor: it may use what stands below, decides nothing and changes nothing, and
 * only the application knows it. The JSON forms belong to the rooms of the nouns ({@link fr.levier.call.CallJson}, {@link
 * fr.levier.rule.SchemeJson}, {@link fr.levier.match.MatchJson}, {@link fr.levier.planning.PlanRecords}…), so that commands and API never differ; here are addresses, pages of
 * lists, keys and limits, the protocol of CommonGrants, and the document that describes it all. That document is made out of the routes
 * themselves and cannot name one that is not there.
 */
@NullMarked
package fr.levier.api;

import org.jspecify.annotations.NullMarked;
