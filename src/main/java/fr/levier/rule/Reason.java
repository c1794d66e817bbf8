package fr.levier.rule;

import fr.levier.reference.Label;
import java.util.Optional;

/**
 * One condition's part in a verdict.
 *
 * @param condition its identity within the scheme
 * @param severity whether it decides
 * @param outcome its answer
 * @param sentence the words for this outcome
 * @param reference the text it rests on
 * @param assumed true when no text of this campaign was read: « présumé »
 */
public record Reason(
        String condition,
        Severity severity,
        Outcome outcome,
        Label sentence,
        Optional<Reference> reference,
        boolean assumed) {}
