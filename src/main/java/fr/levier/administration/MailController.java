package fr.levier.administration;

import fr.levier.digest.Delivery;
import fr.levier.digest.JdbcLetterDesk;
import fr.levier.digest.JdbcLetters;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.people.SignedIn;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outbox: what is late, what failed, which addresses refuse letters; letters are sent again from here. */
@Controller(MailController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailController {
    static final String PATH = IndexController.PATH + "/courriel";
    private static final Set<String> DONE = Set.of("renvoyee", "retablie");
    private static final int SHOWN = 50;

    private final JdbcLetters letters;
    private final JdbcLetterDesk desk;
    private final Delivery delivery;
    private final HttpKeeper keeper;
    private final HttpPages pages;
    private final Clock clock;

    MailController(
            JdbcLetters letters,
            JdbcLetterDesk desk,
            Delivery delivery,
            HttpKeeper keeper,
            HttpPages pages,
            Clock clock) {
        this.letters = letters;
        this.desk = desk;
        this.delivery = delivery;
        this.keeper = keeper;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String etat,
            @QueryValue(defaultValue = "") String fait) {
        Optional<String> whose = whose(access, siren);
        Messages messages = pages.messages(request);
        JdbcLetterDesk.Box box = MailPages.box(etat);
        List<JdbcLetters.Suspended> suspended = whose.map(desk::suspended).orElseGet(letters::suspended);
        MailView view = new MailPages(messages, siren, delivery.isPossible())
                .view(
                        DONE.contains(fait) ? fait : "",
                        whose.isPresent() ? Optional.empty() : Optional.of(letters.standing(clock.instant())),
                        box,
                        desk.list(box, whose, SHOWN, clock.instant()),
                        suspended);
        return pages.ok(
                "administration/mail", pages.page(request, messages.text("administration.page.courriel")), view);
    }

    @Post("/renvoyer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> resend(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        Optional<String> whose = whose(access, form.text("siren"));
        String letter = form.text("lettre");
        long number = letter.matches("\\d{1,18}") ? Long.parseLong(letter) : 0;
        boolean isTheirs = whose.map(siren -> desk.isFor(number, siren)).orElse(true);
        if (!isTheirs || !letters.resend(number, clock.instant())) {
            throw HttpKeeper.notFound();
        }
        keeper.note(request, visitor, whose, Action.LETTER_RESENT, letter);
        return done(whose, "renvoyee");
    }

    @Post("/retablir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> restore(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        Optional<String> whose = whose(access, form.text("siren"));
        if (!desk.restore(form.text("email"), whose)) {
            throw HttpKeeper.notFound();
        }
        keeper.note(request, visitor, whose, Action.ADDRESS_RESTORED, form.text("email"));
        return done(whose, "retablie");
    }

    /** Who keeps the instance sees the whole outbox, an administrator of an authority that of its people. */
    private static Optional<String> whose(Access access, String siren) {
        if (siren.isEmpty()) {
            HttpKeeper.demand(access);
            return Optional.empty();
        }
        if (!access.administers(siren)) {
            throw HttpKeeper.notFound();
        }
        return Optional.of(siren);
    }

    private static HttpResponse<?> done(Optional<String> whose, String what) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", whose.orElse(""));
        parameters.put("fait", what);
        return HttpResponse.seeOther(URI.create(Links.to(PATH, parameters)));
    }
}
