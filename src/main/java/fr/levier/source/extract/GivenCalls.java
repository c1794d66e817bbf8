package fr.levier.source.extract;

import fr.levier.call.Content;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
import fr.levier.problem.Problem;
import fr.levier.source.Page;
import fr.levier.source.prose.PageCall;
import fr.levier.source.prose.PdfPage;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a page that a person gives, until they have confirmed it: it outlives the page itself, which nobody needs to read
 * again.
 *
 * @param url where it stands, or what it holds
 * @param rank how much its word weighs
 * @param fetchedAt when it was fetched or handed over
 * @param calls what it says of each call; none when nothing could be read, then the person may still say it all
 * @param problems what could not be read
 */
public record GivenCalls(URI url, Rank rank, Instant fetchedAt, List<Content> calls, List<Problem> problems) {
    public GivenCalls {
        calls = List.copyOf(calls);
        problems = List.copyOf(problems);
    }

    /** Reads a page by what its bytes are. */
    public static GivenCalls of(Page page, SchemeRecogniser recogniser) {
        Reading reading = Reading.of(page, recogniser);
        Rank rank = PdfPage.isPdf(page) ? Rank.RULES_OF_CALL : Rank.RELAY;
        List<Content> calls = reading.calls().stream().map(PageCall::content).toList();
        return new GivenCalls(page.url(), rank, page.fetchedAt(), calls, reading.problems());
    }

    /** Returns how many calls there are to confirm; one also of a page of which nothing could be read. */
    public int size() {
        return Math.max(1, calls.size());
    }

    /** Returns what the page says of one call, by its number from 1. */
    public Content content(int number) {
        return calls.isEmpty() ? Content.builder().build() : calls.get(number - 1);
    }

    /** Returns the page as that of one call. */
    public AddedPage page(int number) {
        return new AddedPage(url, rank, fetchedAt, Optional.of(number).filter(n -> calls.size() > 1));
    }
}
