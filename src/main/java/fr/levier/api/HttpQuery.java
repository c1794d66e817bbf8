package fr.levier.api;

import fr.levier.call.Call;
import fr.levier.call.CallFilter;
import fr.levier.call.CallId;
import fr.levier.call.CallSection;
import fr.levier.call.Catalogue;
import fr.levier.call.Field;
import fr.levier.call.Status;
import fr.levier.reference.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what an address of the API asks for, and refuses what cannot be in words. */
final class HttpQuery {
    private static final int LONGEST = 200;

    private HttpQuery() {}

    static Paging paging(int page, int size) {
        if (page < 1) {
            throw HttpApiRefusal.wrong("page", "api.problem.page");
        }
        if (size < 1) {
            throw HttpApiRefusal.wrong("pageSize", "api.problem.page");
        }
        return new Paging(page, size);
    }

    /**
     * @param funder a code of the vocabulary or a name: every name of the same funder is meant
     * @param calls those among which its other names are sought
     */
    static CallFilter filter(String status, String funder, String text, List<Call> calls, Names names) {
        if (text.length() > LONGEST) {
            throw HttpApiRefusal.wrong("q", "api.problem.long", LONGEST);
        }
        if (funder.isEmpty()) {
            return new CallFilter(section(status), Set.of(), text);
        }
        Set<String> named = calls.stream()
                .flatMap(call -> call.content().value(Field.FUNDER).stream())
                .filter(one -> names.label("funders", one).equals(names.label("funders", funder)))
                .collect(Collectors.toSet());
        named.add(funder);
        return new CallFilter(section(status), named, text);
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
