package fr.levier.follow;

import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.SignedIn;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One's own searches for an authority: kept under a name, opened again, forgotten. */
@Controller(SearchesController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchesController {
    static final String PATH = "/recherches";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 2000;

    private final JdbcSavedSearches searches;
    private final HttpPages pages;
    private final Clock clock;

    SearchesController(JdbcSavedSearches searches, HttpPages pages, Clock clock) {
        this.searches = searches;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Access access,
            SignedIn visitor,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(value = "recherche", defaultValue = "") String query) {
        if (siren.isEmpty() && query.isEmpty()) {
            return HttpResponse.seeOther(URI.create("/choix/aller?suite=" + PATH));
        }
        demand(access, siren);
        Form form = new Form(Map.of("recherche", query));
        return page(request, visitor, siren, HttpStatus.OK, form, Map.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = demand(access, form.text("siren"));
        String name = form.text("nom");
        String query = form.text("recherche");
        if (name.isEmpty() || name.length() > LONGEST_NAME || !isQuery(query)) {
            String words = pages.messages(request).text("follow.problem.name");
            return page(request, visitor, siren, HttpStatus.BAD_REQUEST, form, Map.of("nom", words));
        }
        searches.save(visitor.account().id(), siren, name, query, clock.instant());
        return back(siren);
    }

    @Post("/retirer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(Access access, SignedIn visitor, Form form) {
        String siren = demand(access, form.text("siren"));
        if (form.text("numero").matches("\\d{1,18}")) {
            searches.remove(
                    Long.parseLong(form.text("numero")), visitor.account().id(), siren);
        }
        return back(siren);
    }

    private static boolean isQuery(String query) {
        return query.length() <= LONGEST_QUERY && query.matches("|\\?[A-Za-z0-9=&%+*._-]+");
    }

    private static String demand(Access access, String siren) {
        if (!access.sees(siren)) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
        }
        return siren;
    }

    private static HttpResponse<?> back(String siren) {
        return HttpResponse.seeOther(URI.create(Links.to(PATH, Map.of("siren", siren))));
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            SignedIn visitor,
            String siren,
            HttpStatus status,
            Form typed,
            Map<String, String> wrong) {
        Messages messages = pages.messages(request);
        List<SearchesView.Line> lines = searches.listOf(visitor.account().id(), siren).stream()
                .map(search -> line(search, siren, messages))
                .toList();
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", siren);
        hidden.put("recherche", isQuery(typed.text("recherche")) ? typed.text("recherche") : "");
        FormView save = new FormView(
                        PATH,
                        hidden,
                        List.of(FormField.text("nom", messages.text("follow.field.name"), typed.text("nom"))),
                        messages.text("follow.submit.save"))
                .withErrors(wrong);
        SearchesView view = new SearchesView(
                lines,
                save,
                Links.to("/appels", Map.of("siren", siren)),
                Links.to(FeedController.PATH, Map.of("siren", siren)));
        return pages.answer(
                status, "follow/searches", pages.page(request, messages.text("follow.searches.title")), view);
    }

    private static SearchesView.Line line(SavedSearch search, String siren, Messages messages) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", siren);
        hidden.put("numero", String.valueOf(search.id()));
        String query = search.query().isEmpty() ? "?siren=" + siren : search.query() + "&siren=" + siren;
        return new SearchesView.Line(
                search.name(),
                "/appels" + query,
                new FormView(PATH + "/retirer", hidden, List.of(), messages.text("follow.submit.forget", search.name()))
                        .danger());
    }
}
