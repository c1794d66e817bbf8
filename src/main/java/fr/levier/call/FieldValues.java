package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.util.Optional;
import java.util.TreeSet;

/** Fields and their values as people type them; what they cannot mean is told with a sentence. */
public final class FieldValues {
    private FieldValues() {}

    /**
     * @throws Refusal with the names of all fields, when this is none
     */
    public static Field<?> field(String name) {
        return Optional.<Field<?>>ofNullable(Field.all().get(name))
                .orElseThrow(() -> new Refusal(Problem.at(
                        Place.of(name),
                        "call.problem.no-such-field",
                        String.join(", ", new TreeSet<>(Field.all().keySet())))));
    }

    /**
     * @throws Refusal when the text is no value of the field
     */
    public static JsonNode read(String field, String text) {
        try {
            return FieldText.read(field(field), text);
        } catch (IllegalArgumentException notAValue) {
            throw new Refusal(Problem.at(Place.of(field), "call.problem.bad-value", text), notAValue);
        }
    }
}
