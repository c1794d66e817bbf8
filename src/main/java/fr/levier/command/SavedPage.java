package fr.levier.command;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.source.WebAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that somebody saved as a file, and the address that they say it came from. */
final class SavedPage {
    private static final long LIMIT = 32L << 20;

    private SavedPage() {}

    /**
     * Returns the bytes of a file of at most 32 MiB.
     *
     * @throws Refusal when there is no such file, or it cannot be read, or it is larger
     */
    static byte[] bytes(Path file) {
        Place place = Place.of(file.toString());
        try {
            if (!Files.exists(file)) {
                throw new Refusal(Problem.at(place, "levier.problem.no-such-file"));
            }
            if (Files.isDirectory(file)) {
                throw new Refusal(Problem.at(place, "levier.problem.is-folder"));
            }
            if (Files.size(file) > LIMIT) {
                throw new Refusal(Problem.at(place, "levier.problem.page-too-large", LIMIT >> 20));
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refusal(Problem.at(place, "levier.problem.unreadable"), unreadable);
        }
    }

    /**
     * Returns the web address that the option {@code --url} gives.
     *
     * @throws Refusal when it is no http or https address of a host
     */
    static URI address(String url) {
        return WebAddress.read(url).orElseThrow(() -> new Refusal(noAddress(url)));
    }

    private static Problem noAddress(String url) {
        return Problem.at(Place.of("--url"), "levier.problem.no-url", url);
    }
}
