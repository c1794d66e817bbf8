package fr.levier.match;

import fr.levier.call.Coverage;
import fr.levier.call.KnownSource;
import fr.levier.call.SourceState;
import fr.levier.call.SourceWatch;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.reference.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One source that is well, one in quarantine whose site writes hostile addresses, and one that lacks a setting. */
final class SampleSources implements SourceWatch {
    private static final Label OWNER = new Label("Ministère, Licence Ouverte 2.0", "Ministry, Licence Ouverte 2.0");

    static List<KnownSource> known() {
        return List.of(
                source("good", "national", "Portail du ministère", Optional.empty()),
                source("bad", "national", "Agence", Optional.empty()),
                source("unset", "press", "Gazette", Optional.of("LEVIER_TOKEN")));
    }

    private static KnownSource source(String id, String family, String name, Optional<String> missing) {
        return new KnownSource(id, new Label(name, name), family, id.equals("unset"), OWNER, missing);
    }

    @Override
    public List<SourceState> states() {
        Problem lost = Problem.at(Place.of("bad"), "call.drift.calls", 8, 10);
        Problem hostile =
                Problem.at(Place.of("https://x.example/<script>alert(1)</script>"), "source.problem.status", 500);
        Problem gap = Problem.at(Place.of("https://ministere.example/appel"), "source.problem.status", 503);
        Problem forgotten = Problem.at(
                Place.of("https://a-very-long-address.example/" + "segment/".repeat(20)),
                "source.problem.of-an-older-version");
        return List.of(
                new SourceState(coverage("good", 2), List.of(), List.of(), Optional.empty(), List.of(), 0),
                new SourceState(
                        coverage("bad", 0),
                        List.of(),
                        List.of(gap, hostile, forgotten),
                        Optional.of(SampleWorld.NOW),
                        List.of(lost),
                        0));
    }

    private static Coverage coverage(String id, int hours) {
        return new Coverage(id, SampleWorld.NOW, Optional.of(SampleWorld.NOW.minus(Duration.ofHours(hours))), 34);
    }

    @Override
    public void accept(String source, Instant at) {
        throw new UnsupportedOperationException();
    }
}
