package fr.levier.rule;

import fr.levier.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The small rulebook of the tests, as it stands in {@code src/test/resources/rulebook} or with something changed. */
final class Rulebooks {
    static final Path SMALL = Path.of("src/test/resources/rulebook");
    static final LocalDate IN_2024 = LocalDate.of(2024, 5, 15);
    static final Optional<String> NO_CAMPAIGN = Optional.empty();

    private Rulebooks() {}

    static Rulebook small() {
        return RulebookLoader.load(RuleFiles.in(SMALL)).rulebook().orElseThrow();
    }

    /** Returns the problems when one file is replaced by its text with the words exchanged. */
    static List<Problem> problemsWith(String file, String words, String others) {
        Map<String, String> texts = texts();
        String text = texts.getOrDefault(file, "");
        if (!text.contains(words)) {
            throw new IllegalArgumentException(file + " does not say " + words);
        }
        texts.put(file, text.replace(words, others));
        return RulebookLoader.load(RuleFiles.of(texts)).problems();
    }

    static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        RuleFiles.in(SMALL).files().keySet().forEach(name -> texts.put(name, read(SMALL.resolve(name))));
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
