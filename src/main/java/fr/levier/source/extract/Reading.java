package fr.levier.source.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.SchemeRecogniser;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.source.Page;
import fr.levier.source.guidelines.Guidelines;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.PageCall;
import fr.levier.source.prose.PageCalls;
import fr.levier.source.prose.PdfPage;
import fr.levier.source.prose.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was read of one document: the calls that it tells of, and what is wrong with it. A document without any call has a problem that
 * says why.
 */
public record Reading(List<PageCall> calls, List<Problem> problems) {
    /** Who is named as such a programme has no other schemes. */
    /** « Interreg VI Océan Indien » is the programme whatever its period. */
    private static final Pattern PERIOD = Pattern.compile("(?<=^Interreg) [IVX]{1,3}(?:[ -][A-D])?(?= )");

    private static final Pattern PROGRAMME = Pattern.compile("(?i)interreg ");

    public Reading {
        calls = List.copyOf(calls);
        problems = List.copyOf(problems);
    }

    /** Reads a document by what its bytes are, whatever its headers and its name say. */
    public static Reading of(Page page, SchemeRecogniser recogniser) {
        Problems problems = new Problems();
        List<PageCall> calls = calls(page, recogniser, problems);
        if (calls.isEmpty() && problems.isEmpty()) {
            problems.add(Place.of(page.url().toString()), "reading.problem.no-call");
        }
        return new Reading(calls.stream().map(c -> named(c, recogniser)).toList(), problems.list());
    }

    private static List<PageCall> calls(Page page, SchemeRecogniser recogniser, Problems problems) {
        if (PdfPage.isPdf(page)) {
            return PdfPage.open(page, problems).map(Reading::calls).orElse(List.of());
        }
        Optional<JsonNode> json = json(page.body());
        if (json.isPresent()) {
            return new JsonCalls(recogniser, problems).read(page, json.get());
        }
        List<Entry> feed = Entry.ofFeed(new String(page.body(), java.nio.charset.StandardCharsets.UTF_8));
        if (!feed.isEmpty()) {
            return Entry.calls(feed, page, problems);
        }
        return HtmlPage.open(page, problems).map(h -> PageCalls.of(h)).orElse(List.of());
    }

    private static List<PageCall> calls(Sheet pdf) {
        return Guidelines.are(pdf) ? List.of(Guidelines.call(pdf)) : PageCalls.of(pdf);
    }

    private static Optional<JsonNode> json(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 64), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        if (!head.startsWith("{") && !head.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(CallJson.mapper()
                    .readTree(new String(body, java.nio.charset.StandardCharsets.UTF_8).replace("\uFEFF", "")));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static PageCall named(PageCall call, SchemeRecogniser recogniser) {
        Content said = call.content();
        String funder = said.value(Field.FUNDER).orElse("");
        Optional<String> scheme = recogniser
                .recognise(said.title(), funder)
                .or(() -> PROGRAMME.matcher(funder).lookingAt()
                        ? recogniser.recognise(PERIOD.matcher(funder).replaceFirst(""), "")
                        : Optional.empty());
        if (scheme.isEmpty() || said.find(Field.TITLE).isEmpty()) {
            return call;
        }
        Content.Builder content = Content.builder();
        said.all().forEach((field, stated) -> copy(field, said, content));
        said.find(Field.TITLE).ifPresent(title -> content.state(Field.SCHEME, scheme.get(), title.evidence()));
        return call.with(content.build());
    }

    private static <T> void copy(Field<T> field, Content from, Content.Builder to) {
        to.state(field, from.find(field));
    }
}
