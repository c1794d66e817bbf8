package fr.levier.source.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Makes a condition of a clause that excludes, when every word of it is understood. */
final class ExclusionConditions {
    private static final Set<String> ALL_AUTHORITIES = Set.of("collectivite_territoriale");

    private ExclusionConditions() {}

    /** Returns the condition of a clause of which every word is understood. */
    static Optional<Map<String, Object>> of(String clause) {
        Matcher exception = ExclusionWords.EXCEPTION.matcher(clause);
        if (exception.find()) {
            Matcher end = ExclusionWords.UNTIL.matcher(clause);
            String named = clause.substring(exception.end(), end.find(exception.end()) ? end.start() : clause.length());
            boolean single = !ExclusionWords.NEGATION.matcher(clause).find()
                    && !ExclusionWords.CLOSING.matcher(clause).find();
            return single ? whole(named).flatMap(Subjects::excluded) : Optional.empty();
        }
        boolean negated = ExclusionWords.NEGATION.matcher(clause).find();
        if (negated && ExclusionWords.CLOSING.matcher(clause).find()) {
            return Optional.empty();
        }
        if (Inhabitants.spoken(clause)) {
            return bounded(clause, negated);
        }
        if (negated) {
            return whole(clause).flatMap(Subjects::excluded);
        }
        boolean closed = ExclusionWords.CLOSING.matcher(clause).find();
        return closed || ExclusionWords.LISTING.matcher(clause).find()
                ? whole(clause).flatMap(Subjects::only)
                : Optional.empty();
    }

    private static Optional<Subjects> whole(String words) {
        Subjects named = Subjects.of(words);
        return named.whole() ? Optional.of(named) : Optional.empty();
    }

    /** A bound holds for the kind of authorities that the clause names before it, or for all when it names none. */
    private static Optional<Map<String, Object>> bounded(String clause, boolean negated) {
        Optional<Inhabitants> bound = Inhabitants.in(clause);
        Subjects named = Subjects.of(Inhabitants.without(clause));
        if (bound.isEmpty()
                || ExclusionWords.FOR.matcher(clause).find()
                || !named.whole()
                || !named.carriers().isEmpty()
                || !named.countries().isEmpty()) {
            return Optional.empty();
        }
        Subjects meant = Subjects.of(clause.substring(0, bound.get().at()));
        Map<String, Object> asked = negated
                ? Subjects.map("not", bound.get().condition())
                : bound.get().condition();
        if (meant.types().isEmpty() || meant.types().equals(ALL_AUTHORITIES)) {
            return !meant.types().isEmpty() || named.types().isEmpty() ? Optional.of(asked) : Optional.empty();
        }
        if (!negated && ExclusionWords.CLOSING.matcher(clause).find()) {
            return Optional.of(Subjects.map("all", List.of(meant.type(), asked)));
        }
        boolean single = meant.types().size() == 1;
        return single
                ? Optional.of(Subjects.map("any", List.of(Subjects.map("not", meant.type()), asked)))
                : Optional.empty();
    }
}
