package fr.levier.call;

/** What a stated envelope is for. Envelopes of siblings that share one call are never summed. */
public enum BudgetScope {
    TOPIC,
    CALL_SHARED
}
