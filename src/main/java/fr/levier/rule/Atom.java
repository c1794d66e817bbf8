package fr.levier.rule;

import java.time.LocalDate;

/**
 * A condition without parts: one question to the facts. Atoms stay explicit, because verdicts, explanations and the bulk matcher are
 * all built of their answers.
 */
public sealed interface Atom extends Condition permits IsTrue, OneOf, Bounds, InList, SetAtom, Share {

    @Override
    Outcome test(Facts facts, LocalDate day);
}
