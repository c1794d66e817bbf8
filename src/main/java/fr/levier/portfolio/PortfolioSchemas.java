package fr.levier.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.financing.PlanSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The published JSON Schemas: of portfolio files and of what {@code portfolio --json} answers. The plans within follow the schemas of plans,
 * which are put in here so that they are written once.
 */
public final class PortfolioSchemas {
    private PortfolioSchemas() {}

    public static JsonNode ofFiles() {
        return withPlan("portfolio.schema.json", PlanSchemas.ofFiles());
    }

    public static JsonNode ofResults() {
        return withPlan("portfolio-result.schema.json", PlanSchemas.ofResults());
    }

    private static JsonNode withPlan(String name, JsonNode planSchema) {
        ObjectNode schema = (ObjectNode) read(name);
        ObjectNode plan = planSchema.deepCopy();
        plan.remove("$schema");
        ObjectNode definitions = (ObjectNode) plan.remove("$defs");
        definitions.set("plan", plan);
        schema.set("$defs", definitions);
        return schema;
    }

    private static JsonNode read(String name) {
        try (InputStream in = PortfolioSchemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The schema " + name + " is not in the jar");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
