package fr.levier.digest;

import fr.levier.mail.Sender;
import fr.levier.web.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The letter as a real Chromium shows it, light and dark, on a telephone and on a desk; the images stay for people to look at. */
@Tag("browser")
final class LetterImagesTest {
    @TempDir
    Path folder;

    /** As it is kept and sent, with the links at its foot. */
    private static String kept(Subscription.Extent extent) {
        Recipient reader = new Recipient(
                7,
                Samples.READER.siren(),
                Samples.READER.authority(),
                true,
                Samples.READER.email(),
                Samples.READER.locale(),
                extent);
        LetterWriter letters = new LetterWriter(new Links(URI.create("https://levier.example")), Samples.NAMES)
                .sealedBy(new Seal("secret"));
        return new EmlWriter(letters, new Sender("Levier", Samples.READER.email())).html(Samples.richDigest(reader));
    }

    @Test
    void letterIsReadableOnEveryScreen() throws IOException {
        Path page = folder.resolve("letter.html");
        Files.writeString(page, kept(Subscription.Extent.FULL));
        Path paragraph = folder.resolve("paragraph.html");
        Files.writeString(paragraph, kept(Subscription.Extent.PARAGRAPH));
        Files.write(
                Files.createDirectories(Path.of("target/letters")).resolve("letter.pdf"),
                LetterPdf.of(Files.readString(page)));
        try (Chromium browser = Chromium.start()) {
            for (String scheme : new String[] {"light", "dark"}) {
                for (int width : new int[] {360, 800}) {
                    browser.as(width, scheme).driver.get(page.toUri().toString());
                    browser.look("letter-" + scheme + "-" + width);
                }
                browser.driver.get(paragraph.toUri().toString());
                browser.look("letter-paragraph-" + scheme);
            }
        }
    }
}
