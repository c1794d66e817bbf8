package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Origin;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where the letter's links lead.
 *
 * @param base the address of this Levier, as the reader of the letter reaches it
 */
public record Links(URI base) {

    /** Returns the page of one call. */
    public String page(CallId call) {
        return root() + "/appels/" + call;
    }

    /** Returns the page of all calls. */
    public String all() {
        return root() + "/appels";
    }

    /** Returns the page of the weightiest origin, unless it is something that no mail should link to. */
    Optional<String> source(Call call) {
        return call.origins().stream().map(Origin::page).filter(Links::isWeb).map(URI::toString).findFirst();
    }

    static boolean isWeb(URI address) {
        return address.getHost() != null && Set.of("http", "https").contains(String.valueOf(address.getScheme()));
    }

    private String root() {
        String root = base.toString();
        return root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    }
}
