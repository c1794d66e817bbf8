package fr.levier.source.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where on the page of a call its values stand, and how they are written.
 *
 * @param language in which the pages are
 * @param prose whether what has no place here is read from the sentences
 * @param places by the name of the field
 * @param number where the issuer's own number of the call stands, so that a relay attaches to the issuer's call
 * @param unsaid words that stand where nothing is said
 */
record Layout(
        String language,
        boolean prose,
        Map<String, Locator> places,
        Optional<IssuerNumber> number,
        List<String> unsaid,
        DateForms dates,
        Amount.Form amounts) {
    Layout {
        places = Map.copyOf(places);
        unsaid = List.copyOf(unsaid);
    }

    /**
     * The number by which the issuer knows the call.
     *
     * @param at where it stands
     * @param shape what such a number looks like; anything else there is none
     * @param issuer the first half of the call's identity
     */
    record IssuerNumber(Locator at, Pattern shape, String issuer) {}

    boolean saysNothing(String value) {
        String lower = value.toLowerCase(java.util.Locale.ROOT);
        return value.isBlank() || unsaid.stream().anyMatch(u -> lower.startsWith(u.toLowerCase(java.util.Locale.ROOT)));
    }
}
