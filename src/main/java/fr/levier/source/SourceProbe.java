package fr.levier.source;

import fr.levier.call.CallId;
import fr.levier.call.Sighting;
import fr.levier.problem.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a source's first pages once, as politely as a collection would, and says what came and what would be read from it. Nothing is
 * stored and no call is touched.
 */
public final class SourceProbe {
    private final Fetcher fetcher;

    public SourceProbe(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * What one page answered.
     *
     * @param asked the address
     * @param arrived where the answer came from, when there was one
     * @param contentType as the site says
     * @param bytes how many came, decompressed
     * @param calls the calls that would be read
     * @param morePages the pages that would be asked next
     * @param problems why there was no answer, or what could not be read
     */
    public record Probed(
            URI asked,
            Optional<URI> arrived,
            String contentType,
            int bytes,
            List<CallId> calls,
            List<URI> morePages,
            List<Problem> problems) {}

    /**
     * Asks every page that the source starts with.
     *
     * @throws InterruptedException when told to stop
     */
    public List<Probed> probe(Source source) throws InterruptedException {
        Visit visit = fetcher.visit();
        AllowedHosts hosts = new AllowedHosts(source.hosts());
        List<Probed> probed = new ArrayList<>();
        for (Request request : source.start()) {
            probed.add(probe(source, request, visit, hosts));
        }
        return probed;
    }

    private static Probed probe(Source source, Request request, Visit visit, AllowedHosts hosts)
            throws InterruptedException {
        try {
            StoredPage stored = visit.fetch(request, hosts, Optional.empty()).orElseThrow();
            return read(source, stored.answering(request));
        } catch (FetchException failure) {
            return new Probed(request.url(), Optional.empty(), "", 0, List.of(), List.of(), List.of(failure.problem()));
        }
    }

    private static Probed read(Source source, Page page) {
        Extraction read = Extraction.of(source, page);
        return new Probed(
                page.request().url(),
                Optional.of(page.url()),
                page.contentType(),
                page.body().length,
                read.sightings().stream().map(Sighting::id).distinct().toList(),
                read.morePages().stream().map(Request::url).distinct().toList(),
                read.problems());
    }
}
