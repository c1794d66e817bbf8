package fr.levier.portfolio;

import fr.levier.rule.Eligibility;
import fr.levier.rule.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A call that would complete a subject.
 *
 * @param subject in the words of the first project
 * @param projects those that it would complete
 * @param call its name in the file; nothing for a scheme of the rulebook that the file does not name
 * @param relation how it would complete them
 * @param places where it pays and no project of the subject acts; empty when it extends something else
 * @param eligibility what the rules say as far as facts are known; nothing without a scheme
 * @param missing the facts that can still change it
 */
public record Suggestion(
        String subject,
        List<String> projects,
        Optional<String> call,
        Optional<Scheme> scheme,
        Relation relation,
        Set<String> places,
        Optional<Eligibility> eligibility,
        List<String> missing) {
    public Suggestion {
        projects = List.copyOf(projects);
        places = new TreeSet<>(places);
        missing = List.copyOf(missing);
    }
}
