package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.match.Situation;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.nio.file.Path;

/** A file in which a user describes an authority, perhaps with a project. */
final class AuthorityFile {
    private AuthorityFile() {}

    /**
     * Reads the file; what is wrong with single facts is found when judging.
     *
     * @throws Refusal when it is no JSON object, or says nothing of an authority
     */
    static Situation read(Path file) {
        JsonNode description = JsonFile.read(file);
        Place place = Place.of(file.toString());
        if (description.path("authority").isEmpty()) {
            throw new Refusal(Problem.at(place.withKey("authority"), "levier.problem.no-authority"));
        }
        return Situation.read(description, place, false);
    }
}
