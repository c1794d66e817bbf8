package fr.levier.people;

import fr.levier.web.Token;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Ten codes on paper for who lost their telephone: eighty random bits each, in letters that nobody takes for one another, each good once.
 * Of a code only its hash is stored.
 */
final class RecoveryCodes {
    static final int COUNT = 10;
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> fresh() {
        return IntStream.range(0, COUNT).mapToObj(i -> one()).toList();
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Returns whether what was typed has the shape of such a code, and not of one of six digits. */
    static boolean isOne(String typed) {
        return plain(typed).length() == LENGTH;
    }

    /** Returns what is stored of a code, however its groups were typed. */
    static String hash(long account, String typed) {
        return Token.hashOf("recovery " + account + " " + plain(typed));
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
