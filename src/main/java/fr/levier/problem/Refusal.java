package fr.levier.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What stops a command or a request because of something that its user can mend: a busy port, a folder that cannot be written, a
 * faulty rule file. Carries the problems to show; whoever faces the user renders them, and shows no stack trace.
 */
@SuppressWarnings("serial") // never serialised
public final class Refusal extends RuntimeException {
    private final transient List<Problem> problems;

    public Refusal(List<Problem> problems) {
        super(problems.stream().map(p -> p.code() + " at " + p.place()).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public Refusal(Problem problem) {
        this(List.of(problem));
    }

    public Refusal(Problem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    public List<Problem> problems() {
        return problems;
    }
}
