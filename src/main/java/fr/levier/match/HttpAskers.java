package fr.levier.match;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.authority.directory.Directory;
import fr.levier.authority.directory.DirectoryEntry;
import fr.levier.people.Access;
import fr.levier.project.Project;
import fr.levier.project.Projects;
import fr.levier.rule.RulebookInForce;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads from an address who asks, and for what; nobody is given what belongs to an authority that they may not see. */
@Singleton
final class HttpAskers {
    private static final Pattern CODE = Pattern.compile("\\d{9}|(commune|departement|region)-[0-9AB]{2,5}");

    private final Authorities authorities;
    private final Directory directory;
    private final RulebookInForce rules;
    private final Projects projects;

    HttpAskers(Authorities authorities, Directory directory, RulebookInForce rules, Projects projects) {
        this.authorities = authorities;
        this.directory = directory;
        this.rules = rules;
        this.projects = projects;
    }

    /**
     * @param carrier the authority whose projects the form offered: when another one was chosen since, the project is not meant
     */
    Asker asker(HttpRequest<?> request, Access access, String siren, String project, String carrier) {
        Answers answers = Answers.read(request.getParameters().asMap(), rules.current());
        Optional<Authority> authority = authority(access, siren);
        boolean isMeant = isMeant(siren, project, carrier);
        if (authority.isEmpty()) {
            if (isMeant) {
                throw notFound();
            }
            return Asker.NOBODY;
        }
        Optional<Project> chosen = isMeant
                ? Optional.of(projects.find(siren, project)
                        .filter(p -> access.judges(siren))
                        .orElseThrow(HttpAskers::notFound))
                : Optional.empty();
        List<Project> own = access.judges(siren) ? projects.listOf(siren) : List.of();
        return new Asker(siren, authority, own, chosen, answers);
    }

    /**
     * Returns whether what an address names is, for this visitor, not there: an authority that open data do not know either, or a
     * project. Whether there is one makes no difference.
     */
    boolean isClosed(Access access, String siren, String project, String carrier) {
        return CODE.matcher(siren).matches()
                && !access.judges(siren)
                && (isMeant(siren, project, carrier) || directory.find(siren).isEmpty());
    }

    private static boolean isMeant(String siren, String project, String carrier) {
        return !project.isEmpty() && (carrier.isEmpty() || carrier.equals(siren));
    }

    /** Who may not see what an authority wrote of itself sees it as open data do. */
    private Optional<Authority> authority(Access access, String siren) {
        if (siren.isEmpty()) {
            return Optional.empty();
        }
        if (!CODE.matcher(siren).matches()) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, "Not a code of an authority");
        }
        Optional<Authority> described = authorities.find(siren).filter(a -> access.judges(siren));
        return Optional.of(described
                .or(() -> directory.find(siren).map(DirectoryEntry::authority))
                .orElseThrow(HttpAskers::notFound));
    }

    /** Returns the authorities to choose from. */
    List<Authority> authorities(Access access) {
        return authorities.list().stream().filter(a -> access.judges(a.siren())).toList();
    }

    static Seeing seeing(Access access, String siren) {
        Optional<String> member = Optional.of(siren).filter(s -> !s.isEmpty()).filter(access::sees);
        return new Seeing(member, member.filter(access::changes));
    }

    static ListQuery query(HttpRequest<?> request) {
        try {
            return ListQuery.read(request.getParameters().asMap());
        } catch (IllegalArgumentException impossible) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, impossible.getMessage());
        }
    }

    static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }
}
