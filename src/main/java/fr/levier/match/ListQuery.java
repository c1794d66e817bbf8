package fr.levier.match;

import fr.levier.call.CallFilter;
import fr.levier.call.CallSection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the address of the list asks for.
 *
 * @param section the slug of a section, or the empty string
 * @param funder a funder as calls name it, or the empty string
 * @param text words to look for
 * @param page from 1
 */
record ListQuery(String section, String funder, String text, int page) {
    private static final int LONGEST = 200;

    /**
     * @throws IllegalArgumentException when the address asks for what cannot be
     */
    ListQuery {
        boolean sectionKnown = section.isEmpty() || CallSection.find(section).isPresent();
        if (!sectionKnown || page < 1 || text.length() > LONGEST || funder.length() > LONGEST) {
            throw new IllegalArgumentException("Not an address of the list");
        }
    }

    /** @param funders every name of the funder that is asked for */
    CallFilter filter(Set<String> funders) {
        return new CallFilter(CallSection.find(section), funders, text);
    }

    /** Returns the parameters of another page of the same list, without those of the asker. */
    Map<String, String> parameters(int otherPage) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("statut", section);
        parameters.put("financeur", funder);
        parameters.put("q", text);
        parameters.put("page", otherPage == 1 ? "" : String.valueOf(otherPage));
        return parameters;
    }
}
