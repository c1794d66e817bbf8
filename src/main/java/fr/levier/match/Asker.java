package fr.levier.match;

import fr.levier.authority.Authority;
import fr.levier.project.Project;
import fr.levier.web.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who looks at the pages: nobody in particular, an authority, or an authority with one of its projects, and what they answered there.
 *
 * @param code what the address calls the authority: its SIREN or its code in the directory; empty for nobody
 * @param authority the chosen authority
 * @param projects those to choose from; empty without an authority
 * @param project the chosen one
 * @param answers what was answered on the pages and stands in the address
 */
record Asker(
        String code,
        Optional<Authority> authority,
        List<Project> projects,
        Optional<Project> project,
        Answers answers) {
    static final Asker NOBODY = new Asker("", Optional.empty(), List.of(), Optional.empty(), Answers.NONE);

    Asker {
        projects = List.copyOf(projects);
        if (authority.isEmpty() && project.isPresent()) {
            throw new IllegalArgumentException("A project belongs to an authority");
        }
    }

    Optional<Situation> situation() {
        return authority.map(a -> Situation.of(a, project).with(answers));
    }

    /** Returns where answers about the authority are kept for good; nothing while there are none. */
    Optional<String> keep() {
        boolean isWorthwhile = answers.written().keySet().stream().anyMatch(fact -> fact.startsWith("authority."));
        return isWorthwhile ? Optional.of(Links.to("/collectivite/reponses", parameters())) : Optional.empty();
    }

    String projectId() {
        return project.map(Project::id).orElse("");
    }

    /** Returns what an address needs to be seen by the same asker. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", code);
        parameters.put("projet", projectId());
        parameters.putAll(answers.parameters());
        return parameters;
    }
}
