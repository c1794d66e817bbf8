package fr.levier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolitenessTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final Politeness politeness = new Politeness(Duration.ofSeconds(1), pauses::add, () -> 0);

    @Test
    void theFirstRequestDoesNotWaitAndTheNextTakeTurns() throws InterruptedException {
        politeness.await("a.example");
        politeness.await("a.example");
        politeness.await("a.example");

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void oneHostDoesNotWaitForAnother() throws InterruptedException {
        politeness.await("a.example");
        politeness.await("b.example");

        assertThat(pauses).isEmpty();
    }

    @Test
    void aHostMayAskForMoreTimeButNotForHours() throws InterruptedException {
        politeness.slowDown("a.example", Duration.ofSeconds(3));
        politeness.slowDown("b.example", Duration.ofHours(1));
        for (String host : List.of("a.example", "a.example", "b.example", "b.example")) {
            politeness.await(host);
        }

        assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(10));
    }
}
