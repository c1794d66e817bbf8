package fr.levier.source.prose;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns bytes into text. What the bytes are weighs more than what anyone says of them: headers and pages often name a wrong charset, but
 * hardly any text happens to be good UTF-8 by chance.
 */
final class Charsets {
    private static final Pattern DECLARED = Pattern.compile("(?i)(?:charset|encoding)\\s?=\\s?[\"']?([\\w-]{3,20})");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int HEAD = 4096;

    private Charsets() {}

    static String text(byte[] body, String contentType) {
        Optional<Charset> wide = wide(body);
        if (wide.isPresent()) {
            return new String(body, wide.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(body, declared(body, contentType));
        }
    }

    /** Returns UTF-16 when a mark says so, or when every other byte of the beginning is zero. */
    private static Optional<Charset> wide(byte[] body) {
        if (body.length < 4) {
            return Optional.empty();
        }
        int first = (body[0] & 0xFF) << 8 | (body[1] & 0xFF);
        boolean little = first == 0xFFFE || (body[1] == 0 && body[3] == 0);
        boolean big = first == 0xFEFF || (body[0] == 0 && body[2] == 0);
        return little
                ? Optional.of(StandardCharsets.UTF_16LE)
                : big ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Charset declared(byte[] body, String contentType) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(contentType + " " + head);
        boolean known = m.find()
                && isSupported(m.group(1))
                && !m.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("utf");
        return known && !m.group(1).equalsIgnoreCase("iso-8859-1") ? Charset.forName(m.group(1)) : LATIN;
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }
}
