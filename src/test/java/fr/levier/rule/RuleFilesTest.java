package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void theRulesWithinAJarAreThoseOfTheDirectory() throws IOException {
        Path jar = folder.resolve("a jar with spaces.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Map.Entry<String, String> text : Rulebooks.texts().entrySet()) {
                entries.putNextEntry(new JarEntry("rules/" + text.getKey()));
                entries.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                entries.closeEntry();
            }
        }
        URI factsFile = URI.create("jar:" + jar.toUri() + "!/rules/facts.yml");

        RuleFiles bundled = RuleFiles.bundled(factsFile.toURL());

        assertThat(bundled.version()).isEqualTo(RuleFiles.in(Rulebooks.SMALL).version());
        assertThat(RulebookLoader.load(bundled).rulebook()).isPresent();
    }

    @Test
    void aDirectoryOfClassesIsReadLikeAJar() throws IOException {
        assertThat(RuleFiles.bundled(Rulebooks.SMALL
                                .resolve("facts.yml")
                                .toAbsolutePath()
                                .toUri()
                                .toURL())
                        .version())
                .isEqualTo(RuleFiles.in(Rulebooks.SMALL).version());
    }

    @Test
    void aHugeFileIsRefusedWithoutBeingRead() throws IOException {
        for (Map.Entry<String, String> text : Rulebooks.texts().entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text.getValue());
        }
        Files.write(folder.resolve("schemes/huge.yml"), new byte[50 * 1024 * 1024]);

        assertThat(RulebookLoader.load(RuleFiles.in(folder)).problems())
                .extracting(Problem::code)
                .containsExactly("yaml.problem.too-large");
    }
}
