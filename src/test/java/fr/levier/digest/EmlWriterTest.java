package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.mail.MailAddress;
import fr.levier.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmlWriterTest {
    private final EmlWriter writer = Samples.writer();

    @Test
    void messageReadsBackWithItsHeadersAndBothParts() throws Exception {
        MimeMessage mime = parsed(writer.message(Samples.richDigest(Samples.READER)));
        MimeMultipart all = (MimeMultipart) mime.getContent();
        MimeMultipart parts = (MimeMultipart) all.getBodyPart(0).getContent();

        assertThat(mime.getContentType()).startsWith("multipart/mixed");
        assertThat(all.getBodyPart(1).getContentType()).startsWith("text/calendar");
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(mime.getSubject())
                .isEqualTo(
                        "Levier\u00a0: 2 nouveaux appels, 1 changement, 2 clôtures proches – semaine du 23\u00a0novembre 2026");
        assertThat(mime.getFrom()).containsExactly(new InternetAddress("lettre@levier.example"));
        assertThat(mime.getAllRecipients()).containsExactly(new InternetAddress("international@valmont.example"));
        assertThat(mime.getSentDate().toInstant()).isEqualTo(Samples.NOW);
        assertThat(mime.getHeader("List-Id")).containsExactly("Levier <letter.levier.example>");
        assertThat(mime.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Échéance", "dans 10 jours");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("lang=\"fr\"", "Échéance");
    }

    @Test
    void sameDigestGivesTheSameBytes() {
        assertThat(writer.message(Samples.richDigest(Samples.READER)).bytes())
                .isEqualTo(writer.message(Samples.richDigest(Samples.READER)).bytes());
    }

    @Test
    void identityDependsOnPersonAndPeriodOnly() {
        Message now = writer.message(digest(Samples.READER, Samples.WEEK, Samples.NOW));
        Message later = writer.message(digest(Samples.READER, Samples.WEEK, Samples.NOW.plusSeconds(60)));
        Message nextWeek =
                writer.message(digest(Samples.READER, Period.weekOf(LocalDate.of(2026, 11, 30)), Samples.NOW));

        assertThat(later.id()).isEqualTo(now.id()).matches("<levier\\.[0-9a-f]{32}@levier\\.example>");
        assertThat(nextWeek.id()).isNotEqualTo(now.id());
    }

    @Test
    void hostileNameAddsNoHeader() throws Exception {
        Recipient hostile = new Recipient(
                "210000001",
                "Valmont\r\nBcc: all@example.org\n\n<b>body</b>",
                false,
                Samples.READER.email(),
                Locale.FRANCE);
        MimeMessage mime = parsed(writer.message(Samples.richDigest(hostile)));

        assertThat(mime.getHeader("Bcc")).isNull();
        assertThat(Collections.list(mime.getAllHeaders())).hasSize(10);
    }

    @Test
    void bytesAreAsciiInShortLines() {
        String raw = new String(
                writer.message(Samples.richDigest(Samples.READER)).bytes(),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(raw.chars()).allMatch(c -> c < 128);
        assertThat(raw.lines()).allMatch(line -> line.length() <= 998);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@c",
                "a b@example.org",
                "a@example.org\r\nBcc: x@example.org",
                "a@example.org,b@example.org",
                "é@example.org",
                "a@",
                "@example.org",
                "a..b@example.org",
                "a@-\u0000.org"
            })
    void addressThatCannotStandInAHeaderIsRefused(String address) {
        assertThatThrownBy(() -> new MailAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void internationalDomainIsKeptInAscii() {
        assertThat(new MailAddress("mairie@châtellerault.example").value())
                .isEqualTo("mairie@xn--chtellerault-qbb.example");
    }

    @Test
    void weekOfTheTurnOfTheYearHasItsIsoName() {
        assertThat(Period.weekOf(LocalDate.of(2027, 1, 1)))
                .isEqualTo(new Period("2026-W53", LocalDate.of(2026, 12, 28)));
    }

    private static Digest digest(Recipient reader, Period period, Instant at) {
        Digest rich = Samples.richDigest(reader);
        return new Digest(
                reader, period, Digest.Kind.LETTER, at, rich.soonDays(), rich.sections(), List.of(), rich.world());
    }

    private static MimeMessage parsed(Message message) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message.bytes()));
    }
}
