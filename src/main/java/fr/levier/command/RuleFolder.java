package fr.levier.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The rule files of a command that edits one of them: it shows what would change, checks the whole, and only then writes. */
final class RuleFolder {
    private static final int CONTEXT = 3;

    private final Optional<Path> folder;
    private final RuleFiles files;

    RuleFolder(Optional<Path> folder) {
        this.folder = folder;
        this.files = folder.map(RuleFiles::in).orElseGet(RuleFiles::bundled);
    }

    /**
     * Returns the rulebook of these files.
     *
     * @throws Refusal with every fault: nothing is edited in faulty rules
     */
    Rulebook rulebook() {
        return SoundRules.of(RulebookLoader.load(files));
    }

    /** Returns how problems call the file of a scheme. */
    String shown(String scheme) {
        return files.shown(RuleFiles.schemeFile(scheme));
    }

    String text(String scheme) {
        return files.schemeText(scheme).orElseThrow();
    }

    /** Returns the file to write: the one asked for, or the scheme's own; none when the rules are those of the jar. */
    Optional<Path> target(String scheme, Optional<Path> asked) {
        return asked.or(() -> folder.map(path -> path.resolve(RuleFiles.schemeFile(scheme))));
    }

    /** Returns the lines of a unified difference. */
    List<String> difference(String scheme, String after) {
        List<String> before = text(scheme).lines().toList();
        String name = RuleFiles.schemeFile(scheme);
        return UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + name,
                "b/" + name,
                before,
                DiffUtils.diff(before, after.lines().toList()),
                CONTEXT);
    }

    /**
     * Checks the whole rulebook with the new text.
     *
     * @throws Refusal with every fault that it would bring
     */
    void check(String scheme, String after) {
        SoundRules.of(RulebookLoader.load(files.withScheme(scheme, after)));
    }

    /**
     * Writes the whole file beside its place and moves it there, so that nobody ever reads half of it.
     *
     * @throws Refusal when it cannot be written
     */
    static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        try {
            Path fresh = Files.createTempFile(target.getParent(), ".levier", ".tmp");
            Files.writeString(fresh, text);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal(Problem.at(Place.of(file.toString()), "levier.problem.unwritable"), e);
        }
    }
}
