package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.demo.OpenGate;
import fr.levier.people.Access;
import fr.levier.people.Gate;
import fr.levier.people.ReadyAccounts;
import fr.levier.store.World;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever a user sets, {@code serve} shows what belongs to an authority to its members only. */
@SuppressWarnings("NullAway.Init")
final class OpenOnlyInDemonstrationTest {
    @TempDir
    Path folder;

    @Test
    void noSettingOfServeOpensTheGate() {
        Map<String, Object> settings = new HashMap<>();
        List.of("levier.demo", "levier.gate", "levier.open", "levier.access", "levier.world", "levier.people.open")
                .forEach(name -> settings.put(name, "open"));
        settings.put("micronaut.security.enabled", "false");

        try (Session session = Session.live(options(), settings)) {
            Access visitor = session.bean(Gate.class).open(Optional.empty());
            assertThat(visitor.judges("000000018")).isFalse();
            assertThat(visitor.sees("000000018")).isFalse();
            assertThat(visitor.changes("000000018")).isFalse();
            assertThat(session.has(ReadyAccounts.class))
                    .as("accounts without passwords")
                    .isFalse();
        }
    }

    @Test
    void theWiringOfTheDemonstrationLetsVisitorsJudgeAndNoMore() {
        StoreOptions options = options();
        try (Session session =
                Session.open(options, options.bundledData(), World.BUNDLED, Map.of(), List.of(new OpenGate()))) {
            Access visitor = session.bean(Gate.class).open(Optional.empty());
            assertThat(visitor.judges("000000018")).isTrue();
            assertThat(visitor.sees("000000018")).isFalse();
            assertThat(visitor.changes("000000018")).isFalse();
            assertThat(visitor.administers("000000018")).isFalse();
        }
    }

    private StoreOptions options() {
        StoreOptions options = new StoreOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("store", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs("--data", folder.resolve("data").toString());
        return options;
    }
}
