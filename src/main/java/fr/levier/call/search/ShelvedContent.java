package fr.levier.call.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.levier.call.CallJson;
import fr.levier.call.Content;
import fr.levier.call.ContentJson;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import java.util.HashMap;
import java.util.Map;

/** Reads the fields of a call on the shelf: fields with the same proof share it, for there are many calls. */
final class ShelvedContent {
    private final Map<Evidence, Evidence> proofs = new HashMap<>();
    private final Content.Builder content = Content.builder();

    private ShelvedContent() {}

    static Content read(String json) {
        try {
            Content all = ContentJson.read(CallJson.mapper().readTree(json));
            ShelvedContent shelved = new ShelvedContent();
            all.all().keySet().forEach(field -> shelved.copy(field, all));
            return shelved.content.build();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Not JSON", broken);
        }
    }

    private <T> void copy(Field<T> field, Content all) {
        content.state(
                field,
                all.find(field)
                        .map(stated -> new Stated<>(
                                stated.value(), proofs.computeIfAbsent(stated.evidence(), proof -> proof))));
    }
}
