package fr.levier.source.extract;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.Sighting;
import fr.levier.call.Stated;
import fr.levier.money.Rate;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.eu.EuPortal;
import fr.levier.source.prose.CallText;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.Plain;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads answers in JSON: searches and details of the EU portal, aids of Aides-territoires. */
final class JsonCalls {
    private final SchemeRecogniser recogniser;
    private final Problems problems;

    JsonCalls(SchemeRecogniser recogniser, Problems problems) {
        this.recogniser = recogniser;
        this.problems = problems;
    }

    List<Content> read(Page page, JsonNode answer) {
        JsonNode rows = answer.path("results");
        if (answer.has("TopicDetails") || answer.has("topicDetails")) {
            return portal(page, page.body(), "details");
        }
        if (rows.isArray() && (answer.has("apiVersion") || rows.path(0).has("metadata"))) {
            return portal(page, asWhole(answer, rows.size()), "search");
        }
        if (answer.has("submission_deadline") || rows.path(0).has("submission_deadline")) {
            Iterable<JsonNode> aids = rows.isArray() ? rows : List.of(answer);
            return StreamSupport.stream(aids.spliterator(), false)
                    .map(aid -> aid(page, aid))
                    .toList();
        }
        problems.add(Place.of(page.url().toString()), "reading.problem.unknown-json");
        return List.of();
    }

    /**
     * One page of a search is read for itself: how many more the portal announces says nothing about this one, and where no row is in
     * English, those in other languages are all there is.
     */
    private static byte[] asWhole(JsonNode answer, int rows) {
        com.fasterxml.jackson.databind.node.ObjectNode whole = answer.deepCopy();
        whole.put("totalResults", rows);
        List<JsonNode> metadata = whole.path("results").findValues("metadata");
        if (metadata.stream().noneMatch(m -> m.path("language").toString().contains("\"en\""))) {
            metadata.forEach(m -> ((com.fasterxml.jackson.databind.node.ObjectNode) m).remove("language"));
        }
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<Content> portal(Page page, byte[] body, String kind) {
        Request asked = Request.get(page.request().url(), kind);
        Page answer = new Page(asked, page.url(), "application/json", body, page.fetchedAt());
        Extraction read = new EuPortal(recogniser).read(answer);
        problems.addAll(read.problems());
        return read.sightings().stream().map(Sighting::content).toList();
    }

    /** The fields of an aid come first; its description is prose like any other page. */
    private static Content aid(Page page, JsonNode aid) {
        Content.Builder content = Content.builder();
        state(page, aid, "name", content, Field.TITLE, text -> Optional.of(Plain.title(text)));
        state(page, aid, "start_date", content, Field.OPENS, JsonCalls::day);
        state(
                page,
                aid,
                "submission_deadline",
                content,
                Field.DEADLINES,
                t -> day(t).map(d -> List.of(Deadline.ofDay(d))));
        state(page, aid, "subvention_rate_upper_bound", content, Field.RATE_MAX, JsonCalls::rate);
        state(page, aid, "application_url", content, Field.APPLY_URL, JsonCalls::address);
        state(page, aid.path("financers"), "0", content, Field.FUNDER, text -> Optional.of(Plain.title(text)));
        String prose = "<main><h1>" + aid.path("name").asText("") + "</h1>"
                + aid.path("description").asText("") + aid.path("eligibility").asText("") + "<p>"
                + aid.path("subvention_comment").asText("") + "</p></main>";
        Page described = new Page(
                page.request(), page.url(), "text/html", prose.getBytes(StandardCharsets.UTF_8), page.fetchedAt());
        HtmlPage.open(described, new Problems()).ifPresent(html -> CallText.read(html, content));
        return content.build();
    }

    private static <T> void state(
            Page page,
            JsonNode aid,
            String key,
            Content.Builder content,
            Field<T> field,
            java.util.function.Function<String, Optional<T>> reader) {
        JsonNode node = aid.isArray() ? aid.path(Integer.parseInt(key)) : aid.path(key);
        String text = node.isObject() ? node.path("name").asText("") : node.asText("");
        if (!text.isBlank() && !node.isNull()) {
            Evidence evidence = new Evidence(page.url(), text, key, Evidence.Method.FIELD, page.fetchedAt());
            content.state(field, reader.apply(text).map(value -> new Stated<>(value, evidence)));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Rate> rate(String text) {
        try {
            return Optional.of(new Rate(new BigDecimal(text)));
        } catch (IllegalArgumentException noRate) {
            return Optional.empty();
        }
    }

    private static Optional<java.net.URI> address(String text) {
        try {
            return Optional.of(java.net.URI.create(text))
                    .filter(u -> String.valueOf(u.getScheme()).matches("https?"));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
