package fr.levier.digest;

import fr.levier.rule.Verdict;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the verdict of a call would be today if what decides it were as it was when the reader was last told. Judged for the same day as
 * the verdict of now, so that time alone turns nothing.
 *
 * @param causes what is not as it was
 */
public record Former(Verdict verdict, Set<Cause> causes) {
    public Former {
        causes = Set.copyOf(causes);
    }

    /** What can turn a verdict. */
    public enum Cause {
        RULES,
        FACTS,
        /** What the call itself states of who may apply. */
        CALL
    }

    /** Returns the causes in the order in which they are said. */
    Set<Cause> inOrder() {
        return causes.isEmpty() ? Set.of() : EnumSet.copyOf(causes);
    }
}
