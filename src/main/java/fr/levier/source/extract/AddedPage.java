package fr.levier.source.extract;

import fr.levier.call.Addition;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Edition;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.source.Page;
import fr.levier.source.PageKey;
import fr.levier.source.Request;
import fr.levier.source.prose.CallText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A page or document that a person gives, as the catalogue may keep it. Nobody knows whether the site is the issuer's, so a page
 * weighs as a relay does; a PDF weighs as the règlement that it mostly is.
 *
 * @param url where it stands, or what it holds
 * @param rank how much its word weighs
 * @param fetchedAt when it was fetched or handed over
 * @param number which of the calls that it tells of, when there are several
 */
public record AddedPage(URI url, Rank rank, Instant fetchedAt, Optional<Integer> number) {

    /** Returns a document that nobody says where it stands: it is known by what it holds. */
    public static Page document(byte[] body, Instant at) {
        URI name = URI.create("urn:levier:document:" + PageKey.of(body).value());
        return new Page(Request.get(name, Addition.SOURCE), name, "", body, at);
    }

    /** Returns a document as if it had been fetched from where a person says that it stands. */
    public static Page document(byte[] body, URI url, Instant at) {
        return new Page(Request.get(url, Addition.SOURCE), url, "", body, at);
    }

    /**
     * Returns what the page says of its call.
     *
     * @param read what was read, as far as the person lets it stand
     * @param confirmed with what the person says against it: that names the call
     * @param siren whose private call it is; nothing for one that everybody may see
     */
    public Sighting sighting(Content read, Content confirmed, Optional<String> siren) {
        CallId shared = name(confirmed);
        CallId id = siren.map(shared::asPrivate).orElse(shared);
        return new Sighting(id, Addition.SOURCE, address(), rank, fetchedAt, read);
    }

    /** By scheme and edition, as every source names it; without a scheme by the page itself. */
    private CallId name(Content read) {
        Optional<String> edition = Edition.of(read.title(), read.deadlines())
                .or(() -> Optional.of("permanent").filter(e -> read.is(Field.PERMANENT)));
        return read.value(Field.SCHEME)
                .flatMap(scheme -> edition.map(e -> CallId.of(scheme, e)))
                .orElseGet(() -> CallId.of(Addition.SOURCE, key()));
    }

    /** Two pages of one site may end in the same word. */
    private String key() {
        String hash = PageKey.of(url.toString().getBytes(StandardCharsets.UTF_8))
                .value()
                .substring(0, 8);
        String site = url.getHost() == null ? "document" : url.getHost() + "-" + CallText.key(url);
        return site + "-" + hash + number.map(n -> "-" + n).orElse("");
    }

    /** Each of several calls of one page has an address of its own. */
    private URI address() {
        String whole = url.toString().replaceFirst("#.*$", "");
        return URI.create(whole + number.map(n -> "#" + n).orElse(""));
    }
}
