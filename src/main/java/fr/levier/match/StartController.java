package fr.levier.match;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.authority.directory.Directory;
import fr.levier.authority.directory.DirectoryEntry;
import fr.levier.authority.directory.TypedName;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.reference.Names;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The front door: whoever comes types a name, chooses an authority and sees at once the calls that it may use. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StartController {
    private static final int MOST = 20;
    private static final int LONGEST = 120;

    private final Directory directory;
    private final Authorities authorities;
    private final Names names;
    private final HttpPages pages;

    StartController(Directory directory, Authorities authorities, Names names, HttpPages pages) {
        this.directory = directory;
        this.authorities = authorities;
        this.names = names;
        this.pages = pages;
    }

    @Get("/")
    HttpResponse<?> start(HttpRequest<?> request, Access access) {
        return page(request, access, "");
    }

    @Get("/collectivites")
    HttpResponse<?> search(
            HttpRequest<?> request, Access access, @QueryValue(value = "nom", defaultValue = "") String name) {
        return page(request, access, name.strip());
    }

    private HttpResponse<?> page(HttpRequest<?> request, Access access, String typed) {
        Messages messages = pages.messages(request);
        List<Authority> known = seen(access, typed).toList();
        String name = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<DirectoryEntry> found = directory.search(name, MOST + 1 + known.size()).stream()
                .filter(entry -> known.stream().noneMatch(a -> a.siren().equals(entry.code())))
                .toList();
        StartView view = new StartView(
                typed,
                found.stream().limit(MOST).map(entry -> line(entry, messages)).toList(),
                found.size() > MOST,
                known.stream().map(a -> line(a, messages)).toList(),
                directory.edition(),
                messages.text("match.start." + (TypedName.read(typed).isPostal() ? "code" : "nothing")));
        return pages.ok("match/start", pages.page(request, messages.text("match.start.title")), view);
    }

    /** The authorities that somebody described are found by the same words as those of the directory. */
    private Stream<Authority> seen(Access access, String typed) {
        String words = TypedName.read(typed).name();
        return authorities.list().stream()
                .filter(a -> access.judges(a.siren()))
                .filter(a -> a.siren().equals(words)
                        || (" " + TypedName.read(a.name()).name()).contains(" " + words));
    }

    private StartView.Line line(DirectoryEntry entry, Messages messages) {
        return new StartView.Line(entry.name(), new DirectoryWords(names, messages).about(entry), link(entry.code()));
    }

    private StartView.Line line(Authority authority, Messages messages) {
        String type = new DirectoryWords(names, messages).type(authority.type());
        return new StartView.Line(authority.name(), type, link(authority.siren()));
    }

    private static String link(String code) {
        return Links.to("/appels", Map.of("siren", code));
    }
}
