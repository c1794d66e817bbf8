package fr.levier.match;

import fr.levier.authority.Authority;
import fr.levier.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who looks at the pages: nobody in particular, an authority, or an authority with one of its projects.
 *
 * @param authority the chosen authority
 * @param projects those to choose from; empty without an authority
 * @param project the chosen one
 */
record Asker(Optional<Authority> authority, List<Project> projects, Optional<Project> project) {
    static final Asker NOBODY = new Asker(Optional.empty(), List.of(), Optional.empty());

    Asker {
        projects = List.copyOf(projects);
        if (authority.isEmpty() && project.isPresent()) {
            throw new IllegalArgumentException("A project belongs to an authority");
        }
    }

    Optional<Situation> situation() {
        return authority.map(a -> Situation.of(a, project));
    }

    String siren() {
        return authority.map(Authority::siren).orElse("");
    }

    String projectId() {
        return project.map(Project::id).orElse("");
    }

    /** Returns what an address needs to be seen by the same asker. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", siren());
        parameters.put("projet", projectId());
        return parameters;
    }
}
