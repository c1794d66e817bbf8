package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SchemeGuideTest {
    private static final Pattern FIRST_BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");

    @Test
    void theExampleOfTheGuidePassesBesideTheBundledFiles() throws IOException {
        Matcher block = FIRST_BLOCK.matcher(Files.readString(Path.of("src/docs/add-a-scheme.md")));
        assertThat(block.find()).isTrue();

        RulebookLoader.Loaded loaded = RulebookLoader.load(RuleFiles.bundled().withScheme("afd-ficol", block.group(1)));

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.rulebook()
                        .orElseThrow()
                        .findScheme("afd-ficol")
                        .orElseThrow()
                        .campaigns())
                .hasSize(2);
    }
}
