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
import fr.levier.rule.Campaign;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.rule.Scheme;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A call follows the campaign that it names, or else that of its last day; of one that nobody read it follows none. */
final class CallEditionTest {
    private static final Rulebook RULES =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final Scheme SCHEME = RULES.findScheme("meae-generaliste").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final URI PAGE = URI.create("https://funder.example/call");
    private static final Evidence PROOF = new Evidence(PAGE, "x", "", Evidence.Method.FIELD, NOW);

    private static Optional<String> campaign(Content.Builder content) {
        Origin origin = new Origin("test", PAGE, Rank.ISSUER, NOW, NOW);
        Call call = new Call(
                new CallId("test/call"),
                content.state(Field.TITLE, "Appel", PROOF).build(),
                List.of(origin),
                NOW,
                Optional.empty());
        return CallEdition.campaign(SCHEME, call).map(Campaign::id);
    }

    @Test
    void theCampaignIsThatOfTheCallAndNotOfToday() {
        assertThat(campaign(Content.builder().state(Field.EDITION, "2025", PROOF)))
                .contains("2025");
        assertThat(campaign(Content.builder()
                        .state(Field.DEADLINES, List.of(Deadline.ofDay(LocalDate.of(2024, 4, 30))), PROOF)))
                .contains("2024-2026");
        assertThat(campaign(Content.builder().state(Field.EDITION, "2031", PROOF)))
                .isEmpty();
    }
}
