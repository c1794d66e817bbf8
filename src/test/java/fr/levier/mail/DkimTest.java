package fr.levier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.digest.Samples;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DkimTest {
    private static final String EMPTY_BODY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void relaxedFormsAreThoseOfTheStandard() {
        List<String> headers = Dkim.headers("A: X\r\nB : Y\t\r\n\tZ  ");

        assertThat(headers.stream().map(Dkim::relaxed)).containsExactly("a:X", "b:Y Z");
        assertThat(Dkim.relaxedBody(" C \r\nD \t E\r\n\r\n\r\n")).isEqualTo(" C\r\nD E\r\n");
        assertThat(Dkim.relaxedBody("\r\n\r\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "Ed25519"})
    void signatureOfALetterHoldsAndBreaksWithTheLetter(String kind) throws Exception {
        KeyPair keys = keys(kind);
        Message letter = Samples.writer().message(Samples.richDigest(Samples.READER));
        String signed = text(dkim(keys).sign(letter.bytes()));

        assertThat(holds(signed, keys.getPublic())).isTrue();
        assertThat(holds(signed.replace("Subject: ", "Subject: x"), keys.getPublic()))
                .isFalse();
        assertThat(holds(signed + "more\r\n", keys.getPublic())).isFalse();
        assertThat(holds("From: other@example.org\r\n" + signed, keys.getPublic()))
                .as("with a second sender")
                .isFalse();
    }

    @Test
    void signingAgainGivesTheSameBytesAndLeavesTheLetterAsItIs() throws Exception {
        Dkim dkim = dkim(keys("RSA"));
        byte[] letter =
                Samples.writer().message(Samples.richDigest(Samples.READER)).bytes();

        assertThat(dkim.sign(letter)).isEqualTo(dkim.sign(letter));
        assertThat(text(dkim.sign(letter))).endsWith(text(letter));
    }

    @Test
    void headersOfOneClickAreSignedAndNoLineIsTooLong() throws Exception {
        String message = """
                From: a@b.example
                To: c@d.example
                Subject: s
                List-Unsubscribe: <https://x.example/y>
                List-Unsubscribe-Post: List-Unsubscribe=One-Click

                body
                with bare line feeds
                """;
        String signed = text(dkim(keys("RSA")).sign(message.getBytes(StandardCharsets.UTF_8)));

        assertThat(signed.replaceAll("\\s", "")).contains("list-unsubscribe:list-unsubscribe-post");
        assertThat(signed.lines()).allMatch(line -> line.length() < 100);
        assertThat(signed).doesNotContainPattern("[^\r]\n");
    }

    @Test
    void emptyBodyHasTheHashOfNothing() throws Exception {
        String signed = text(dkim(keys("RSA")).sign("From: a@b.example\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(signed).contains("bh=" + EMPTY_BODY);
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> new Dkim("levier.example", "s", "c2VjcmV0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("c2VjcmV0");
        assertThatThrownBy(() -> new Dkim("levier.example; d=other", "s", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyPair keys(String kind) throws Exception {
        return KeyPairGenerator.getInstance(kind).generateKeyPair();
    }

    private static Dkim dkim(KeyPair keys) {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return new Dkim("levier.example", "levier", pem);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Checks as a receiver does, from the signed text alone: its own reading of the tags, of the headers and of the body. */
    private static boolean holds(String signed, PublicKey key) throws Exception {
        int end = signed.indexOf("\r\n\r\n");
        List<String> headers =
                new ArrayList<>(Arrays.asList(signed.substring(0, end).split("\r\n(?![ \t])")));
        String signature = headers.stream()
                .filter(h -> h.startsWith("DKIM-Signature:"))
                .findFirst()
                .orElseThrow();
        Map<String, String> tags = Arrays.stream(
                        signature.substring(15).replaceAll("\\s", "").split(";"))
                .map(t -> t.split("=", 2))
                .collect(Collectors.toMap(t -> t[0], t -> t[1]));
        String body = Arrays.stream(signed.substring(end + 4).split("\r\n", -1))
                        .map(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""))
                        .collect(Collectors.joining("\r\n"))
                        .replaceAll("(\r\n)+$", "")
                + "\r\n";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.ISO_8859_1));
        if (!Base64.getEncoder().encodeToString(hash).equals(tags.get("bh"))) {
            return false;
        }
        StringBuilder input = new StringBuilder();
        for (String name : Objects.requireNonNull(tags.get("h")).split(":")) {
            for (int i = headers.size() - 1; i >= 0; i--) {
                if (headers.get(i).toLowerCase(java.util.Locale.ROOT).startsWith(name + ":")) {
                    input.append(unfolded(headers.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        input.append(unfolded(signature.replaceAll("(?s)b=[A-Za-z0-9+/=\\s]+$", "b=")));
        return verify(
                key, input.toString().getBytes(StandardCharsets.ISO_8859_1), Objects.requireNonNull(tags.get("b")));
    }

    private static String unfolded(String header) {
        String[] parts = header.split(":", 2);
        return parts[0].toLowerCase(java.util.Locale.ROOT).strip() + ":"
                + parts[1].replaceAll("\\s+", " ").strip();
    }

    private static boolean verify(PublicKey key, byte[] input, String signature) throws Exception {
        boolean rsa = key.getAlgorithm().equals("RSA");
        Signature check = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
        check.initVerify(key);
        check.update(rsa ? input : MessageDigest.getInstance("SHA-256").digest(input));
        return check.verify(Base64.getDecoder().decode(signature));
    }
}
