package fr.levier.source.extract;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.problem.Problems;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.prose.CallText;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.PageCall;
import fr.levier.source.prose.PageWords;
import fr.levier.source.prose.Vocabulary;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * The description and the conditions of a topic, which an answer of the European portal holds as markup: whom, where and how long the
 * fields do not say.
 *
 * @param url the page of the topic, which ends with its identifier
 * @param at when the answer was fetched
 */
record PortalProse(URI url, Instant at) {
    private static final List<Field<?>> IN_PROSE = List.of(
            Field.APPLICANTS,
            Field.COUNTRIES,
            Field.THEMES,
            Field.DURATION_MAX_MONTHS,
            Field.RATE_MAX,
            Field.OWN_SHARE_MIN);
    private static final List<String> PARTS =
            List.of("description", "descriptionByte", "conditions", "topicConditions");

    /** Returns what the fields say, and beside them what only the prose of the topic of that address says. */
    PageCall beside(Content fields, List<JsonNode> topics) {
        Optional<HtmlPage> html = page(fields.title(), prose(topics));
        Content.Builder content = Content.builder();
        fields.all().keySet().forEach(field -> copy(field, fields, content));
        html.map(PortalProse::read).ifPresent(said -> IN_PROSE.forEach(field -> copy(field, said, content)));
        PageWords words = html.map(h -> PageWords.of(h.sheet())).orElse(PageWords.NONE);
        Optional<Stated<String>> scheme = own(topics)
                .findFirst()
                .flatMap(topic -> fields.find(Field.TITLE)
                        .map(title -> new Stated<>(text(topic.path("identifier")), title.evidence())));
        SortedSet<String> themes = fields.value(Field.THEMES)
                .map(codes -> Vocabulary.THEMES.named(codes, words.themes()))
                .orElse(words.themes());
        return PageCall.ofFields(content.build(), new PageWords(themes, scheme, words.campaign()));
    }

    /** Returns the rows of the topic of this address. */
    private Stream<JsonNode> own(List<JsonNode> topics) {
        return topics.stream()
                .filter(t ->
                        !text(t.path("identifier")).isEmpty() && url.toString().contains(text(t.path("identifier"))));
    }

    /** Of the rows in many languages the English one is read, else the first. */
    private String prose(List<JsonNode> topics) {
        List<JsonNode> own = own(topics).toList();
        Stream<JsonNode> english =
                own.stream().filter(t -> text(t.path("language")).equals("en"));
        return Stream.concat(english, own.stream())
                .map(topic -> PARTS.stream()
                        .map(part -> markup(text(topic.path(part))))
                        .collect(Collectors.joining("\n")))
                .filter(prose -> !prose.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The portal encodes some of its markup once more. */
    private static String markup(String text) {
        return text.contains("&lt;") && !text.contains("<") ? Parser.unescapeEntities(text, false) : text;
    }

    private static String text(JsonNode value) {
        return value.isArray() ? value.path(0).asText("") : value.asText("");
    }

    private Optional<HtmlPage> page(String title, String prose) {
        String html = "<main><h1>" + Entities.escape(title) + "</h1>" + prose + "</main>";
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        return HtmlPage.open(
                new Page(Request.get(url, "page"), url, "text/html; charset=utf-8", body, at), new Problems());
    }

    private static Content read(HtmlPage html) {
        Content.Builder content = Content.builder();
        CallText.read(html, content);
        return content.build();
    }

    private static <T> void copy(Field<T> field, Content from, Content.Builder to) {
        to.state(field, from.find(field));
    }
}
