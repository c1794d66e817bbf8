package fr.levier.rule.bulk;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Sets of subjects as the bits of words: subject {@code s} is bit {@code s % 64} of word {@code s / 64}; bits past the last are zero. */
final class Words {
    private Words() {}

    static long[] none(int size) {
        return new long[(size + Long.SIZE - 1) / Long.SIZE];
    }

    static long[] all(int size) {
        long[] words = none(size);
        Arrays.fill(words, -1L);
        if (size % Long.SIZE != 0) {
            words[words.length - 1] = -1L >>> -size;
        }
        return words;
    }

    static void set(long[] words, int subject) {
        words[subject >> 6] |= 1L << subject;
    }

    static boolean holds(long[] words, int subject) {
        return (words[subject >> 6] >>> subject & 1) != 0;
    }

    /** Keeps in the first set only what is in the other. */
    static void keep(long[] words, long[] other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other[i];
        }
    }

    static void add(long[] words, long[] other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other[i];
        }
    }

    /** Adds what the larger set holds beyond the smaller. */
    static void addDifference(long[] words, long[] larger, long[] smaller) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= larger[i] & ~smaller[i];
        }
    }

    static void remove(long[] words, long[] other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~other[i];
        }
    }

    static boolean isEmpty(long[] words) {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    static int count(long[] words) {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Returns the first subject of a set that is not empty. */
    static int first(long[] words) {
        int i = 0;
        while (words[i] == 0) {
            i++;
        }
        return i * Long.SIZE + Long.numberOfTrailingZeros(words[i]);
    }

    static void forEach(long[] words, IntConsumer action) {
        for (int i = 0; i < words.length; i++) {
            for (long rest = words[i]; rest != 0; rest &= rest - 1) {
                action.accept(i * Long.SIZE + Long.numberOfTrailingZeros(rest));
            }
        }
    }
}
