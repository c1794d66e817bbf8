package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder is saved to a file and comes back in another folder; what stands there is not replaced by mistake. */
@SuppressWarnings("NullAway.Init")
final class BackupCommandsTest {
    @TempDir
    Path folder;

    @Test
    void aSavedFolderComesBackInAnotherOne() {
        String from = folder.resolve("from").toString();
        String into = folder.resolve("into").toString();
        Path file = folder.resolve("levier.zip");
        Ran.command("people", "add", "anne@example.org", "--administrator", "--data", from);

        Ran saved = Ran.command("backup", file.toString(), "--data", from);
        assertThat(saved.code()).as(saved.err()).isZero();
        assertThat(file).isNotEmptyFile();
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
        assertThat(Ran.command("backup", file.toString(), "--data", from).code())
                .isEqualTo(2);

        Ran restored = Ran.command("restore", file.toString(), "--data", into);
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(Ran.command("people", "list", "--data", into).out()).contains("anne@example.org");
        Ran again = Ran.command("restore", file.toString(), "--data", into);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("--force");
        assertThat(Files.exists(Path.of(into, "secret"))).as("not in the file").isFalse();
    }
}
