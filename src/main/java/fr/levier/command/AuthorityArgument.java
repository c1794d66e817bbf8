package fr.levier.command;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.match.Situation;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.project.Project;
import fr.levier.project.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who asks: a known authority by its SIREN, or a file that describes one; and for which of its projects. */
final class AuthorityArgument {
    private static final Pattern SIREN = Pattern.compile("\\d{9}");

    @Option(
            names = "--authority",
            paramLabel = "SIREN|FILE",
            required = true,
            descriptionKey = "levier.option.authority")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String authority;

    @Option(names = "--project", paramLabel = "ID", descriptionKey = "levier.option.project")
    private @Nullable String project;

    /**
     * Returns the situation that the options name.
     *
     * @throws Refusal when there is no such authority, file or project
     */
    Situation situation(Session session) {
        if (SIREN.matcher(authority).matches()) {
            return stored(session);
        }
        Path file = Path.of(authority);
        if (!Files.exists(file)) {
            throw new Refusal(Problem.at(Place.of(authority), "levier.problem.no-such-authority"));
        }
        return AuthorityFile.read(file);
    }

    private Situation stored(Session session) {
        Authority found = session.bean(Authorities.class)
                .find(authority)
                .orElseThrow(() -> new Refusal(Problem.at(Place.of(authority), "levier.problem.no-such-authority")));
        return Situation.of(found, Optional.ofNullable(project).map(id -> project(session, id)));
    }

    private Project project(Session session, String id) {
        Projects projects = session.bean(Projects.class);
        return projects.find(authority, id).orElseThrow(() -> {
            List<Project> known = projects.listOf(authority);
            String names = known.stream().map(Project::id).collect(Collectors.joining(", "));
            return new Refusal(Problem.at(Place.of(id), "levier.problem.no-such-project", names));
        });
    }
}
