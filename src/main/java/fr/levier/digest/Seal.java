package fr.levier.digest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a link of a letter names, so that who holds the link may do what it says and nothing else, and nobody can make one. A seal
 * names its purpose: a link to read a letter does not end a subscription.
 */
final class Seal {
    private static final String SEPARATOR = "\u001f";
    private static final int BYTES = 16;
    private static final int LONGEST = 2000;

    private final SecretKeySpec key;

    Seal(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** What a link may do. */
    enum Purpose {
        UNSUBSCRIBE,
        READ,
        ANSWER
    }

    /** Returns a token for an address. */
    String of(Purpose purpose, String... named) {
        byte[] body = (purpose + SEPARATOR + String.join(SEPARATOR, named)).getBytes(StandardCharsets.UTF_8);
        return text(body) + "." + text(mac(body));
    }

    /** Returns what a token names; nothing when it was not made here for this purpose. */
    Optional<List<String>> open(Purpose purpose, String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] body = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] said = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            List<String> named = Arrays.asList(new String(body, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            boolean holds =
                    MessageDigest.isEqual(mac(body), said) && named.get(0).equals(purpose.name());
            return holds ? Optional.of(named.subList(1, named.size())) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] mac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(body), BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
