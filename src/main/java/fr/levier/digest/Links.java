package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Origin;
import fr.levier.call.SafeLink;
import java.net.URI;
import java.util.Optional;

/**
 * Where the letter's links lead.
 *
 * @param base the address of this Levier, as the reader of the letter reaches it
 * @param siren the authority for which pages show their verdicts; empty for none
 */
public record Links(URI base, String siren) {
    public Links {
        if (!siren.chars().allMatch(c -> c >= '0' && c <= '9')) {
            siren = "";
        }
    }

    public Links(URI base) {
        this(base, "");
    }

    Links of(String authority) {
        return new Links(base, authority);
    }

    /** Returns the page of one call. */
    public String page(CallId call) {
        return root() + "/appels/" + call + query();
    }

    /** Returns the page of all calls. */
    public String all() {
        return root() + "/appels" + query();
    }

    /** Returns the page that says how well each source is known. */
    String sources() {
        return root() + "/sources";
    }

    private String query() {
        return siren.isEmpty() ? "" : "?siren=" + siren;
    }

    /** Returns the page of the weightiest origin, unless it is something that no mail should link to. */
    Optional<String> source(Call call) {
        return call.origins().stream()
                .map(Origin::page)
                .flatMap(page -> SafeLink.of(page).stream())
                .findFirst();
    }

    private String root() {
        String root = base.toString();
        return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }
}
