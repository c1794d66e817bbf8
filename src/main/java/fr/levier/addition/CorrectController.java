package fr.levier.addition;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallMerge;
import fr.levier.call.Catalogue;
import fr.levier.call.Correction;
import fr.levier.call.Field;
import fr.levier.call.People;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.people.AuthorityNames;
import fr.levier.people.HttpActs;
import fr.levier.people.HttpRoleNeeded;
import fr.levier.people.SignedIn;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.reference.Codes;
import fr.levier.reference.Names;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody knows better than the page: the value, who says so and why. A later reading changes none of it, and says when it differs. */
@Controller(CorrectPages.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CorrectController {
    private final Catalogue catalogue;
    private final People people;
    private final AuthorityNames authorities;
    private final Codes codes;
    private final Names names;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;

    CorrectController(
            Catalogue catalogue,
            People people,
            AuthorityNames authorities,
            Codes codes,
            Names names,
            HttpPages pages,
            HttpActs acts,
            Clock clock) {
        this.catalogue = catalogue;
        this.people = people;
        this.authorities = authorities;
        this.codes = codes;
        this.names = names;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    /** One call for one authority, and the person who corrects it. */
    private record HttpWork(HttpRequest<?> request, SignedIn visitor, String siren, Call call, CorrectPages views) {}

    @Get("/{issuer}/{key}")
    HttpResponse<?> form(
            HttpRequest<?> request,
            String issuer,
            String key,
            Access access,
            SignedIn visitor,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String champ) {
        HttpWork work = work(request, access, visitor, siren, issuer + "/" + key);
        if (!champ.isEmpty()) {
            return page(work, HttpStatus.OK, field(champ), Form.EMPTY, Map.of(), List.of());
        }
        CorrectionsView view = work.views().all(people.corrections(work.call().id()));
        String title = pages.messages(request).text("addition.corrections.title");
        return pages.ok("addition/corrections", pages.page(request, title), view);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        HttpWork work = work(request, access, visitor, form);
        Field<?> field = field(form.text(CorrectPages.FIELD));
        Map<String, String> wrong = new LinkedHashMap<>();
        Optional<JsonNode> value = value(work, field, form, wrong);
        if (!form.has(AddPages.REASON)) {
            wrong.put(AddPages.REASON, text(work, "addition.problem.no-reason"));
        }
        if (value.isEmpty() || !wrong.isEmpty()) {
            return page(work, HttpStatus.BAD_REQUEST, field, form, wrong, List.of());
        }
        if (value.equals(work.views().value(field)) && work.views().isCorrected(field)) {
            return done(work, "corrige");
        }
        if (!form.text(CorrectPages.SEEN).equals(work.views().seen(field))) {
            return page(work, HttpStatus.CONFLICT, field, form, wrong, List.of(text(work, "addition.problem.stale")));
        }
        String author = HttpRights.author(visitor, authorities.name(work.siren()));
        String reason = HttpRights.shortened(form.text(AddPages.REASON));
        people.correct(Correction.of(work.call().id(), field, value.get(), author, reason, clock.instant()));
        note(work, Action.CALL_CORRECTED, field);
        return done(work, "corrige");
    }

    private Optional<JsonNode> value(HttpWork work, Field<?> field, Form form, Map<String, String> wrong) {
        String name = TypedFields.name(field);
        Messages messages = pages.messages(work.request());
        if (!form.has(name)) {
            wrong.put(name, messages.text("addition.problem.no-value"));
            return Optional.empty();
        }
        try {
            return Optional.of(work.views().read(field, form.text(name)));
        } catch (Refusal notAValue) {
            Problem problem = notAValue.problems().get(0);
            wrong.put(name, messages.text(problem.code(), problem.details().toArray()));
            return Optional.empty();
        }
    }

    @Post("/annuler")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        HttpWork work = work(request, access, visitor, form);
        Field<?> field = field(form.text(CorrectPages.FIELD));
        if (!work.views().isCorrected(field)) {
            return done(work, "annule");
        }
        if (!form.has("motif")) {
            List<String> problems = List.of(text(work, "addition.problem.no-reason"));
            return page(work, HttpStatus.BAD_REQUEST, field, Form.EMPTY, Map.of(), problems);
        }
        String author = HttpRights.author(visitor, authorities.name(work.siren()));
        String reason = HttpRights.shortened(form.text("motif"));
        people.correct(Correction.undo(work.call().id(), field, author, reason, clock.instant()));
        note(work, Action.CORRECTION_TAKEN_BACK, field);
        return done(work, "annule");
    }

    private void note(HttpWork work, Action action, Field<?> field) {
        String subject = work.call().id() + " " + field.name();
        acts.note(work.request(), work.visitor().account(), Optional.of(work.siren()), action, subject);
    }

    private HttpResponse<?> page(
            HttpWork work,
            HttpStatus status,
            Field<?> field,
            Form form,
            Map<String, String> wrong,
            List<String> problems) {
        CorrectView view = work.views()
                .one(
                        field,
                        CallMerge.disagreements(catalogue.sightings(work.call().id())),
                        form,
                        wrong,
                        problems);
        return pages.answer(status, "addition/correct", pages.page(work.request(), view.heading()), view);
    }

    private HttpWork work(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        return work(request, access, visitor, form.text(AddPages.SIREN), form.text(AddPages.CALL));
    }

    private HttpWork work(HttpRequest<?> request, Access access, SignedIn visitor, String siren, String id) {
        HttpRoleNeeded.demand(access, siren);
        Call call = find(id, siren);
        CorrectPages views = new CorrectPages(call, siren, codes, names, pages.messages(request), clock.instant());
        return new HttpWork(request, visitor, siren, call, views);
    }

    /** A private call is, for everybody but its authority, no call at all. */
    private Call find(String id, String siren) {
        try {
            return catalogue.findFor(new CallId(id), Optional.of(siren)).orElseThrow(HttpRights::notFound);
        } catch (IllegalArgumentException noIdentity) {
            throw HttpRights.notFound();
        }
    }

    private static Field<?> field(String name) {
        return Correction.CORRECTABLE.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(HttpRights::notFound);
    }

    private String text(HttpWork work, String key) {
        return pages.messages(work.request()).text(key);
    }

    private static HttpResponse<?> done(HttpWork work, String what) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", work.siren());
        parameters.put("fait", what);
        return HttpResponse.seeOther(
                URI.create(Links.to("/appels/" + work.call().id(), parameters)));
    }
}
