package fr.levier.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * By what the calls of an authority are judged. It is kept with a letter, so that the next one can tell what changed besides calls; to
 * keep this little is enough, because verdicts follow from it.
 *
 * @param rulebook the version of the rules
 * @param facts what the authority says of itself, as JSON that is written alike whoever writes it
 */
public record Basis(String rulebook, String facts) {
    /** Neither rules nor facts. */
    public static final Basis NONE = new Basis("", "{}");

    private static final JsonMapper ORDERED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** A basis in short: two are equal when theirs are. */
    public record Stamp(String rulebook, String mark) {}

    public static Basis of(String rulebook, JsonNode facts) {
        try {
            return new Basis(rulebook, ORDERED.writeValueAsString(ORDERED.treeToValue(facts, Object.class)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Stamp stamp() {
        return new Stamp(
                rulebook,
                UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
