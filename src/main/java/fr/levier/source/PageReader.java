package fr.levier.source;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gets the pages of one source in one run, each from the site once at most. A page that the site declares unchanged is taken from
 * the store, so that it is read like any other and a better reader reads the past better.
 */
final class PageReader {
    private final Source source;
    private final Visit visit;
    private final PageStore pages;
    private final AllowedHosts hosts;
    private final Set<PageKey> had = new HashSet<>();
    private final Map<PageKey, FetchException> failed = new HashMap<>();
    private final int mostPages;
    private int notModified;

    PageReader(Source source, Visit visit, PageStore pages, int mostPages) {
        this.mostPages = mostPages;
        this.source = source;
        this.visit = visit;
        this.pages = pages;
        this.hosts = new AllowedHosts(source.hosts());
    }

    Page obtain(Request request) throws FetchException, InterruptedException {
        PageKey key = PageKey.of(request);
        FetchException before = failed.get(key);
        if (before != null) {
            throw before;
        }
        Optional<StoredPage> known = pages.find(key);
        if (had.contains(key) && known.isPresent()) {
            return known.get().answering(request);
        }
        return fetch(request, key, known).answering(request);
    }

    private StoredPage fetch(Request request, PageKey key, Optional<StoredPage> known)
            throws FetchException, InterruptedException {
        try {
            Optional<StoredPage> fetched = visit.fetch(request, hosts, known, source.sieve(request));
            if (request.isExchange()) {
                return fetched.orElseThrow();
            }
            fetched.ifPresent(pages::keep);
            notModified += fetched.isPresent() ? 0 : 1;
            had.add(key);
            return fetched.or(() -> known).orElseThrow();
        } catch (FetchException failure) {
            failed.put(key, failure);
            throw failure;
        }
    }

    /** Returns whether the site was already asked for this page in this run. */
    boolean knows(Request request) {
        PageKey key = PageKey.of(request);
        return had.contains(key) || failed.containsKey(key);
    }

    /** Returns where the page was asked for and, after redirects, where it last stood. */
    Set<URI> addresses(Request request) {
        Set<URI> addresses = new HashSet<>(Set.of(request.url()));
        pages.find(PageKey.of(request)).map(StoredPage::url).ifPresent(addresses::add);
        return addresses;
    }

    int mostPages() {
        return mostPages;
    }

    int pages() {
        return had.size();
    }

    int notModified() {
        return notModified;
    }
}
