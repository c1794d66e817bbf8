package fr.levier.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that somebody carries: 256 random bits, written as 43 letters. What is stored of it is its hash, so that who reads the
 * database cannot act for anybody.
 */
public record Token(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Token {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a token");
        }
    }

    public static Token random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Returns the token that follows from a secret of at least as many bits: the same secret gives the same token. */
    public static Token following(String secret) {
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("token\n" + secret)));
    }

    /** Returns what was written as a token, or nothing when it cannot be one. */
    public static Optional<Token> read(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** Returns the SHA-256 under which it is stored: no salt is needed for 256 random bits. */
    public String hash() {
        return hashOf(value);
    }

    /** Returns the SHA-256 of any text, in hexadecimal. */
    public static String hashOf(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** Returns another secret that follows from this one and leads to it no more than the hash does. */
    Token derived(String purpose) {
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(purpose + '\n' + value)));
    }

    /** Compares in a time that does not depend on where the two differ. */
    boolean matches(String text) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never shown: it would end in a log. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
