package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormView;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import fr.levier.web.LocalPath;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For which of their authorities somebody is here: chosen once, remembered for the session, changed at any time. */
@Controller(ChoiceController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChoiceController {
    static final String PATH = "/choix";
    private static final String USUAL = "/appels";

    private final JdbcLogins logins;
    private final AuthorityNames names;
    private final HttpPages pages;

    ChoiceController(JdbcLogins logins, AuthorityNames names, HttpPages pages) {
        this.logins = logins;
        this.names = names;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            SignedIn visitor,
            @QueryValue(value = SignInPages.NEXT, defaultValue = "") String next) {
        Messages messages = pages.messages(request);
        List<ChoiceView.Line> lines = visitor.memberships().entrySet().stream()
                .map(m -> line(m.getKey(), m.getValue(), visitor, next, messages))
                .sorted(Comparator.comparing(ChoiceView.Line::name))
                .toList();
        return pages.ok(
                "people/choice", pages.page(request, messages.text("people.choice.title")), new ChoiceView(lines));
    }

    /** Goes on to a page for the authority in force; asks for which one while there are several and none was chosen. */
    @Get("/aller")
    HttpResponse<?> go(SignedIn visitor, @QueryValue(value = SignInPages.NEXT, defaultValue = "") String next) {
        if (visitor.memberships().isEmpty()) {
            return HttpResponse.seeOther(URI.create(USUAL));
        }
        return HttpResponse.seeOther(visitor.authority()
                .map(siren -> address(next, siren))
                .orElseGet(() -> URI.create(Links.to(PATH, Map.of(SignInPages.NEXT, next)))));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(SignedIn visitor, Form form) {
        String siren = form.text("siren");
        if (!visitor.memberships().containsKey(siren)) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
        }
        logins.choose(visitor.session(), siren);
        return HttpResponse.seeOther(address(form.text(SignInPages.NEXT), siren));
    }

    private ChoiceView.Line line(String siren, Role role, SignedIn visitor, String next, Messages messages) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", siren);
        hidden.put(SignInPages.NEXT, next);
        String name = names.name(siren);
        FormView choose = new FormView(PATH, hidden, List.of(), messages.text("people.choice.choose", name));
        return new ChoiceView.Line(
                name,
                messages.text("people.role." + role),
                visitor.authority().filter(siren::equals).isPresent(),
                choose);
    }

    private static URI address(String next, String siren) {
        String path = LocalPath.read(next)
                .map(URI::getRawPath)
                .filter(p -> !p.startsWith(PATH) && !p.startsWith(SignInPages.PATH))
                .orElse(USUAL);
        return URI.create(Links.to(path, Map.of("siren", siren)));
    }
}
