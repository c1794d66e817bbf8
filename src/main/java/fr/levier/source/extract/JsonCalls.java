package fr.levier.source.extract;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.SchemeRecogniser;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.aidesterritoires.AidesTerritoires;
import fr.levier.source.eu.EuPortal;
import fr.levier.source.prose.CallText;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.PageCall;
import fr.levier.source.prose.PageWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads answers in JSON: searches and details of the EU portal, aids of Aides-territoires. */
final class JsonCalls {
    private static final String COMMISSION = "ec";

    private final SchemeRecogniser recogniser;
    private final Problems problems;

    JsonCalls(SchemeRecogniser recogniser, Problems problems) {
        this.recogniser = recogniser;
        this.problems = problems;
    }

    List<PageCall> read(Page page, JsonNode answer) {
        JsonNode rows = answer.path("results");
        if (answer.has("TopicDetails") || answer.has("topicDetails")) {
            return portal(
                    page, page.body(), "details", List.of(answer.path("TopicDetails"), answer.path("topicDetails")));
        }
        if (rows.isArray() && (answer.has("apiVersion") || rows.path(0).has("metadata"))) {
            return portal(page, asWhole(answer, rows.size()), "search", rows.findValues("metadata"));
        }
        if (answer.has("submission_deadline") || rows.path(0).has("submission_deadline")) {
            Iterable<JsonNode> aids = rows.isArray() ? rows : List.of(answer);
            return StreamSupport.stream(aids.spliterator(), false)
                    .map(aid -> aid(page, aid))
                    .toList();
        }
        List<Entry> posts = posts(answer);
        if (!posts.isEmpty()) {
            return Entry.calls(posts, page, problems);
        }
        problems.add(Place.of(page.url().toString()), "reading.problem.unknown-json");
        return List.of();
    }

    /** Returns the posts of the interface that most associations' sites have. */
    private static List<Entry> posts(JsonNode answer) {
        Iterable<JsonNode> posts = answer.isArray() ? answer : List.of(answer);
        return StreamSupport.stream(posts.spliterator(), false)
                .filter(post -> post.path("title").has("rendered")
                        && post.path("content").has("rendered"))
                .map(post -> new Entry(
                        post.path("title").path("rendered").asText(),
                        post.path("link").asText(),
                        post.path("date").asText(),
                        post.path("content").path("rendered").asText()))
                .toList();
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

    private List<PageCall> portal(Page page, byte[] body, String kind, List<JsonNode> topics) {
        Request asked = Request.get(page.request().url(), kind);
        Page answer = new Page(asked, page.url(), "application/json", body, page.fetchedAt());
        Extraction read = new EuPortal(recogniser).read(answer);
        problems.addAll(read.problems());
        return read.sightings().stream()
                .map(sighting ->
                        new PortalProse(sighting.page(), page.fetchedAt()).beside(inWords(sighting.content()), topics))
                .toList();
    }

    /** The fields of an aid come first; its description is prose like any other page. */
    private static PageCall aid(Page page, JsonNode aid) {
        Content fields = AidesTerritoires.content(page, aid);
        Content.Builder content = Content.builder();
        fields.all().keySet().forEach(field -> copy(field, fields, content));
        String prose = "<main><h1>" + aid.path("name").asText("") + "</h1>"
                + aid.path("description").asText("") + aid.path("eligibility").asText("") + "<p>"
                + aid.path("subvention_comment").asText("") + "</p></main>";
        Page described = new Page(
                page.request(), page.url(), "text/html", prose.getBytes(StandardCharsets.UTF_8), page.fetchedAt());
        Optional<HtmlPage> html = HtmlPage.open(described, new Problems());
        html.ifPresent(h -> CallText.read(h, content));
        return PageCall.ofFields(
                content.build(),
                html.map(h -> PageWords.of(h.sheet()).withoutThemes()).orElse(PageWords.NONE));
    }

    /** The portal's reader writes the funder as a code of the rulebook; who reads the answer alone wants the name. */
    private static Content inWords(Content said) {
        Content.Builder content = Content.builder();
        said.find(Field.FUNDER)
                .filter(f -> f.value().equals(COMMISSION))
                .ifPresent(f -> content.state(Field.FUNDER, "European Commission", f.evidence()));
        said.all().keySet().forEach(field -> copy(field, said, content));
        return content.build();
    }

    private static <T> void copy(Field<T> field, Content from, Content.Builder to) {
        to.state(field, from.find(field));
    }
}
