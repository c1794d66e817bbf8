package fr.levier.source.site;

import fr.levier.call.Content;
import fr.levier.call.SchemeRecogniser;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.Source;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Small sites for tests: a description in a few lines, and pages in a few words. */
final class DescribedSite {
    static final Instant SEEN = Instant.parse("2026-11-20T06:00:00Z");
    static final String SITE = """
            sites:
              - id: one
                name: {fr: Un, en: One}
                lists: ["https://one.example/"]
            """;
    private static final String HEAD = """
            family: eu
            language: en
            format: presumed
            attribution: {fr: Un, en: One}
            """;

    private DescribedSite() {}

    static Source source(String rank, String rest) {
        return source(rank, rest, SchemeRecogniser.none());
    }

    static Source source(String rank, String rest, SchemeRecogniser recogniser) {
        String sites = rest.contains("sites:") ? "" : SITE;
        String text = HEAD + "rank: " + rank + "\n" + rest + "\n" + sites;
        return Sites.of("one.yml", text.getBytes(StandardCharsets.UTF_8), recogniser)
                .get(0);
    }

    static Page page(String kind, String body) {
        Request request = Request.get(URI.create("https://one.example/a/call-2027"), kind);
        return new Page(
                request, request.url(), "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), SEEN);
    }

    static Extraction call(Source source, String main) {
        return source.read(page(
                "call",
                "<html><body><main><h1>A call for cities 2027</h1><p>Cities of several countries work together on a theme of"
                        + " their own choice, over some years.</p>" + main + "</main></body></html>"));
    }

    static Content said(Source source, String main) {
        return call(source, main).sightings().get(0).content();
    }

    static SchemeRecogniser knowing(String word, String scheme) {
        return (title, funder) -> title.contains(word) ? Optional.of(scheme) : Optional.empty();
    }
}
