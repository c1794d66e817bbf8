package fr.levier.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose words a call repeats, since when, and under which terms: reuse of public information asks that its source and its date be
 * named wherever it is shown or exported.
 *
 * @param site the site, or the empty string for a document that a person gave
 * @param terms what is known of the terms of reuse
 * @param readAt when the site was read last
 */
public record Attribution(String site, Terms terms, Instant readAt) {
    private static final String REUSE = "https://eur-lex.europa.eu/eli/dec/2011/833/oj";
    private static final String OPEN_LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    /** Under which terms; nothing is claimed of a site whose terms nobody read. */
    enum Terms {
        EU(Optional.of(REUSE)),
        STATE(Optional.of(OPEN_LICENCE)),
        OTHER(Optional.empty()),
        PERSON(Optional.empty());

        private final Optional<String> licence;

        Terms(Optional<String> licence) {
            this.licence = licence;
        }

        private static Terms of(String site) {
            if (site.isEmpty()) {
                return PERSON;
            }
            if (site.equals("europa.eu") || site.endsWith(".europa.eu")) {
                return EU;
            }
            return site.endsWith(".gouv.fr") ? STATE : OTHER;
        }
    }

    /** Returns one attribution for each site on which the call stands, the weightiest first. */
    public static List<Attribution> of(Call call) {
        Map<String, Attribution> bySite = new LinkedHashMap<>();
        call.origins().stream()
                .filter(o -> o.rank() != Rank.CORRECTION)
                .forEach(o -> bySite.merge(site(o), of(o), Attribution::later));
        return List.copyOf(bySite.values());
    }

    private static Attribution of(Origin origin) {
        return new Attribution(site(origin), Terms.of(site(origin)), origin.lastSeen());
    }

    private static String site(Origin origin) {
        return Optional.ofNullable(origin.page().getHost()).orElse("");
    }

    private static Attribution later(Attribution one, Attribution other) {
        return other.readAt().isAfter(one.readAt()) ? other : one;
    }

    /** Returns what is to stand beside the call's words. */
    public String sentence(Messages messages) {
        String day = Formats.of(messages).date(LocalDate.ofInstant(readAt, Deadline.PARIS));
        return messages.text("call.attribution." + terms, site, day);
    }

    ObjectNode json() {
        ObjectNode json = CallJson.mapper()
                .createObjectNode()
                .put("source", site)
                .put("terms", terms.name())
                .put("readAt", readAt.toString());
        terms.licence.ifPresent(url -> json.put("licence", url));
        return json;
    }
}
