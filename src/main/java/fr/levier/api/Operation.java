package fr.levier.api;

import java.util.List;
import java.util.Optional;

/**
 * One route, as the document of the API describes it.
 *
 * @param method in capitals
 * @param path with its variables in braces
 * @param name what programs made from the document call it; its words in the messages stand under it
 * @param answer the schema of the answer
 * @param body the schema of what is sent
 * @param scopes what a key must open; none for a route that needs no key
 */
record Operation(
        String method,
        String path,
        String name,
        List<Parameter> parameters,
        String answer,
        Optional<String> body,
        List<String> scopes) {
    Operation {
        parameters = List.copyOf(parameters);
        scopes = List.copyOf(scopes);
    }

    boolean byKey() {
        return !scopes.isEmpty();
    }

    /**
     * What an address holds.
     *
     * @param inPath whether it is part of the path; else it stands in the query and may be left out
     * @param number whether it is a count
     * @param otherwise what it is taken for when it is left out; empty for nothing
     */
    record Parameter(String name, boolean inPath, boolean number, String otherwise) {}
}
