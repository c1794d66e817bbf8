package fr.levier.command;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;

/** The number by which commands name a letter. It exists so that a slip is told in words, by all commands alike. */
final class LetterNumber {
    private LetterNumber() {}

    static long of(String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw new Refusal(Problem.at(Place.of(typed), "levier.problem.letter-number"));
        }
        return Long.parseLong(typed);
    }

    static Refusal unknown(long number) {
        return new Refusal(Problem.at(Place.of(String.valueOf(number)), "levier.problem.no-such-letter"));
    }
}
