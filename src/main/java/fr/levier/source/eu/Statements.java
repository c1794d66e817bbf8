package fr.levier.source.eu;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.source.Page;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what one JSON object says of a call; each value is stated with the raw words and the JSON path where they stand. */
final class Statements {
    private final Content.Builder content = Content.builder();
    private final Page page;
    private final String path;

    Statements(Page page, String path) {
        this.page = page;
        this.path = path;
    }

    <T> void state(Field<T> field, Optional<T> value, String key, String raw) {
        value.ifPresent(v -> content.state(field, v, evidence(key, raw)));
    }

    /** States a value whose raw words are gathered only when there is one. */
    <T> void state(Field<T> field, Optional<T> value, String key, Supplier<String> raw) {
        value.ifPresent(v -> content.state(field, v, evidence(key, raw.get())));
    }

    /** States what is known from which site it is and nowhere written. */
    <T> void stateOfSource(Field<T> field, T value) {
        content.state(field, value, new Evidence(page.url(), "", "", Evidence.Method.SOURCE, page.fetchedAt()));
    }

    Content build() {
        return content.build();
    }

    private Evidence evidence(String key, String raw) {
        String place = path + "." + key;
        return new Evidence(page.url(), PortalText.quote(raw), place, Evidence.Method.FIELD, page.fetchedAt());
    }
}
