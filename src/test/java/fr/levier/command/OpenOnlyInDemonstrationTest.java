package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.people.Gate;
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
        StoreOptions options = new StoreOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("store", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs("--data", folder.resolve("data").toString());

        try (Session session = Session.live(options, settings)) {
            Gate gate = session.bean(Gate.class);
            assertThat(gate.open(Optional.empty()).sees("000000018")).isFalse();
            assertThat(gate.open(Optional.empty()).changes("000000018")).isFalse();
        }
    }
}
