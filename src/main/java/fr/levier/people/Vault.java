package fr.levier.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks what must lie in the database and be read again (AES-256 in GCM): who has the database and not the secret of the instance has
 * nothing. What is locked for one account does not open for another.
 */
public final class Vault {
    private static final String MARK = "1.";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /**
     * @param secret of the instance
     * @throws IllegalArgumentException when it is too short to keep anything
     */
    public Vault(String secret) {
        if (secret.length() < LEAST) {
            throw new IllegalArgumentException("LEVIER_SECRET has " + LEAST + " characters at least");
        }
        this.key = new SecretKeySpec(derived(secret), "AES");
    }

    /** Nothing else is locked with the same key, whatever else follows from the secret one day. */
    private static byte[] derived(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal("levier/codes/1".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String lock(long account, String plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, account, nonce).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE + locked.length)
                    .put(nonce)
                    .put(locked)
                    .array();
            return MARK + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns what was locked; nothing when it was locked with another secret, for another account, or never. */
    Optional<String> open(long account, String kept) {
        if (!isLocked(kept)) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(kept.substring(MARK.length()));
            byte[] nonce = Arrays.copyOf(all, NONCE);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, account, nonce).doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    static boolean isLocked(String kept) {
        return kept.startsWith(MARK);
    }

    private Cipher cipher(int mode, long account, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("account " + account).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
