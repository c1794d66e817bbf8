package fr.levier.rule;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A condition without parts: one question to the facts. Atoms stay explicit, because verdicts, explanations and the bulk matcher are
 * all built of their answers.
 */
public sealed interface Atom extends Condition permits IsTrue, OneOf, Bounds, InList, SetAtom, Share {

    @Override
    default Stream<Atom> atoms() {
        return Stream.of(this);
    }

    @Override
    Outcome test(Facts facts, LocalDate day);
}
