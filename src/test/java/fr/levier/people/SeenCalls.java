package fr.levier.people;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A few calls of several funders, open, closing and closed, as a source would have read them. */
final class SeenCalls {
    private SeenCalls() {}

    static List<Sighting> at(Instant now) {
        return List.of(
                call(
                        now,
                        "eu/CERV-2027-CITIZENS-TOWN-TT",
                        "Town twinning 2027",
                        "cerv-town-twinning",
                        20,
                        "citizenship"),
                call(now, "eu/URBAN-CYCLE", "Soft mobility and cycling in small towns", "", 45, "mobility"),
                call(now, "meae-generaliste/2027", "Appel à projets généraliste 2027", "meae-generaliste", 90, "water"),
                call(now, "afd-ficol/2027", "FICOL 2027", "afd-ficol", 200, "water"),
                call(now, "region/mobilite", "Mobilités douces et voies cyclables", "", -10, "mobility"));
    }

    private static Sighting call(Instant now, String id, String title, String scheme, int days, String theme) {
        URI page = URI.create("https://ec.europa.eu/" + id);
        Evidence proof = new Evidence(page, title, "", Evidence.Method.FIELD, now);
        Content.Builder content = Content.builder()
                .state(Field.TITLE, title, proof)
                .state(Field.FUNDER, id.startsWith("eu/") ? "eu" : "meae", proof)
                .state(
                        Field.DEADLINES,
                        List.of(Deadline.ofDay(LocalDate.of(2026, 11, 20).plusDays(days))),
                        proof)
                .state(Field.GRANT_MAX, Money.euros(String.valueOf(30_000 + 1_000 * Math.abs(days))), proof)
                .state(Field.RATE_MAX, Rate.ofPercent("70"), proof)
                .state(Field.COUNTRIES, new TreeSet<>(Set.of("SN", "MA")), proof)
                .state(Field.THEMES, new TreeSet<>(Set.of(theme)), proof);
        if (!scheme.isEmpty()) {
            content.state(Field.SCHEME, scheme, proof);
        }
        return new Sighting(new CallId(id), "eu", page, Rank.ISSUER, now, content.build());
    }
}
