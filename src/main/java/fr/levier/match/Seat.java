package fr.levier.match;

import fr.levier.rule.Facts;
import fr.levier.rule.Inquiry;
import fr.levier.rule.Verdict;
import java.util.HashMap;
import java.util.Map;

/**
 * One situation while its calls are judged: each {@link Inquiry} is asked once.
 *
 * <p>Not thread-safe; made for one question and thrown away.
 */
final class Seat {
    private final Facts facts;
    private final Aims aims;
    private final Map<Inquiry, Ruling> rulings = new HashMap<>();

    /** A verdict, and what it says of money to all calls that ask the same. */
    private record Ruling(Verdict verdict, HighestGrant grant) {
        static Ruling of(Verdict verdict) {
            return new Ruling(verdict, HighestGrant.of(verdict.terms()));
        }
    }

    Seat(Facts facts) {
        this.facts = facts;
        this.aims = Aims.of(facts);
    }

    Match judge(Case one) {
        Ruling ruling = rulings.computeIfAbsent(one.inquiry(), asked -> Ruling.of(asked.of(facts)));
        return new Match(one.call(), ruling.verdict(), one.standing(aims, ruling.grant()));
    }
}
