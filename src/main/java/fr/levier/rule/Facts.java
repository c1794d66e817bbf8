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
 * <p>Values are {@link Boolean}, {@link BigDecimal} (counts, euros, percent), {@link LocalDate}, {@link String} (codes, countries,
 * texts) or a {@link Set} of strings.
 */
public final class Facts {
    private static final Facts NONE = new Facts(new TreeMap<>());

    private final Map<String, Object> values;

    private Facts(Map<String, Object> values) {
        this.values = values;
    }

    /** Nothing is known. */
    public static Facts none() {
        return NONE;
    }

    /**
     * @throws IllegalArgumentException for a value of another class than those above
     */
    public static Facts of(Map<String, ?> values) {
        Map<String, Object> copied = new TreeMap<>();
        values.forEach((fact, value) -> copied.put(fact, normal(value)));
        return new Facts(copied);
    }

    /** Returns these facts with one more, or with another value for it. */
    public Facts with(String fact, Object value) {
        Map<String, Object> copied = new TreeMap<>(values);
        copied.put(fact, normal(value));
        return new Facts(copied);
    }

    /** Returns these facts with one of them unknown. */
    public Facts without(String fact) {
        Map<String, Object> copied = new TreeMap<>(values);
        copied.remove(fact);
        return new Facts(copied);
    }

    /** Returns these facts completed and, where both know one, replaced by the others. */
    public Facts and(Facts others) {
        Map<String, Object> copied = new TreeMap<>(values);
        copied.putAll(others.values);
        return new Facts(copied);
    }

    public boolean knows(String fact) {
        return values.containsKey(fact);
    }

    public Optional<Object> find(String fact) {
        return Optional.ofNullable(values.get(fact));
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
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
