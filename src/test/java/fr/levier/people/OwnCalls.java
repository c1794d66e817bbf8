package fr.levier.people;

import fr.levier.call.Addition;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.People;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Calls that an authority of the tests keeps to itself. */
final class OwnCalls {
    private OwnCalls() {}

    /** Adds a call of the MEAE for Tunisia that closes on that day, and returns its identity. */
    static CallId add(PeopleServer server, String siren, String key, LocalDate closing) {
        URI page = URI.create("https://example.org/" + key);
        Instant now = server.clock.instant();
        Evidence read = new Evidence(page, "lu", "", Evidence.Method.LAYOUT, now);
        Content content = Content.builder()
                .state(Field.TITLE, "Appel " + key + " (appel fictif)", read)
                .state(Field.FICTIONAL, true, read)
                .state(Field.SCHEME, "meae-generaliste", read)
                .state(Field.THEMES, new TreeSet<>(List.of("mobility")), read)
                .state(Field.COUNTRIES, new TreeSet<>(List.of("TN")), read)
                .state(Field.DEADLINES, List.of(Deadline.ofDay(closing)), read)
                .state(
                        Field.DESCRIPTION,
                        "L’appel soutient la mobilité. Le dossier comprend une lettre d’engagement de chaque partenaire.",
                        read)
                .build();
        CallId id = CallId.ofPrivate(siren, key);
        server.bean(People.class)
                .add(new Addition(
                        new Sighting(id, Addition.SOURCE, page, Rank.ISSUER, now, content),
                        Map.of(),
                        "Agent",
                        "Reçu par courriel"));
        return id;
    }
}
