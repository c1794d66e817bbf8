package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Origin;
import fr.levier.call.Rank;
import fr.levier.rule.RulebookLoader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClosingScopeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final ClosingScope scope = new ClosingScope(
            RulebookLoader.loadBundled().rulebook().orElseThrow().vocabulary());

    @Test
    void aClosingOfOtherKindsIsNotOnesOwn() {
        assertThat(isOfOthers("commune", "pour les départements et régions")).isTrue();
        assertThat(isOfOthers("departement", "pour les départements et régions"))
                .isFalse();
        assertThat(isOfOthers("metropole", "pour les intercommunalités")).isFalse();
        assertThat(isOfOthers("commune", "pour les associations")).isTrue();
    }

    @Test
    void aClosingThatAnyLabelMayLeaveOpenIsOnesOwn() {
        assertThat(isOfOthers("commune", "stage 1")).isFalse();
        assertThat(isOfOthers("commune", "session de septembre")).isFalse();
        assertThat(isOfOthers("commune", "pour les régions et toutes les collectivités"))
                .isFalse();
        assertThat(isOfOthers("commune", "pour les régions", "pour les communes"))
                .isFalse();
        assertThat(isOfOthers("", "pour les régions")).isFalse();
    }

    private boolean isOfOthers(String type, String... labels) {
        URI page = URI.create("https://sample.example/");
        List<Deadline> deadlines = Stream.of(labels)
                .map(label ->
                        new Deadline(LocalDate.of(2027, 1, 22), Optional.empty(), Deadline.PARIS, Optional.of(label)))
                .toList();
        Content content = Content.builder()
                .state(Field.DEADLINES, deadlines, new Evidence(page, "", "", Evidence.Method.PROSE, NOW))
                .build();
        Origin origin = new Origin("sample", page, Rank.ISSUER, NOW, NOW);
        return scope.isOfOthers(
                new Call(CallId.of("sample", "call"), content, List.of(origin), NOW, Optional.empty()), type, NOW);
    }
}
