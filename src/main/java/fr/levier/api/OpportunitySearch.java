package fr.levier.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a search for opportunities asks for.
 *
 * @param text words to be found
 * @param filters all of which must hold
 * @param sent the filters as they were sent, to be told back
 * @param unheeded the names of those that we do not have
 */
record OpportunitySearch(
        String text,
        List<Predicate<Opportunity>> filters,
        ObjectNode sent,
        List<String> unheeded,
        OpportunitySorting sorting,
        Paging paging) {
    OpportunitySearch {
        filters = List.copyOf(filters);
        unheeded = List.copyOf(unheeded);
    }
}
