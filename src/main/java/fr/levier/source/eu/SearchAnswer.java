package fr.levier.source.eu;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallId;
import fr.levier.call.Sighting;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One page of the search.
 *
 * <p>Not every row is a call: machine translations repeat topics in other languages, a stale mirror repeats old ones as open, and news
 * of a topic bears its identifier. Of the rows of one call, the one put into the index last is kept. The order of rows means nothing, and
 * the portal's word that a call is open is not believed: its dates tell.
 */
record SearchAnswer(SearchRow.Reader reader) {
    /** The open and forthcoming calls are some hundreds; beyond this the question was ignored and the answer is the whole index. */
    private static final long WHOLE_INDEX = 100_000;

    /** The index shows no further. */
    private static final long WINDOW = 10_000;

    Extraction read(Page page, JsonNode root) {
        JsonNode total = root.path("totalResults");
        if (!total.isIntegralNumber()
                || !total.canConvertToLong()
                || !root.path("results").isArray()) {
            return EuPortal.failed(page, "source.problem.eu-not-search");
        }
        if (total.asLong() > WHOLE_INDEX) {
            return EuPortal.failed(page, "source.problem.eu-question-ignored", total.asLong());
        }
        if (isStale(page, root.path("results"))) {
            return EuPortal.failed(page, "source.problem.eu-stale");
        }
        Problems problems = new Problems();
        Map<CallId, SearchRow> calls = calls(page, root.path("results"), problems);
        newLabels(page, calls, problems);
        List<Sighting> sightings = calls.entrySet().stream()
                .map(c -> sighting(page, c.getValue(), c.getKey()))
                .toList();
        List<Request> more = new ArrayList<>();
        calls.forEach((id, row) -> details(id, row, more));
        boolean partial = isCutShort(page, root, problems);
        if (!partial) {
            nextPage(page, root, more);
        }
        return new Extraction(sightings, more, problems.list(), partial);
    }

    /** Only real rows are asked for: when the first page holds none but those of a mirror, the index itself is an old copy. */
    private static boolean isStale(Page page, JsonNode results) {
        boolean first = PortalAddress.pageNumber(page.request().url()) == 1;
        for (JsonNode row : results) {
            JsonNode mirror = row.path("metadata").path("DATASOURCE");
            if (mirror.isEmpty() || Json.texts(mirror).contains("SEDIA")) {
                return false;
            }
        }
        return first && !results.isEmpty();
    }

    private Sighting sighting(Page page, SearchRow row, CallId id) {
        return reader.read(page, row, row.type().orElseThrow(), id);
    }

    private static Map<CallId, SearchRow> calls(Page page, JsonNode results, Problems problems) {
        Map<CallId, SearchRow> calls = new LinkedHashMap<>();
        for (int i = 0; i < results.size(); i++) {
            SearchRow row = SearchRow.of("results[" + i + "]", results.get(i));
            if (wanted(row)) {
                row.id()
                        .ifPresentOrElse(
                                id -> calls.merge(id, row, SearchAnswer::later), () -> unnamed(page, row, problems));
            }
        }
        return calls;
    }

    /** A row without type is kept so that it becomes a problem, not silence. */
    private static boolean wanted(SearchRow row) {
        boolean type = row.type().isPresent() || row.all("type").isEmpty();
        return type && row.saysOrNothing("language", "en") && row.saysOrNothing("DATASOURCE", "SEDIA");
    }

    private static void unnamed(Page page, SearchRow row, Problems problems) {
        problems.add(at(page, row.path()), "source.problem.eu-not-a-call", PortalText.quote(row.reference()));
    }

    private static SearchRow later(SearchRow first, SearchRow second) {
        return second.first("esDA_QueueDate").compareTo(first.first("esDA_QueueDate")) > 0 ? second : first;
    }

    private void newLabels(Page page, Map<CallId, SearchRow> calls, Problems problems) {
        TreeSet<String> programmes = new TreeSet<>();
        TreeSet<String> priorities = new TreeSet<>();
        for (SearchRow row : calls.values()) {
            programmes.addAll(row.all("frameworkProgramme"));
            priorities.addAll(row.all("crossCuttingPriorities"));
        }
        programmes.removeIf(p -> reader.tables().programme(p).isPresent());
        priorities.removeIf(reader.tables()::knows);
        programmes.forEach(p -> problems.add(
                at(page, "metadata.frameworkProgramme"), "source.problem.eu-new-programme", PortalText.quote(p)));
        priorities.forEach(p -> problems.add(
                at(page, "metadata.crossCuttingPriorities"), "source.problem.eu-new-label", PortalText.quote(p)));
    }

    private static void details(CallId id, SearchRow row, List<Request> more) {
        if (row.type().equals(java.util.Optional.of(RowType.TOPIC))) {
            more.add(PortalAddress.details(row.identifier(), id));
        }
    }

    /** An empty page before the announced total, or a total beyond what the index shows: the list ends, but it is not whole. */
    private static boolean isCutShort(Page page, JsonNode root, Problems problems) {
        int number = PortalAddress.pageNumber(page.request().url());
        long total = root.path("totalResults").asLong();
        long size = size(root);
        if (root.path("results").isEmpty() && (number - 1) * size < total) {
            problems.add(at(page, "results"), "source.problem.eu-cut-short", total, (number - 1) * size);
            return true;
        }
        boolean beyond = number * size >= WINDOW && number * size < total;
        if (beyond) {
            problems.add(at(page, "totalResults"), "source.problem.eu-window", total);
        }
        return beyond;
    }

    private static long size(JsonNode root) {
        return Math.max(1, root.path("pageSize").asLong(root.path("results").size()));
    }

    /** Counts by what was asked, so that no answer can send us in circles; an empty page ends the search whatever the total says. */
    private static void nextPage(Page page, JsonNode root, List<Request> more) {
        int number = PortalAddress.pageNumber(page.request().url());
        boolean last = number * size(root) >= root.path("totalResults").asLong();
        if (!last && !root.path("results").isEmpty()) {
            Request asked = page.request();
            more.add(Request.post(
                    PortalAddress.withPageNumber(asked.url(), number + 1), PortalAddress.SEARCH, asked.parts()));
        }
    }

    private static Place at(Page page, String path) {
        return Place.of(page.url().toString()).withKey(path);
    }
}
