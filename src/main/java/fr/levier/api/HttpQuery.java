package fr.levier.api;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallSection;
import fr.levier.call.Catalogue;
import fr.levier.call.Status;
import fr.levier.match.Facet;
import fr.levier.match.Finder;
import fr.levier.match.Findings;
import fr.levier.match.ListQuery;
import fr.levier.match.Sort;
import fr.levier.people.Caller;
import fr.levier.people.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads what an address of the API asks for, and refuses what cannot be in words. */
final class HttpQuery {
    private static final int LONGEST = 200;

    private HttpQuery() {}

    /** Returns the authority of the key, when the key opens what is asked for. */
    static String siren(Caller caller, Scope scope) {
        if (caller.key().isEmpty()) {
            throw HttpApiRefusal.keyNeeded();
        }
        return caller.reads(scope).orElseThrow(HttpApiRefusal::scopeNeeded);
    }

    static Paging paging(int page, int size) {
        if (page < 1) {
            throw HttpApiRefusal.wrong("page", "api.problem.page");
        }
        if (size < 1) {
            throw HttpApiRefusal.wrong("pageSize", "api.problem.page");
        }
        return new Paging(page, size);
    }

    /** @param funder a code of the vocabulary or a name: every name of the same funder is meant */
    static ListQuery list(String status, String funder, String text) {
        if (text.length() > LONGEST || funder.length() > LONGEST) {
            throw HttpApiRefusal.wrong(text.length() > LONGEST ? "q" : "funder", "api.problem.long", LONGEST);
        }
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        section(status).ifPresent(section -> chosen.put(Facet.STATUS, Set.of(section.slug())));
        if (!funder.isEmpty()) {
            chosen.put(Facet.FUNDER, Set.of(funder));
        }
        return new ListQuery(text.strip(), chosen, Optional.of(Sort.CLOSING), 1);
    }

    /**
     * Returns what pages too would find, whole: calls of everybody, and those of the authority whose key is shown. Less than was asked,
     * which pages show with a word of warning, is nothing here.
     */
    static List<Call> find(Finder finder, Catalogue catalogue, Caller caller, ListQuery query, Instant now) {
        Optional<String> siren = caller.readsCallsOf();
        Findings found = finder.find(query, Optional.empty(), siren, Map.of(), now);
        if (found.isLess()) {
            return List.of();
        }
        Map<CallId, Call> whole = new HashMap<>();
        catalogue.listFor(siren).forEach(call -> whole.put(call.id(), call));
        return IntStream.of(found.places(0, Integer.MAX_VALUE))
                .mapToObj(place -> whole.get(found.call(place).id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<CallSection> section(String status) {
        if (status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Status.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .map(CallSection::of)
                .orElseThrow(
                        () -> HttpApiRefusal.wrong("status", "api.problem.status", Arrays.toString(Status.values()))));
    }

    /** A private call is, for everybody but its authority, no call at all. */
    static Call call(Catalogue catalogue, String issuer, String key, Optional<String> siren) {
        try {
            return catalogue.findFor(new CallId(issuer + "/" + key), siren).orElseThrow(HttpApiRefusal::notFound);
        } catch (IllegalArgumentException noIdentity) {
            throw HttpApiRefusal.notFound();
        }
    }
}
