package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves the letter in {@code target/letters}, for people to look at. */
final class LetterFilesTest {
    @Test
    void letterIsLeftForPeopleToLookAt() throws Exception {
        Path folder = Files.createDirectories(Path.of("target/letters"));
        Digest digest = Samples.richDigest(Samples.READER);

        Samples.writer().write(digest, folder.resolve("letter.eml"));
        Files.writeString(folder.resolve("letter.html"), Samples.writer().html(digest));
        Files.writeString(folder.resolve("letter.txt"), Samples.writer().text(digest));
        Files.writeString(
                folder.resolve("letter-en.html"), Samples.writer().html(Samples.richDigest(Samples.english())));

        assertThat(folder.resolve("letter.eml")).isNotEmptyFile();
    }
}
