package fr.levier.call;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is said of one call: for each field that is stated, the value and its evidence. A field that nothing states is absent.
 */
public final class Content {
    private final SortedMap<Field<?>, Stated<?>> stated;

    private Content(SortedMap<Field<?>, Stated<?>> stated) {
        this.stated = new TreeMap<>(stated);
    }

    public static Builder builder() {
        return new Builder();
    }

    @SuppressWarnings("unchecked") // the builder puts only values of the field's own type
    public <T> Optional<Stated<T>> find(Field<T> field) {
        return Optional.ofNullable((Stated<T>) stated.get(field));
    }

    public <T> Optional<T> value(Field<T> field) {
        return find(field).map(Stated::value);
    }

    public String title() {
        return value(Field.TITLE).orElse("");
    }

    public List<Deadline> deadlines() {
        return value(Field.DEADLINES).orElse(List.of());
    }

    public Optional<LocalDate> opens() {
        return value(Field.OPENS);
    }

    public boolean is(Field<Boolean> field) {
        return value(field).orElse(false);
    }

    public Map<Field<?>, Stated<?>> all() {
        return java.util.Collections.unmodifiableSortedMap(stated);
    }

    /** Returns what was said before one field changed; the proof of the former value is kept nowhere. */
    Content before(CallEvent change) {
        Content former = new Content(stated);
        Field<?> field = change.field().orElseThrow();
        Optional<Evidence> proof = Optional.<Stated<?>>ofNullable(stated.get(field))
                .map(Stated::evidence)
                .or(change::evidence);
        former.stated.remove(field);
        change.valueBefore().ifPresent(value -> proof.ifPresent(p -> former.stated.put(field, new Stated<>(value, p))));
        return former;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && stated.equals(that.stated);
    }

    @Override
    public int hashCode() {
        return stated.hashCode();
    }

    @Override
    public String toString() {
        return stated.toString();
    }

    /** Gathers what a page states; the first statement of a field wins. */
    public static final class Builder {
        private final SortedMap<Field<?>, Stated<?>> stated = new TreeMap<>();

        private Builder() {}

        public <T> Builder state(Field<T> field, T value, Evidence evidence) {
            stated.putIfAbsent(field, new Stated<>(value, evidence));
            return this;
        }

        public <T> Builder state(Field<T> field, Optional<Stated<T>> value) {
            value.ifPresent(v -> stated.putIfAbsent(field, v));
            return this;
        }

        public boolean has(Field<?> field) {
            return stated.containsKey(field);
        }

        public Content build() {
            return new Content(stated);
        }
    }
}
