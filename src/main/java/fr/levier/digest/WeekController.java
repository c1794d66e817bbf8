package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.Catalogue;
import fr.levier.call.Deadline;
import fr.levier.call.NumberedEvent;
import fr.levier.follow.JdbcStances;
import fr.levier.follow.Stance;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.SignedIn;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * « Ma semaine »: what the letter would say today, composed and put into words by what makes the letter, and before it the calls that
 * were given to who reads it.
 */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WeekController {
    private static final String PATH = "/semaine";
    private static final Duration WEEK = Duration.ofDays(7);

    private final DigestInputs inputs;
    private final Catalogue catalogue;
    private final JdbcStances stances;
    private final FunderNames funders;
    private final HttpPages pages;
    private final Clock clock;

    WeekController(
            DigestInputs inputs,
            Catalogue catalogue,
            JdbcStances stances,
            FunderNames funders,
            HttpPages pages,
            Clock clock) {
        this.inputs = inputs;
        this.catalogue = catalogue;
        this.stances = stances;
        this.funders = funders;
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
        DigestInputs.Sight sight = inputs.at(now);
        DigestInputs.View view = sight.find(siren, call -> true)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "Not found"));
        Recipient reader = Recipient.preview(siren, view.authority(), view.fictional(), messages.locale());
        Period period = Period.weekOf(now.atZone(Deadline.PARIS).toLocalDate());
        Material material = Material.ofWeek(reader, period, view.matches(), week(now), now)
                .without(sight.dismissed(List.of(siren)))
                .in(new Material.World(sight.windows(), sight.gaps(), sight.liveCalls()));
        Optional<Letter> letter = DigestComposer.compose(material)
                .map(digest -> new LetterWriter(new Links(URI.create("")), funders).write(digest));
        WeekView page =
                new WeekPages(siren, messages, now).view(view.authority(), tasks(visitor, siren), this::find, letter);
        return pages.ok("digest/week", pages.page(request, messages.text("digest.week.title")), page);
    }

    private List<NumberedEvent> week(Instant now) {
        return catalogue.eventsSince(now.minus(WEEK)).stream()
                .filter(event -> !event.at().isAfter(now))
                .map(event -> new NumberedEvent(0, event))
                .toList();
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
