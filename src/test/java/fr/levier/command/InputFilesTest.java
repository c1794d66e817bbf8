package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write into the files that they name on the command line. */
@SuppressWarnings("NullAway.Init")
class InputFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|levier.problem.empty-file|0",
                "` \n `|levier.problem.empty-file|0",
                "`[1]`|levier.problem.no-object|0",
                "`{\n  \"a\": 1,\n}`|levier.problem.not-json|3",
                "`{\"a\": 1} 2`|levier.problem.not-json|1",
                "`{\n\"a\": 1, \"a\": 2}`|levier.problem.not-json|2",
            })
    void aFileThatIsNoJsonObjectIsNamedWithItsLine(String text, String code, int line) throws IOException {
        Problem problem = problem(write(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place().line()).isEqualTo(line);
        assertThat(problem.details()).allMatch(detail -> detail.matches("\\d+"));
    }

    @Test
    void aFileInAnotherEncodingAMissingOneAndAFolderHaveTheirOwnSentences() throws IOException {
        Path latin = write("{\"authority\": {\"name\": \"Orléans\"}}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problem(latin).code()).isEqualTo("levier.problem.not-utf8");
        assertThat(problem(folder.resolve("nowhere.json")).code()).isEqualTo("levier.problem.no-such-file");
        assertThat(problem(folder).code()).isEqualTo("levier.problem.is-folder");
    }

    @Test
    void theMarkThatSomeEditorsPutFirstIsNoFault() throws IOException {
        assertThat(JsonFile.read(write("\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8)))
                        .path("a")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void aFileWithoutAnAuthorityIsToldWhatToAdd() throws IOException {
        Path file = write("{}".getBytes(StandardCharsets.UTF_8));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> AuthorityFile.read(file));

        assertThat(refusal.problems().get(0).code()).isEqualTo("levier.problem.no-authority");
        assertThat(refusal.problems().get(0).place()).hasToString(file + ":authority");
    }

    @Test
    void anAuthorityWithoutSirenIsToldSoInItsOwnSentence() throws IOException {
        Path file = write("{\"authority\": {\"type\": \"commune\"}}".getBytes(StandardCharsets.UTF_8));

        Ran ran = Ran.command(
                "authorities",
                "add",
                file.toString(),
                "--data",
                folder.resolve("data").toString());

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err())
                .contains(file + ":authority.siren", "ne donne pas de SIREN")
                .doesNotContain("null");
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("facts.json"), bytes);
    }

    private static Problem problem(Path file) {
        return catchThrowableOfType(Refusal.class, () -> JsonFile.read(file))
                .problems()
                .get(0);
    }
}
