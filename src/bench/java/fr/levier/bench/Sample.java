package fr.levier.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Authorities drawn evenly, the same ones in each run. */
record Sample(List<Integer> subjects) {
    private static final long SEED = 45_000;

    static Sample of(int population, int size) {
        return new Sample(new Random(SEED)
                .ints(size, 0, population)
                .boxed()
                .toList());
    }

    IntStream stream() {
        return subjects.stream().mapToInt(Integer::intValue);
    }
}
