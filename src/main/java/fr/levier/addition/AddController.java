package fr.levier.addition;

import fr.levier.call.Added;
import fr.levier.call.Addition;
import fr.levier.call.CallId;
import fr.levier.call.ConfirmedFields;
import fr.levier.call.Deadline;
import fr.levier.call.People;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.SensibleValues;
import fr.levier.call.Sighting;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Action;
import fr.levier.people.AuthorityNames;
import fr.levier.people.HttpActs;
import fr.levier.people.SignedIn;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.reference.Codes;
import fr.levier.reference.Names;
import fr.levier.source.Page;
import fr.levier.source.PageByHand;
import fr.levier.source.WebAddress;
import fr.levier.source.extract.AddedPage;
import fr.levier.source.extract.GivenCalls;
import fr.levier.web.Form;
import fr.levier.web.HttpFormBinder;
import fr.levier.web.HttpPages;
import fr.levier.web.Links;
import fr.levier.web.Upload;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A page or a mailed document becomes a call, once somebody who may change things for their authority has confirmed it. */
@Controller(AddPages.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AddController {
    /** More pages in an hour are no longer a person's. */
    private static final int MOST = 40;

    private static final Duration HOUR = Duration.ofHours(1);

    private final PageByHand pagesByHand;
    private final SchemeRecogniser recogniser;
    private final People people;
    private final JdbcDrafts drafts;
    private final AuthorityNames authorities;
    private final Codes codes;
    private final Names names;
    private final HttpPages pages;
    private final HttpActs acts;
    private final Clock clock;

    AddController(
            PageByHand pagesByHand,
            SchemeRecogniser recogniser,
            People people,
            JdbcDrafts drafts,
            AuthorityNames authorities,
            Codes codes,
            Names names,
            HttpPages pages,
            HttpActs acts,
            Clock clock) {
        this.pagesByHand = pagesByHand;
        this.recogniser = recogniser;
        this.people = people;
        this.drafts = drafts;
        this.authorities = authorities;
        this.codes = codes;
        this.names = names;
        this.pages = pages;
        this.acts = acts;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(
            HttpRequest<?> request, Access access, SignedIn visitor, @QueryValue(defaultValue = "") String siren) {
        HttpRights.demand(access, siren, visitor);
        return form(request, HttpStatus.OK, access, visitor, siren, Form.EMPTY, List.of());
    }

    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> read(HttpRequest<?> request, Access access, SignedIn visitor, Form form)
            throws InterruptedException {
        String siren = HttpRights.demand(access, form.text(AddPages.SIREN), visitor);
        long account = visitor.account().id();
        if (drafts.countSince(account, clock.instant().minus(HOUR)) >= MOST) {
            Problem many = Problem.at(Place.of(AddPages.ADDRESS), "addition.problem.many");
            return form(request, HttpStatus.TOO_MANY_REQUESTS, access, visitor, siren, form, List.of(many));
        }
        try {
            GivenCalls given = GivenCalls.of(page(request, form), recogniser);
            Draft draft = new Draft(UUID.randomUUID(), account, siren, given, clock.instant());
            drafts.keep(draft);
            return HttpResponse.seeOther(URI.create(AddPages.PATH + "/" + draft.id()));
        } catch (Refusal notHad) {
            return form(request, HttpStatus.BAD_REQUEST, access, visitor, siren, form, notHad.problems());
        }
    }

    /** A document that somebody sends is what they mean; where it stands is then only said. */
    private Page page(HttpRequest<?> request, Form form) throws InterruptedException {
        Optional<URI> address = address(form);
        Optional<Upload> file = HttpFormBinder.upload(request);
        if (file.isPresent()) {
            byte[] body = GivenFile.of(file.get());
            return address.map(url -> AddedPage.document(body, url, clock.instant()))
                    .orElseGet(() -> AddedPage.document(body, clock.instant()));
        }
        return pagesByHand.fetch(address.orElseThrow(
                () -> new Refusal(Problem.at(Place.of(AddPages.ADDRESS), "addition.problem.nothing"))));
    }

    private static Optional<URI> address(Form form) {
        String typed = form.text(AddPages.ADDRESS);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> address = WebAddress.read(typed.contains("://") ? typed : "https://" + typed);
        return Optional.of(address.orElseThrow(
                () -> new Refusal(Problem.at(Place.of(AddPages.ADDRESS), "addition.problem.address", typed))));
    }

    @Get("/{lecture}")
    HttpResponse<?> one(
            HttpRequest<?> request,
            Access access,
            SignedIn visitor,
            String lecture,
            @QueryValue(defaultValue = "") String appel) {
        Draft draft = draft(lecture, access, visitor);
        AddPages views = views(pages.messages(request));
        String authority = authorities.name(draft.siren());
        boolean isChosen = draft.given().size() == 1 || !appel.isEmpty();
        ConfirmView view = isChosen
                ? views.confirm(draft, number(appel, draft), authority, Form.EMPTY, Map.of(), Optional.empty())
                : views.choose(draft, authority);
        return page(request, HttpStatus.OK, view);
    }

    @Post("/confirmer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        Draft draft = draft(form.text(AddPages.DRAFT), access, visitor);
        int number = number(form.text(AddPages.CALL), draft);
        AddPages views = views(pages.messages(request));
        String authority = authorities.name(draft.siren());
        ConfirmedFields confirmed = new ConfirmedFields(
                draft.given().content(number),
                new SensibleValues(codes, LocalDate.ofInstant(clock.instant(), Deadline.PARIS)));
        Map<String, String> wrong = views.take(form, confirmed);
        if (!wrong.isEmpty()) {
            return page(
                    request,
                    HttpStatus.BAD_REQUEST,
                    views.confirm(draft, number, authority, form, wrong, Optional.empty()));
        }
        Added added = people.add(addition(request, visitor, draft, number, confirmed, form));
        if (added.how() == Added.How.SHARED_ALREADY && !confirmed.said().isEmpty()) {
            Optional<String> known = Optional.of(callPage(added.call(), draft.siren(), ""));
            return page(request, HttpStatus.CONFLICT, views.confirm(draft, number, authority, form, Map.of(), known));
        }
        acts.note(
                request,
                visitor.account(),
                Optional.of(draft.siren()),
                Action.CALL_ADDED,
                added.call().value());
        return HttpResponse.seeOther(URI.create(callPage(added.call(), draft.siren(), done(added.how()))));
    }

    private Addition addition(
            HttpRequest<?> request, SignedIn visitor, Draft draft, int number, ConfirmedFields confirmed, Form form) {
        boolean isShared = form.text(AddPages.VISIBLE).equals(AddPages.SHARED);
        Optional<String> owner = Optional.of(draft.siren()).filter(siren -> !isShared);
        Sighting read = draft.given().page(number).sighting(confirmed.read(), confirmed.content(), owner);
        String reason = form.has(AddPages.REASON)
                ? HttpRights.shortened(form.text(AddPages.REASON))
                : pages.messages(request).text("addition.reason");
        String author = HttpRights.author(visitor, authorities.name(draft.siren()));
        return new Addition(read, confirmed.said(), author, reason, Optional.of(draft.sending(number)));
    }

    private static String done(Added.How how) {
        return switch (how) {
            case NEW -> "ajoute";
            case JOINED -> "rejoint";
            case SHARED_ALREADY -> "connu";
        };
    }

    private static String callPage(CallId call, String siren, String done) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", siren);
        parameters.put("fait", done);
        return Links.to("/appels/" + call, parameters);
    }

    private Draft draft(String id, Access access, SignedIn visitor) {
        return HttpRights.uuid(id)
                .flatMap(uuid -> drafts.find(uuid, visitor.account().id()))
                .filter(draft -> access.changes(draft.siren()))
                .orElseThrow(HttpRights::notFound);
    }

    private static int number(String typed, Draft draft) {
        if (typed.isEmpty()) {
            return 1;
        }
        return Optional.of(typed)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(n -> n >= 1 && n <= draft.given().size())
                .orElseThrow(HttpRights::notFound);
    }

    private HttpResponse<?> form(
            HttpRequest<?> request,
            HttpStatus status,
            Access access,
            SignedIn visitor,
            String siren,
            Form form,
            List<Problem> problems) {
        Map<String, String> own = new LinkedHashMap<>();
        visitor.memberships().keySet().stream()
                .filter(access::changes)
                .sorted()
                .forEach(code -> own.put(code, authorities.name(code)));
        Messages messages = pages.messages(request);
        AddView view = views(messages).form(own, siren, form, problems);
        return pages.answer(status, "addition/add", pages.page(request, messages.text("addition.title")), view);
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, ConfirmView view) {
        String title = pages.messages(request).text("addition.confirm.title");
        return pages.answer(status, "addition/confirm", pages.page(request, title), view);
    }

    private AddPages views(Messages messages) {
        return new AddPages(codes, names, messages, clock.instant());
    }
}
