package fr.levier.rule;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whatever bytes stand in a rule file, the loader answers with a rulebook or with faults that can be told, and ends. Ordinarily the
 * inputs kept beside this test are tried; with {@code JAZZER_FUZZ=1} Jazzer looks for others, guided by what they reach.
 */
class RulebookFuzzTest {
    private static final Map<String, String> TEXTS = new TreeMap<>(Rulebooks.texts());
    private static final List<String> NAMES = List.copyOf(TEXTS.keySet());

    /**
     * @param input a letter that says which file of the small rulebook is replaced, then its new bytes
     */
    @DictionaryFile(resourcePath = "rulebook.dict")
    @FuzzTest(maxDuration = "10m")
    void anyBytesGiveARulebookOrFaults(byte[] input) {
        if (input.length == 0) {
            return;
        }
        RuleFiles files = RuleFiles.of(TEXTS);
        String name = NAMES.get(Math.floorMod(input[0] - 'a', NAMES.size()));
        files.files().put(name, Arrays.copyOfRange(input, 1, input.length));

        isTold(RulebookLoader.load(files));
    }

    private static void isTold(RulebookLoader.Loaded loaded) {
        if (loaded.rulebook().isPresent() != loaded.problems().isEmpty()) {
            throw new AssertionError("Neither a rulebook nor faults, or both: " + loaded.problems());
        }
        for (Problem problem : loaded.problems()) {
            String sentence = Messages.in(Locale.FRENCH).text(problem);
            if (sentence.isBlank() || problem.place().file().isBlank()) {
                throw new AssertionError("A fault without words or place: " + problem);
            }
        }
    }
}
