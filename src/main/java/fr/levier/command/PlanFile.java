package fr.levier.command;

import fr.levier.financing.FinancingPlan;
import fr.levier.financing.PlanReader;
import fr.levier.financing.sheet.PlanSheet;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Rulebook;
import fr.levier.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** A financing plan that a user names. */
final class PlanFile {
    private PlanFile() {}

    /**
     * Reads the file.
     *
     * @throws Refusal with every fault, each with its line and field
     */
    static FinancingPlan read(Rulebook rulebook, Path file) {
        Problems problems = new Problems();
        PlanReader reader = new PlanReader(rulebook);
        String name = file.toString().toLowerCase(Locale.ROOT);
        return (name.matches(".*\\.(xlsx|xlsm|xls|ods)")
                        ? new PlanSheet(reader).read(file.toString(), bytes(file), problems)
                        : reader.read(file.toString(), bytes(file), problems))
                .orElseThrow(() -> new Refusal(problems.list()));
    }

    /** Returns the bytes, at most one more than the reader accepts. */
    static byte[] bytes(Path file) {
        Place place = Place.of(file.toString());
        if (Files.isDirectory(file)) {
            throw new Refusal(Problem.at(place, "levier.problem.is-folder"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(YamlReader.LARGEST + 1);
        } catch (NoSuchFileException missing) {
            throw new Refusal(Problem.at(place, "levier.problem.no-such-file"), missing);
        } catch (IOException unreadable) {
            throw new Refusal(Problem.at(place, "levier.problem.unreadable"), unreadable);
        }
    }
}
