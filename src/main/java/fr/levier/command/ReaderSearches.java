package fr.levier.command;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.call.CallId;
import fr.levier.follow.JdbcSavedSearches;
import fr.levier.follow.OwnedSearch;
import fr.levier.mail.MailAddress;
import fr.levier.match.Finder;
import fr.levier.match.Findings;
import fr.levier.match.ListQuery;
import fr.levier.match.Marks;
import fr.levier.match.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the saved searches of readers find, as the list of calls would show it to them now. All searches are read once for one run of
 * letters; most readers have none, and cost nothing.
 */
public final class ReaderSearches {
    private final JdbcSavedSearches searches;
    private final Finder finder;
    private final Authorities authorities;
    private final Marks marks;

    public ReaderSearches(JdbcSavedSearches searches, Finder finder, Authorities authorities, Marks marks) {
        this.searches = searches;
        this.finder = finder;
        this.authorities = authorities;
        this.marks = marks;
    }

    /** Returns the searches of everybody, by address in lower case. */
    Map<String, List<OwnedSearch>> all() {
        return searches.byOwner();
    }

    /** Returns the calls that a reader's searches for these authorities find, with the names of the searches. */
    Map<CallId, List<String>> find(
            Map<String, List<OwnedSearch>> all, MailAddress reader, List<String> sirens, Instant now) {
        Map<CallId, List<String>> found = new LinkedHashMap<>();
        for (OwnedSearch search : all.getOrDefault(reader.value().toLowerCase(Locale.ROOT), List.of())) {
            if (sirens.contains(search.siren())) {
                authorities
                        .find(search.siren())
                        .ifPresent(authority -> run(search, authority, now)
                                .forEach(call -> found.computeIfAbsent(call, id -> new ArrayList<>())
                                        .add(search.name())));
            }
        }
        return found;
    }

    /** An address that the list no longer understands finds nothing. */
    private List<CallId> run(OwnedSearch search, Authority authority, Instant now) {
        ListQuery query;
        try {
            query = ListQuery.read(search.query());
        } catch (IllegalArgumentException outOfDate) {
            return List.of();
        }
        Findings findings = finder.find(
                query,
                Optional.of(Situation.of(authority, Optional.empty())),
                Optional.of(authority.siren()),
                marks.of(authority.siren()),
                now);
        if (findings.isLess()) {
            return List.of();
        }
        List<CallId> calls = new ArrayList<>();
        for (int place : findings.places(0, findings.size())) {
            calls.add(findings.call(place).id());
        }
        return calls;
    }
}
