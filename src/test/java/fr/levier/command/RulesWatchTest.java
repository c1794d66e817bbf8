package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of rules that changes under a running Levier. */
@SuppressWarnings("NullAway.Init")
class RulesWatchTest {
    private static final String BROKEN = "scheme: [\n";

    @TempDir
    Path rules;

    @TempDir
    Path data;

    @BeforeEach
    void copyRules() throws IOException {
        Path small = Path.of("src/test/resources/rulebook");
        try (Stream<Path> files = Files.walk(small)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = rules.resolve(small.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void aGoodChangeIsPutInForceAsAWholeAndAFaultyOneIsToldOnce() throws IOException {
        Rulebook first = SoundRules.read(Optional.of(rules));
        RulebookInForce inForce = new RulebookInForce(first);
        RulesWatch watch = new RulesWatch(rules, inForce, Messages.in(Locale.FRENCH));
        assertThat(watch.look()).isEmpty();
        assertThat(inForce.current()).isSameAs(first);

        Path broken = Files.writeString(rules.resolve("schemes/broken.yml"), BROKEN);
        List<Problem> problems = watch.look();
        assertThat(problems).isNotEmpty().allMatch(p -> p.place().file().endsWith("broken.yml"));
        assertThat(watch.look()).isEmpty();
        assertThat(inForce.current()).isSameAs(first);

        Files.delete(broken);
        comment();
        assertThat(watch.look()).isEmpty();
        assertThat(inForce.current()).isNotSameAs(first);
    }

    @Test
    void aFolderThatIsGoneLeavesTheRulebookInForce() throws IOException {
        Rulebook first = SoundRules.read(Optional.of(rules));
        RulebookInForce inForce = new RulebookInForce(first);
        Path gone = rules.resolve("gone");

        assertThat(new RulesWatch(gone, inForce, Messages.in(Locale.FRENCH)).look())
                .isNotEmpty();
        assertThat(inForce.current()).isSameAs(first);
    }

    @Test
    void aServerRefusesAFaultyFolderWithItsPlaceAndTakesTheMendedOne() throws Exception {
        List<String> often = List.of("-Dlevier.rules.look-every=200ms");
        try (ChildProcess serve = ChildProcess.start(
                often, "serve", "--data", data.toString(), "--port", "0", "--rules", rules.toString())) {
            serve.await("Levier sert");
            Path broken = Files.writeString(rules.resolve("schemes/broken.yml"), BROKEN);
            serve.await("reste en vigueur");
            Files.delete(broken);
            comment();
            serve.await("Nouvelles règles en vigueur");

            Ran ran = serve.terminate();
            assertThat(ran.err()).containsPattern("schemes/broken\\.yml:\\d+");
        }
    }

    private void comment() throws IOException {
        Path facts = rules.resolve("facts.yml");
        Files.writeString(facts, Files.readString(facts) + "\n# a word of explanation\n");
    }
}
