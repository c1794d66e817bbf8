package fr.levier.administration;

import fr.levier.digest.Delivery;
import fr.levier.digest.JdbcLetters;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.people.SignedIn;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
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
    private final Delivery delivery;
    private final HttpKeeper keeper;
    private final HttpPages pages;
    private final Clock clock;

    MailController(JdbcLetters letters, Delivery delivery, HttpKeeper keeper, HttpPages pages, Clock clock) {
        this.letters = letters;
        this.delivery = delivery;
        this.keeper = keeper;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String etat,
            @QueryValue(defaultValue = "") String fait) {
        HttpKeeper.demand(access);
        Messages messages = pages.messages(request);
        JdbcLetters.Box box = MailPages.box(etat);
        MailView view = new MailPages(messages, delivery.isPossible())
                .view(
                        DONE.contains(fait) ? fait : "",
                        letters.standing(clock.instant()),
                        box,
                        letters.list(box, SHOWN, clock.instant()),
                        letters.suspended());
        return pages.ok(
                "administration/mail", pages.page(request, messages.text("administration.page.courriel")), view);
    }

    @Post("/renvoyer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> resend(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        HttpKeeper.demand(access);
        String letter = form.text("lettre");
        if (!letter.matches("\\d{1,18}") || !letters.resend(Long.parseLong(letter), clock.instant())) {
            throw HttpKeeper.notFound();
        }
        keeper.note(request, visitor, Action.LETTER_RESENT, letter);
        return HttpResponse.seeOther(URI.create(PATH + "?fait=renvoyee"));
    }

    @Post("/retablir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> restore(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        HttpKeeper.demand(access);
        if (!letters.restore(form.text("email"))) {
            throw HttpKeeper.notFound();
        }
        keeper.note(request, visitor, Action.ADDRESS_RESTORED, form.text("email"));
        return HttpResponse.seeOther(URI.create(PATH + "?fait=retablie"));
    }
}
