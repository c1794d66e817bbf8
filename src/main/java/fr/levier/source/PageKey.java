package fr.levier.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Which page was asked for: its address and what was posted. Two requests with the same key get the same answer.
 *
 * @param value hexadecimal
 */
public record PageKey(String value) {

    public static PageKey of(Request request) {
        StringBuilder text = new StringBuilder(request.url().toString());
        new TreeMap<>(request.parts())
                .forEach((name, json) -> text.append('\n')
                        .append(name)
                        .append('\n')
                        .append(json.length())
                        .append('\n')
                        .append(json));
        return new PageKey(sha256(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the key of a document that stands nowhere: what it holds. */
    public static PageKey of(byte[] document) {
        return new PageKey(sha256(document));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
