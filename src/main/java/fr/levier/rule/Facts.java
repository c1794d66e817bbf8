package fr.levier.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of one situation: the values of some facts, by their dotted names. A fact without a value is unknown, never false or
 * zero; a set that is there is complete.
 *
 * <p>Of a set that is not there, some codes may still be known, as {@link PartlyKnown}: the fact itself stays unknown.
 *
 * <p>Values are {@link Boolean}, {@link BigDecimal} (counts, euros, percent), {@link LocalDate}, {@link String} (codes, countries,
 * texts) or a {@link Set} of strings.
 */
public final class Facts {
    private static final Facts NONE = new Facts(new TreeMap<>(), new TreeMap<>());

    private final Map<String, Object> values;
    private final Map<String, PartlyKnown> partly;

    private Facts(Map<String, Object> values, Map<String, PartlyKnown> partly) {
        this.values = values;
        this.partly = partly;
    }

    /** Nothing is known. */
    public static Facts none() {
        return NONE;
    }

    /**
     * @throws IllegalArgumentException for a value of another class than those above
     */
    public static Facts of(Map<String, ?> values) {
        Facts facts = new Facts(new TreeMap<>(), new TreeMap<>());
        values.forEach(facts::put);
        return facts;
    }

    private void put(String fact, Object value) {
        if (value instanceof PartlyKnown part) {
            values.remove(fact);
            partly.put(fact, part);
        } else {
            values.put(fact, normal(value));
            partly.remove(fact);
        }
    }

    private Facts copy() {
        return new Facts(new TreeMap<>(values), new TreeMap<>(partly));
    }

    /** Returns these facts with one more, or with another value for it. */
    public Facts with(String fact, Object value) {
        Facts copied = copy();
        copied.put(fact, value);
        return copied;
    }

    /** Returns these facts with one of them unknown. */
    public Facts without(String fact) {
        Facts copied = copy();
        copied.values.remove(fact);
        copied.partly.remove(fact);
        return copied;
    }

    /** Returns these facts completed and, where both know one, replaced by the others. */
    public Facts and(Facts others) {
        Facts copied = copy();
        others.partly.forEach(copied::put);
        others.values.forEach(copied::put);
        return copied;
    }

    public boolean knows(String fact) {
        return values.containsKey(fact);
    }

    public Optional<Object> find(String fact) {
        return Optional.ofNullable(values.get(fact));
    }

    /** Returns what is known of a set that is not known as a whole. */
    public Optional<PartlyKnown> partly(String fact) {
        return Optional.ofNullable(partly.get(fact));
    }

    /** Returns the sets of which only some codes are known, by name. */
    public Map<String, PartlyKnown> partlyKnown() {
        return Collections.unmodifiableMap(partly);
    }

    /** Returns these facts without what is only presumed. */
    Facts stated() {
        Facts copied = copy();
        copied.partly.replaceAll((fact, part) -> part.stated());
        return copied;
    }

    /** Returns the values by name, in alphabetical order. */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    Optional<Boolean> truth(String fact) {
        return find(fact).map(Boolean.class::cast);
    }

    Optional<String> code(String fact) {
        return find(fact).map(String.class::cast);
    }

    Optional<BigDecimal> number(String fact) {
        return find(fact).map(BigDecimal.class::cast);
    }

    /** Returns an ordered value as a number; a day as its number since 1970. */
    Optional<BigDecimal> ordered(String fact) {
        return find(fact).map(Facts::asNumber);
    }

    @SuppressWarnings("unchecked")
    Optional<Set<String>> set(String fact) {
        return find(fact).map(value -> (Set<String>) value);
    }

    static BigDecimal asNumber(Object value) {
        return value instanceof LocalDate day ? BigDecimal.valueOf(day.toEpochDay()) : (BigDecimal) value;
    }

    private static Object normal(Object value) {
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        }
        if (value instanceof Set<?> set) {
            TreeSet<String> sorted = new TreeSet<>();
            set.forEach(element -> sorted.add((String) element));
            return Collections.unmodifiableSet(sorted);
        }
        if (value instanceof Boolean || value instanceof String || value instanceof LocalDate) {
            return value;
        }
        throw new IllegalArgumentException("No fact has a value of " + value.getClass());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values) && partly.equals(facts.partly);
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + partly.hashCode();
    }

    @Override
    public String toString() {
        return partly.isEmpty() ? values.toString() : values + ", partly " + partly;
    }
}
