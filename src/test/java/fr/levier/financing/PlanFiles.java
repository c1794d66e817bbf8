package fr.levier.financing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The plans of the fixtures. */
final class PlanFiles {
    private PlanFiles() {}

    static List<Path> workedExamples() throws IOException {
        return in("fixtures/plans", ".yml");
    }

    static List<Path> projects() throws IOException {
        return in("fixtures/projects", "-plan.yml");
    }

    private static List<Path> in(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
