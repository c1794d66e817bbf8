package fr.levier.source;

import fr.levier.reference.Label;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A site, or one part of it, that publishes calls in one format. */
public interface Source {

    /** Returns the identity, lower case with hyphens, such as {@code eu-portal}; never shown to people. */
    String id();

    /** Returns the only hosts that may be asked for this source, also after redirects. */
    Set<String> hosts();

    /** Returns what to fetch first. */
    List<Request> start();

    /** Returns where reading kept pages again begins: at the start, unless its answer is a secret that nobody kept. */
    default List<Request> startAgain() {
        return start();
    }

    /** Returns what people are told of this source. */
    default SourceCard card() {
        Label name = new Label(id(), id());
        return SourceCard.issuer(id(), "other", name, name);
    }

    /** Returns how this source would ask for an address that somebody names: its start page, or the page of one call. */
    default Request request(URI url) {
        return start().stream().filter(r -> r.url().equals(url)).findFirst().orElseGet(() -> Request.get(url, "call"));
    }

    /**
     * Returns whether this page tells one call and leads to no other: when it cannot be read, only its own call is in doubt. Of any
     * other page that fails, what stands behind it is unknown.
     */
    default boolean isLeaf(Request request) {
        return request.about().isPresent();
    }

    /**
     * Returns what to ask in place of a page that could not be had or that gave nothing but problems. What it gives is less than the
     * page would have: the run stays one that was not read to its end.
     */
    default Optional<Request> instead(Request failed) {
        return Optional.empty();
    }

    /** Returns what lets through the parts of an answer that are read, when the whole is too large to be kept. */
    default Optional<Sieve> sieve(Request request) {
        return Optional.empty();
    }

    /**
     * Reads one page. Pure: the same page gives the same extraction, whatever the day.
     *
     * <p>What cannot be read becomes a problem and never an exception; a value that the page does not state stays absent.
     */
    Extraction read(Page page);
}
