package fr.levier.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in which charset a page really is, for the header often lies: bytes that are UTF-8 beyond Latin letters are UTF-8 whatever an
 * eight-bit header says, and bytes that are not are never read as UTF-8.
 */
public final class PageCharset {
    private static final Pattern NAMED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{2,30})");
    private static final int HEAD = 4096;

    private PageCharset() {}

    /** Returns the charset, or nothing when neither header nor bytes tell, and the page itself must. */
    public static Optional<Charset> of(Page page) {
        Optional<Charset> said = named(page.contentType());
        if (said.isEmpty()) {
            return isBeyondAscii(page.body()) && isUtf8(page.body())
                    ? Optional.of(StandardCharsets.UTF_8)
                    : Optional.empty();
        }
        boolean claims = said.get().equals(StandardCharsets.UTF_8);
        if (claims && !isUtf8(page.body())) {
            return Optional.of(inside(page.body())
                    .filter(c -> !c.equals(StandardCharsets.UTF_8))
                    .orElse(Charset.forName("windows-1252")));
        }
        boolean eightBit = said.get().newEncoder().maxBytesPerChar() <= 1;
        return eightBit && isBeyondAscii(page.body()) && isUtf8(page.body())
                ? Optional.of(StandardCharsets.UTF_8)
                : said;
    }

    private static Optional<Charset> inside(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        return named(head);
    }

    private static Optional<Charset> named(String text) {
        Matcher m = NAMED.matcher(text);
        try {
            return m.find()
                            && Charset.isSupported(m.group(1))
                            && Charset.forName(m.group(1)).canEncode()
                    ? Optional.of(Charset.forName(m.group(1)))
                    : Optional.empty();
        } catch (IllegalCharsetNameException noName) {
            return Optional.empty();
        }
    }

    private static boolean isBeyondAscii(byte[] body) {
        for (byte b : body) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
