package fr.levier.follow;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.call.Deadline;
import fr.levier.match.ExportFormat;
import fr.levier.match.Exports;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.people.HttpActs;
import fr.levier.people.SignedIn;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import fr.levier.web.Token;
import io.micronaut.context.annotation.Value;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One's own feeds for an authority: made from a search, shown once, revoked; and what a calendar or a reader fetches by them. */
@Controller(FeedController.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
    static final String PATH = "/flux";

    private final JdbcFeeds feeds;
    private final JdbcSavedSearches searches;
    private final Authorities authorities;
    private final Exports exports;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;
    private final URI base;

    FeedController(
            JdbcFeeds feeds,
            JdbcSavedSearches searches,
            Authorities authorities,
            Exports exports,
            HttpPages pages,
            HttpActs acts,
            Clock clock,
            @Value("${levier.base-url:`http://localhost:8080`}") URI base) {
        this.feeds = feeds;
        this.searches = searches;
        this.authorities = authorities;
        this.exports = exports;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
        this.base = base;
    }

    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> list(
            HttpRequest<?> request, Access access, SignedIn visitor, @QueryValue(defaultValue = "") String siren) {
        if (siren.isEmpty()) {
            return HttpResponse.seeOther(URI.create("/choix/aller?suite=" + PATH));
        }
        demand(access, siren);
        return page(request, visitor, siren, Optional.empty());
    }

    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = demand(access, form.text("siren"));
        Optional<SavedSearch> search = searches.listOf(visitor.account().id(), siren).stream()
                .filter(s -> String.valueOf(s.id()).equals(form.text("recherche")))
                .findFirst();
        String name = search.map(SavedSearch::name).orElse("");
        String query = search.map(SavedSearch::query).orElse("");
        Token token = token(visitor.account().id(), siren, form.text("envoi"));
        if (feeds.make(token, visitor.account().id(), siren, name, query, clock.instant())) {
            acts.note(request, visitor.account(), Optional.of(siren), Action.FEED_MADE, name);
        }
        return page(request, visitor, siren, Optional.of(token));
    }

    @Post("/retirer")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = demand(access, form.text("siren"));
        boolean isRevoked = form.text("numero").matches("\\d{1,18}")
                && feeds.revoke(
                        Long.parseLong(form.text("numero")), visitor.account().id(), siren);
        if (isRevoked) {
            acts.note(request, visitor.account(), Optional.of(siren), Action.FEED_REVOKED, form.text("numero"));
        }
        return HttpResponse.seeOther(URI.create(Links.to(PATH, Map.of("siren", siren))));
    }

    /** Whoever holds the address may read it: that is what it is for. */
    @Get("/{token}/{file}")
    @Produces(MediaType.ALL)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> fetch(HttpRequest<?> request, String token, String file) {
        ExportFormat format = ExportFormat.find(file)
                .filter(f -> f == ExportFormat.ATOM || f == ExportFormat.ICS)
                .orElseThrow(FeedController::notFound);
        Feed feed = Token.read(token)
                .flatMap(secret -> feeds.use(secret, clock.instant()))
                .orElseThrow(FeedController::notFound);
        Authority authority = authorities.find(feed.siren()).orElseThrow(FeedController::notFound);
        byte[] content = exports.write(format, authority, feed.query(), pages.messages(request), clock.instant());
        return HttpResponse.ok(content).contentType(MediaType.of(format.mediaType()));
    }

    /** Each form that is shown has a number of its own, at random: sent twice, it shows the same address again and makes one feed. */
    private static Token token(long account, String siren, String form) {
        return form.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Token.following("feed\n" + account + "\n" + siren + "\n" + form)
                : Token.random();
    }

    private static String demand(Access access, String siren) {
        if (!access.sees(siren)) {
            throw notFound();
        }
        return siren;
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }

    private HttpResponse<?> page(HttpRequest<?> request, SignedIn visitor, String siren, Optional<Token> made) {
        Messages messages = pages.messages(request);
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", messages.text("follow.feeds.everything"));
        searches.listOf(visitor.account().id(), siren)
                .forEach(search -> choices.put(String.valueOf(search.id()), search.name()));
        FormView make = new FormView(
                PATH,
                Map.of("siren", siren, "envoi", UUID.randomUUID().toString()),
                List.of(FormField.select("recherche", messages.text("follow.field.search"), "", choices)),
                messages.text("follow.feeds.make"));
        FeedsView view = new FeedsView(
                made.map(this::addresses).orElse(List.of()),
                feeds.listOf(visitor.account().id(), siren).stream()
                        .map(feed -> line(feed, siren, messages))
                        .toList(),
                make);
        return pages.ok("follow/feeds", pages.page(request, messages.text("follow.feeds.title")), view);
    }

    private List<String> addresses(Token token) {
        return List.of(ExportFormat.ATOM, ExportFormat.ICS).stream()
                .map(format -> base.resolve(PATH + "/" + token.value() + "/" + format.fileName())
                        .toString())
                .toList();
    }

    private static FeedsView.Line line(Feed feed, String siren, Messages messages) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", siren);
        hidden.put("numero", String.valueOf(feed.id()));
        String name = feed.name().isEmpty() ? messages.text("follow.feeds.everything") : feed.name();
        String day = Formats.of(messages).date(LocalDate.ofInstant(feed.createdAt(), Deadline.PARIS));
        return new FeedsView.Line(
                name,
                messages.text("follow.feeds.since", day),
                new FormView(PATH + "/retirer", hidden, List.of(), messages.text("follow.feeds.revoke", name))
                        .danger());
    }
}
