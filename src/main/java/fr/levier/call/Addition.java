package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person adds to the catalogue: a page or document that they have, as it was read, and what they say besides. What was read
 * weighs as such a page does; what the person says is kept like any correction, so that it outlives every collection.
 *
 * @param read what the page says, its identity a private one when only one authority may see it
 * @param said what the person says against the page or beyond it, as {@link FieldText} gives it
 * @param author who adds it
 * @param reason why what they say is right
 * @param sending the form by which it came: sent twice, it adds once
 */
public record Addition(
        Sighting read, Map<Field<?>, JsonNode> said, String author, String reason, Optional<UUID> sending) {
    /** The source under which people's pages are kept; no harvest ever runs it. */
    public static final String SOURCE = "added";

    public Addition {
        said = Map.copyOf(said);
        if (!read.source().equals(SOURCE)) {
            throw new IllegalArgumentException("Not added by a person: " + read.source());
        }
        if (author.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("An addition has an author and a reason");
        }
    }

    public Addition(Sighting read, Map<Field<?>, JsonNode> said, String author, String reason) {
        this(read, said, author, reason, Optional.empty());
    }

    /** Returns the sighting that is kept: the page's own, with who added it. */
    Sighting sighting(CallId call) {
        Content.Builder content = Content.builder();
        Evidence proof = new Evidence(read.page(), "", "", Evidence.Method.PERSON, read.seenAt());
        content.state(Field.ADDED_BY, author.strip(), proof);
        read.content().all().keySet().forEach(field -> copy(content, field));
        return new Sighting(call, SOURCE, read.page(), read.rank(), read.seenAt(), content.build());
    }

    private <T> void copy(Content.Builder content, Field<T> field) {
        content.state(field, read.content().find(field));
    }

    Correction correction(CallId call, Field<?> field, JsonNode value) {
        return Correction.of(call, field, value, author, reason, read.seenAt());
    }
}
