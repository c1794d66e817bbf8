package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys by which programs of an authority read the API: its administrators make and revoke them. */
@Controller(KeysPages.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KeysController {
    private static final int MOST = 20;
    private static final int LONGEST = 100;
    private static final String REVOKED = "revoque";

    private final JdbcKeys keys;
    private final AuthorityNames names;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;

    KeysController(JdbcKeys keys, AuthorityNames names, HttpPages pages, HttpActs acts, Clock clock) {
        this.keys = keys;
        this.names = names;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String fait) {
        MembersController.demand(access, siren);
        String done = fait.equals(REVOKED) ? pages.messages(request).text("people.keys.revoked") : "";
        return page(request, siren, HttpStatus.OK, Form.EMPTY, Map.of(), done, "");
    }

    /** The answer shows the key and is not kept anywhere: sent again, the form makes another one. */
    @Post("/creer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = MembersController.demand(access, form.text("siren"));
        Messages messages = pages.messages(request);
        Optional<Set<Scope>> scopes = KeysPages.scopes(form.text("portee"));
        String name = form.text("nom");
        if (name.isEmpty() || name.length() > LONGEST || scopes.isEmpty()) {
            Map<String, String> wrong = scopes.isEmpty()
                    ? Map.of("portee", messages.text("people.keys.scope-wrong"))
                    : Map.of("nom", messages.text("people.keys.name-wrong", LONGEST));
            return page(request, siren, HttpStatus.BAD_REQUEST, form, wrong, "", "");
        }
        if (keys.listOf(siren).size() >= MOST) {
            Map<String, String> wrong = Map.of("", messages.text("people.keys.too-many", MOST));
            return page(request, siren, HttpStatus.CONFLICT, form, wrong, "", "");
        }
        String fresh =
                keys.make(siren, name, scopes.get(), visitor.account().email().value(), clock.instant());
        note(request, visitor, siren, Action.KEY_MADE, name);
        return page(
                request,
                siren,
                HttpStatus.OK,
                Form.EMPTY,
                Map.of(),
                messages.text("people.keys.made-now", name),
                fresh);
    }

    @Post("/revoquer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = MembersController.demand(access, form.text("siren"));
        keys.revoke(MembersController.number(form.text("cle")), siren)
                .ifPresent(gone -> note(request, visitor, siren, Action.KEY_REVOKED, gone.name()));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", siren);
        parameters.put("fait", REVOKED);
        return HttpResponse.seeOther(URI.create(Links.to(KeysPages.PATH, parameters)));
    }

    private void note(HttpRequest<?> request, SignedIn visitor, String siren, Action action, String subject) {
        acts.note(request, visitor.account(), Optional.of(siren), action, subject);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            String siren,
            HttpStatus status,
            Form typed,
            Map<String, String> wrong,
            String done,
            String fresh) {
        Messages messages = pages.messages(request);
        KeysView view =
                new KeysPages(siren, names.name(siren), messages).view(keys.listOf(siren), typed, wrong, done, fresh);
        return pages.answer(status, "people/keys", pages.page(request, messages.text("people.keys.title")), view);
    }
}
