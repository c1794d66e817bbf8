package fr.levier.call;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Sightings for tests, in few words. */
final class Said {
    static final Instant MONDAY = Instant.parse("2026-11-16T06:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-11-17T06:00:00Z");
    static final Instant WEDNESDAY = Instant.parse("2026-11-18T06:00:00Z");
    static final CallId CALL = new CallId("meae-generaliste/2026");

    private Said() {}

    static Evidence evidence(String quote, Instant at) {
        return new Evidence(URI.create("https://example.org/page"), quote, "", Evidence.Method.LAYOUT, at);
    }

    static Content title(String title, Instant at) {
        return Content.builder().state(Field.TITLE, title, evidence(title, at)).build();
    }

    static Content closing(String title, LocalDate day, Instant at) {
        return Content.builder()
                .state(Field.TITLE, title, evidence(title, at))
                .state(Field.DEADLINES, List.of(Deadline.ofDay(day)), evidence("clôture : " + day, at))
                .build();
    }

    static Sighting by(String source, Rank rank, Instant at, Content content) {
        return new Sighting(CALL, source, URI.create("https://" + source + ".example/call"), rank, at, content);
    }

    static SourceRun run(String source, Instant at, boolean complete, Sighting... sightings) {
        return new SourceRun(source, at, at, complete, 1, 0, List.of(), List.of(sightings), List.of());
    }
}
