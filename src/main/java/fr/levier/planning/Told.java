package fr.levier.planning;

import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Says what is wrong with a plan to people who filled in a page: the sentences of files name the words of files, which no page shows, so
 * that a page says those in its own words.
 */
final class Told {
    private static final String OF_FILES = "financing.problem.";
    private static final String MISSING = "yaml.problem.missing-key";
    private static final Set<String> OWN = Set.of(
            "amount",
            "french-number",
            "percent",
            "no-funder",
            "no-revenue",
            "no-rest",
            "not-exact",
            "no-effort",
            "no-odds",
            "no-ceiling",
            "needs-scheme",
            "duplicate",
            "date");

    private final Messages messages;

    Told(Messages messages) {
        this.messages = messages;
    }

    String of(Problem problem) {
        return of(problem, name -> name);
    }

    /** @param names turns a name of files, such as that of a contribution, into what the page calls it */
    String of(Problem problem, UnaryOperator<String> names) {
        Object[] details = problem.details().stream().map(names).toArray();
        if (problem.code().equals(MISSING)) {
            return messages.text("planning.told.missing");
        }
        String code = problem.code().startsWith(OF_FILES) ? problem.code().substring(OF_FILES.length()) : "";
        return messages.text(OWN.contains(code) ? "planning.told." + code : problem.code(), details);
    }
}
