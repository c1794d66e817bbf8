package fr.levier.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Signs messages with DomainKeys Identified Mail (RFC 6376), relaxed in headers and body, {@code rsa-sha256} or {@code ed25519-sha256}
 * (RFC 8463) by the kind of the key. Signing is a pure function of the message, so that a letter that is sent again is the same letter.
 *
 * <p>The headers that one click of unsubscribing rests on are signed (RFC 8058), and those that a letter does not have are signed as
 * absent where adding them would change what it says.
 */
public final class Dkim {
    /** Signed where they stand; From once more than it stands, so that nobody adds another. */
    private static final List<String> SIGNED = List.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "list-id",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "auto-submitted");

    private static final int LINE = 72;

    private final String domain;
    private final String selector;
    private final PrivateKey key;

    /**
     * @param domain the domain that answers for the letters, that of their From
     * @param selector the name under which the public key stands in its DNS
     * @param pem a private key, PKCS 8, RSA or Ed25519
     */
    Dkim(String domain, String selector, String pem) {
        if (!domain.matches("[a-z0-9.-]+") || !selector.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("Not a domain and selector of DKIM: " + domain + ", " + selector);
        }
        this.domain = domain;
        this.selector = selector;
        this.key = read(pem);
    }

    private static PrivateKey read(String pem) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalArgumentException("The key of DKIM is not in PEM form", noBase64);
        }
        return read("RSA", bytes)
                .or(() -> read("Ed25519", bytes))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The key of DKIM is no private key of RSA or Ed25519 in PKCS 8 form"));
    }

    private static Optional<PrivateKey> read(String kind, byte[] bytes) {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException otherKind) {
            return Optional.empty();
        }
    }

    /** Returns the message with its signature before it. */
    byte[] sign(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1).replaceAll("\r?\n", "\r\n");
        int end = text.indexOf("\r\n\r\n");
        List<String> headers = headers(end < 0 ? text : text.substring(0, end));
        String body = end < 0 ? "" : text.substring(end + 4);
        String signature = signature(headers, body);
        byte[] first = ("DKIM-Signature: " + signature + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(first);
        signed.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return signed.toByteArray();
    }

    private String signature(List<String> headers, String body) {
        List<String> named = new ArrayList<>(List.of("from"));
        SIGNED.stream()
                .filter(name -> headers.stream().anyMatch(h -> name(h).equals(name)))
                .forEach(named::add);
        String hash = Base64.getEncoder().encodeToString(sha256(relaxedBody(body)));
        String unsigned = "v=1; a=" + algorithm() + "; c=relaxed/relaxed; d=" + domain + "; s=" + selector + ";\r\n\th="
                + folded(String.join(":", named), ":") + ";\r\n\tbh=" + hash + ";\r\n\tb=";
        String input = canonicalHeaders(headers, named) + relaxed("DKIM-Signature: " + unsigned);
        return unsigned + folded(Base64.getEncoder().encodeToString(signed(input)), "");
    }

    private String algorithm() {
        return key.getAlgorithm().equals("RSA") ? "rsa-sha256" : "ed25519-sha256";
    }

    /** Ed25519 signs the hash of the headers, RSA hashes them itself (RFC 8463). */
    private byte[] signed(String input) {
        byte[] bytes = input.getBytes(StandardCharsets.ISO_8859_1);
        boolean rsa = key.getAlgorithm().equals("RSA");
        try {
            Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
            signature.initSign(key);
            signature.update(rsa ? bytes : sha256(input));
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A message could not be signed with the key of DKIM", broken);
        }
    }

    /** The last of several headers of one name comes first; one that is named more often than it stands is signed as absent. */
    static String canonicalHeaders(List<String> headers, List<String> named) {
        StringBuilder text = new StringBuilder();
        List<String> left = new ArrayList<>(headers);
        for (String name : named) {
            for (int i = left.size() - 1; i >= 0; i--) {
                if (name(left.get(i)).equals(name)) {
                    text.append(relaxed(left.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        return text.toString();
    }

    static String relaxed(String header) {
        int colon = header.indexOf(':');
        String value = header.substring(colon + 1)
                .replaceAll("\r\n", "")
                .replaceAll("[ \t]+", " ")
                .strip();
        return name(header) + ":" + value;
    }

    static String relaxedBody(String body) {
        String lines =
                body.replaceAll("[ \t]+", " ").replaceAll(" (?=\r\n|$)", "").replaceAll("(\r\n)+$", "");
        return lines.isEmpty() ? "" : lines + "\r\n";
    }

    private static String name(String header) {
        return header.substring(0, Math.max(0, header.indexOf(':'))).strip().toLowerCase(Locale.ROOT);
    }

    /** Returns each header with its continuation lines. */
    static List<String> headers(String head) {
        List<String> headers = new ArrayList<>();
        for (String line : head.split("\r\n")) {
            boolean continues = line.startsWith(" ") || line.startsWith("\t");
            if (continues && !headers.isEmpty()) {
                headers.add(headers.remove(headers.size() - 1) + "\r\n" + line);
            } else {
                headers.add(line);
            }
        }
        return headers;
    }

    /** Breaks a long value, after a sign where there is one, so that no line of the header is too long. */
    private static String folded(String value, String after) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        while (value.length() - start > LINE) {
            int cut = after.isEmpty() ? start + LINE : value.lastIndexOf(after, start + LINE) + 1;
            text.append(value, start, cut).append("\r\n\t");
            start = cut;
        }
        return text.append(value.substring(start)).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
