package fr.levier.source.site;

import fr.levier.source.SourceCard;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One site as its file describes it.
 *
 * @param card what people are told of it
 * @param funder code of the vocabulary's funders, when every call of the site has the same
 * @param scheme the scheme of the rulebook that the whole site is about
 * @param hosts the only hosts that may be asked
 * @param lists pages that list calls
 * @param calls pages that each tell one call
 * @param feeds RSS or Atom feeds whose entries are calls
 * @param links which links lead on
 * @param layout where on the page of a call its values stand
 */
record Site(
        SourceCard card,
        Optional<String> funder,
        Optional<String> scheme,
        Set<String> hosts,
        List<URI> lists,
        List<URI> calls,
        List<URI> feeds,
        LinkRule links,
        Layout layout) {
    Site {
        hosts = Set.copyOf(hosts);
        lists = List.copyOf(lists);
        calls = List.copyOf(calls);
        feeds = List.copyOf(feeds);
    }

    String id() {
        return card.id();
    }
}
