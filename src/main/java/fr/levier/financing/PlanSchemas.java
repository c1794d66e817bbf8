package fr.levier.financing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The published JSON Schemas: of the files that people write and of what {@code plan --json} answers. */
public final class PlanSchemas {
    private PlanSchemas() {}

    public static JsonNode ofFiles() {
        return read("plan.schema.json");
    }

    public static JsonNode ofResults() {
        return read("plan-result.schema.json");
    }

    private static JsonNode read(String name) {
        try (InputStream in = PlanSchemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The schema " + name + " is not in the jar");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
