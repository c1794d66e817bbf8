package fr.levier.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id keeps them, with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane). The parameters stand beside
 * each hash, so that stronger ones can be asked tomorrow and today's hashes are still read.
 */
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 256;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");
    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Each takes 19 MiB for a moment: a crowd of attempts waits instead of taking all memory. */
    private static final Semaphore PLACES = new Semaphore(4);

    /** Compared when there is no account, so that the answer takes as long. */
    private static final String NOBODY = hash("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2(password, salt, MEMORY, PASSES, LANES, 32);
        return parameters() + text(salt) + "$" + text(hash);
    }

    /**
     * Returns whether this is the password of a hash.
     *
     * @param stored nothing (empty) where there is no account or no password: it takes as long, and is never right
     */
    static boolean matches(String password, String stored) {
        Matcher parts = FORM.matcher(stored.isEmpty() ? NOBODY : stored);
        if (!parts.matches()) {
            throw new IllegalStateException("A password hash that this version does not know");
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual = argon2(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, actual) && !stored.isEmpty();
    }

    /** Returns whether a hash was made with other parameters than today's. */
    static boolean isOutdated(String stored) {
        return !stored.startsWith(parameters());
    }

    private static String parameters() {
        return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=" + LANES + "$";
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        // One character may be written in two ways, and keyboards differ.
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        PLACES.acquireUninterruptibly();
        try {
            generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            PLACES.release();
        }
        return hash;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
