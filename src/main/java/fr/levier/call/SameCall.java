package fr.levier.call;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Tells whether two pages that were named apart speak of one call. It takes the same words and the same closing: two calls under one
 * are worse than one call twice, which a reader at least sees. Pure.
 */
final class SameCall {
    private SameCall() {}

    /** Returns whether both are called the same and close on a common day, or neither says when it closes. */
    static boolean isTold(Content one, Content other) {
        String title = folded(one.title());
        boolean sameWords = !title.isEmpty() && title.equals(folded(other.title()));
        boolean neitherCloses = one.deadlines().isEmpty() && other.deadlines().isEmpty();
        return sameWords && (neitherCloses || Campaign.sharesDeadline(one, other));
    }

    /** Returns what one page is called however it is written: with or without www, encryption and last slash. */
    static String page(URI page) {
        if (page.getHost() == null) {
            return page.toString();
        }
        String host = page.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String path = page.getRawPath() == null ? "" : page.getRawPath().replaceFirst("/+$", "");
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        return host + path + query + (page.getRawFragment() == null ? "" : "#" + page.getRawFragment());
    }

    /** Accents, case, punctuation and spaces do not make another title. */
    static String folded(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
