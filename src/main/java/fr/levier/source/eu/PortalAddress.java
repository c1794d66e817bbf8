package fr.levier.source.eu;

import fr.levier.call.CallId;
import fr.levier.source.Request;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of the portal: what its pages are called and how the search counts its pages. */
final class PortalAddress {
    static final String CONFIG = "config";
    static final String SEARCH = "search";
    static final String DETAILS = "details";
    static final String REFERENCE = "reference";

    private static final String PORTAL = "https://ec.europa.eu/info/funding-tenders/opportunities/";
    private static final String SCREEN = PORTAL + "portal/screen/opportunities/topic-details/";
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?<=[?&]pageNumber=)(\\d{1,6})(?=&|$)");

    private PortalAddress() {}

    /** Returns the page that a person opens; {@code key} holds only characters of identifiers. */
    static URI screen(String key) {
        return URI.create(SCREEN + key);
    }

    /**
     * Returns the address by which a row of the search is known. It opens the same screen; the fragment keeps it apart from the topic's
     * own page, which says more.
     */
    static URI row(String key) {
        return URI.create(SCREEN + key + "#search");
    }

    /** Returns the address by which a topic of the reference file is known, apart from its row and from its own page. */
    static URI referenced(String key) {
        return URI.create(SCREEN + key + "#reference");
    }

    /** The file of all grants, of more than a hundred megabytes. */
    static Request reference() {
        return Request.get(URI.create(PORTAL + "data/referenceData/grantsTenders.json"), REFERENCE);
    }

    /** The portal answers 404 to an identifier with capitals. */
    static Request details(String identifier, CallId id) {
        String file = identifier.toLowerCase(Locale.ROOT) + ".json";
        return Request.get(URI.create(PORTAL + "data/topicDetails/" + file), DETAILS, id);
    }

    static int pageNumber(URI search) {
        Matcher number = PAGE_NUMBER.matcher(search.toString());
        return number.find() ? Integer.parseInt(number.group(1)) : 1;
    }

    static URI withPageNumber(URI search, int number) {
        return URI.create(PAGE_NUMBER.matcher(search.toString()).replaceFirst(String.valueOf(number)));
    }
}
