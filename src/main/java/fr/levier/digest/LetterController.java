package fr.levier.digest;

import fr.levier.message.Messages;
import fr.levier.web.HttpPages;
import fr.levier.web.PageView;
import fr.levier.web.Token;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/**
 * Where the links of letters lead. Who holds one needs no password for what it names. Looking changes nothing, because mail programs
 * and their robots look at every link; only the button does, and the one click of a mail program (RFC 8058), which sends a form.
 */
@Controller(Links.LETTER)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LetterController {
    private static final int OF_FEED = 20;

    private final Seal seal;
    private final JdbcSubscriptions subscriptions;
    private final JdbcLetterFeeds feeds;
    private final JdbcLetters letters;
    private final Links links;
    private final HttpPages pages;

    LetterController(
            Seal seal,
            JdbcSubscriptions subscriptions,
            JdbcLetterFeeds feeds,
            JdbcLetters letters,
            Links links,
            HttpPages pages) {
        this.seal = seal;
        this.feeds = feeds;
        this.links = links.sealedBy(seal);
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.pages = pages;
    }

    /** The letter as a page: the very HTML that was sent. */
    @Get("/{token}")
    HttpResponse<?> read(String token) {
        return HttpLetters.page(html(token));
    }

    /** The same as a document. */
    @Get("/pdf/{token}")
    @Produces(MediaType.ALL)
    HttpResponse<?> document(String token) {
        return HttpLetters.document(html(token));
    }

    private String html(String token) {
        return SentLetter.html(
                letters.message(named(Seal.Purpose.READ, token).get(0)).orElseThrow(LetterController::notFound));
    }

    /** The last letters of a person, as long as they read any authority's. */
    @Get("/flux/{token}")
    @Produces(MediaType.ALL)
    HttpResponse<?> feed(String token) {
        Token secret = Token.read(token).orElseThrow(LetterController::notFound);
        Subscription reader = feeds.find(secret)
                .flatMap(subscriptions::find)
                .filter(s -> !s.sirens().isEmpty())
                .orElseThrow(LetterController::notFound);
        String title = Messages.in(reader.locale()).text("digest.letters.feed-title");
        LetterAtom atom = new LetterAtom(links, title, links.feed(secret));
        return HttpLetters.feed(
                atom.write(letters.of(reader.id(), OF_FEED), reader.past().since()));
    }

    @Get("/desabonner/{token}")
    HttpResponse<?> ask(HttpRequest<?> request, String token) {
        Subscription found = subscription(token);
        return page(request, found, isEnded(found) ? UnsubscribeView.State.ALREADY : UnsubscribeView.State.ASKED);
    }

    @Post("/desabonner/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, String token) {
        Subscription found = subscription(token);
        subscriptions.end(found.id());
        return page(request, found, isEnded(found) ? UnsubscribeView.State.ALREADY : UnsubscribeView.State.DONE);
    }

    private static boolean isEnded(Subscription found) {
        return found.rhythm().frequency() == Frequency.NONE
                && found.wish().alerts().isEmpty();
    }

    private Subscription subscription(String token) {
        String id = named(Seal.Purpose.UNSUBSCRIBE, token).get(0);
        return subscriptions.find(Long.parseLong(id)).orElseThrow(LetterController::notFound);
    }

    private List<String> named(Seal.Purpose purpose, String token) {
        return seal.open(purpose, token).orElseThrow(LetterController::notFound);
    }

    private HttpResponse<?> page(HttpRequest<?> request, Subscription found, UnsubscribeView.State state) {
        UnsubscribeView view = new UnsubscribeView(found.email().value(), request.getPath(), state, Links.SETTINGS);
        Messages messages = pages.messages(request);
        PageView page = pages.page(request, messages.text("digest.unsubscribe.title"));
        return HttpLetters.secret(pages.ok("digest/unsubscribe", page, view));
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not a link of ours");
    }
}
