package fr.levier.source;

import fr.levier.problem.Refusal;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Gets one page that a person names, as politely and as safely as those of sources: the site's robots.txt, only its own host, only
 * public addresses. What is had is kept, so that it can be read again.
 */
public final class PageByHand implements AutoCloseable {
    private static final String KIND = "added";

    private final Fetcher fetcher;
    private final PageStore pages;

    /** @param fetcher whose limits are those of somebody who waits; closed with this */
    public PageByHand(Fetcher fetcher, PageStore pages) {
        this.fetcher = fetcher;
        this.pages = pages;
    }

    /**
     * Returns the page at an address.
     *
     * @throws Refusal when the site does not give it, or the address leads where nobody may go
     */
    public Page fetch(URI url) throws InterruptedException {
        Request request = Request.get(url, KIND);
        try {
            StoredPage page = fetcher.visit()
                    .fetch(request, new AllowedHosts(hosts(url)), Optional.empty())
                    .orElseThrow();
            pages.keep(page);
            return page.answering(request);
        } catch (FetchException failure) {
            throw new Refusal(failure.problem(), failure);
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }

    /** A site is one with and without its www. */
    private static Set<String> hosts(URI url) {
        Set<String> hosts = new HashSet<>();
        if (url.getHost() != null) {
            String bare = url.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            hosts.add(bare);
            hosts.add("www." + bare);
        }
        return hosts;
    }
}
