package fr.levier.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.levier.call.SchemeRecogniser;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.source.aidesterritoires.AidesTerritoires;
import fr.levier.source.eu.EuPortal;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.PageCalls;
import fr.levier.source.prose.PdfPage;
import fr.levier.source.site.Sites;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whatever bytes a site sends, a reader answers with what it read or with problems that can be told, and ends. Ordinarily the inputs kept
 * beside this test are tried; with {@code JAZZER_FUZZ=1} Jazzer looks for others, one reader at a time.
 */
class ReadersFuzzTest {
    private static final SchemeRecogniser NOBODY = SchemeRecogniser.none();
    private static final List<Source> SITES = Sites.all(Optional.empty(), NOBODY);
    private static final Source PORTAL = new EuPortal(NOBODY);
    private static final Source AIDS = new AidesTerritoires(NOBODY, Optional.empty());
    private static final URI URL = URI.create(
            "https://api.tech.ec.europa.eu/search-api/prod/rest/search?apiKey=SEDIA&text=***&pageSize=100&pageNumber=1");

    @FuzzTest(maxDuration = "5m")
    void prose(byte[] input) {
        Problems problems = new Problems();
        HtmlPage.open(page(Request.get(URL, "call"), input), problems).ifPresent(PageCalls::of);
        areTold(problems.list());
    }

    @FuzzTest(maxDuration = "5m")
    void pdf(byte[] input) {
        Problems problems = new Problems();
        PdfPage.open(page(Request.get(URL, "rules"), input), problems).ifPresent(PageCalls::of);
        areTold(problems.list());
    }

    @FuzzTest(maxDuration = "5m")
    void portalSearch(byte[] input) {
        areTold(PORTAL.read(page(Request.post(URL, "search", Map.of("query", "{}")), input))
                .problems());
    }

    @FuzzTest(maxDuration = "5m")
    void portalDetails(byte[] input) {
        areTold(PORTAL.read(page(Request.get(URL, "details"), input)).problems());
    }

    /** As it comes, and as its sieve lets it through. */
    @FuzzTest(maxDuration = "5m")
    void portalReference(byte[] input) throws IOException {
        Request reference = Request.get(URL, "reference");
        areTold(PORTAL.read(page(reference, input)).problems());
        byte[] sifted = PORTAL.sieve(reference).orElseThrow().sift(new ByteArrayInputStream(input));
        areTold(PORTAL.read(page(reference, sifted)).problems());
    }

    @FuzzTest(maxDuration = "5m")
    void aids(byte[] input) {
        areTold(AIDS.read(page(Request.get(URL, "aids"), input)).problems());
    }

    @FuzzTest(maxDuration = "5m")
    void feeds(byte[] input) {
        areTold(SITES.get(0).read(page(Request.get(URL, "feed"), input)).problems());
    }

    /** The first byte says which site. */
    @FuzzTest(maxDuration = "5m")
    void sites(byte[] input) {
        if (input.length > 0) {
            Source site = SITES.get((input[0] & 0xff) % SITES.size());
            byte[] body = Arrays.copyOfRange(input, 1, input.length);
            URI url = URI.create("https://" + site.hosts().iterator().next() + "/page");
            areTold(site.read(page(Request.get(url, "call"), body)).problems());
            areTold(site.read(page(Request.get(url, "list"), body)).problems());
        }
    }

    private static Page page(Request request, byte[] body) {
        return new Page(request, request.url(), "", body, Instant.EPOCH);
    }

    private static void areTold(List<Problem> problems) {
        for (Problem problem : problems) {
            if (Messages.in(Locale.FRENCH).text(problem).isBlank()) {
                throw new AssertionError("A problem without words: " + problem);
            }
        }
    }
}
