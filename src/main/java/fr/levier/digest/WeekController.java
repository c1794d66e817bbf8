package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.Catalogue;
import fr.levier.follow.JdbcStances;
import fr.levier.follow.Stance;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.AuthorityNames;
import fr.levier.people.SignedIn;
import fr.levier.reference.Names;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * « Ma semaine »: what the letter would say today, composed and put into words by what makes the letter, and before it the calls that
 * were given to who reads it.
 */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WeekController {
    static final String PATH = "/semaine";

    private final WeekLetters week;
    private final AuthorityNames names;
    private final Catalogue catalogue;
    private final JdbcStances stances;
    private final JdbcSubscriptions subscriptions;
    private final Names codes;
    private final Delivery delivery;
    private final HttpPages pages;
    private final Clock clock;

    WeekController(
            WeekLetters week,
            AuthorityNames names,
            Catalogue catalogue,
            JdbcStances stances,
            JdbcSubscriptions subscriptions,
            Names codes,
            Delivery delivery,
            HttpPages pages,
            Clock clock) {
        this.week = week;
        this.names = names;
        this.catalogue = catalogue;
        this.stances = stances;
        this.subscriptions = subscriptions;
        this.codes = codes;
        this.delivery = delivery;
        this.pages = pages;
        this.clock = clock;
    }

    @Get(PATH)
    HttpResponse<?> show(
            HttpRequest<?> request, Access access, SignedIn visitor, @QueryValue(defaultValue = "") String siren) {
        if (siren.isEmpty()) {
            return HttpResponse.seeOther(URI.create("/choix/aller?suite=" + PATH));
        }
        if (!access.sees(siren)) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
        }
        Instant now = clock.instant();
        Messages messages = pages.messages(request);
        WeekLetters.Reader reader = subscriptions
                .find(visitor.account().email())
                .map(WeekLetters.Reader::of)
                .orElseGet(() -> WeekLetters.Reader.of(
                        Subscription.none(visitor.account().email(), messages.locale(), now)))
                .whole(siren, messages.locale());
        Optional<Letter> letter = week.compose(reader, now)
                .map(digest -> new LetterWriter(new Links(URI.create("")), codes).write(digest.asAgenda()));
        WeekView page = new WeekPages(siren, messages, now)
                .view(names.name(siren), delivery.isPossible(), tasks(visitor, siren), this::find, letter);
        return pages.ok("digest/week", pages.page(request, messages.text("digest.week.title")), page);
    }

    private List<Stance> tasks(SignedIn visitor, String siren) {
        return stances.listOf(siren).stream()
                .filter(stance -> stance.isTaskOf(visitor.account().id()))
                .toList();
    }

    private Optional<Call> find(Stance stance) {
        return catalogue.findFor(stance.call(), Optional.of(stance.siren()));
    }
}
