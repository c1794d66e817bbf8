package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.authority.Described;
import fr.levier.authority.JdbcDescriptions;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.Account;
import fr.levier.people.HttpRoleNeeded;
import fr.levier.people.SignedIn;
import fr.levier.reference.Names;
import fr.levier.rule.Fact;
import fr.levier.rule.RulebookInForce;
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
import java.util.Set;
import java.util.stream.Collectors;

/** What an authority says of itself, seen by its members and changed by those who may. */
@Controller(DescribePages.PATH)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DescribeController {
    private static final Set<String> DONE = Set.of("enregistre", "rien");
    private static final String MINE = "mien";

    private final JdbcDescriptions descriptions;
    private final HttpDescriptions writer;
    private final RulebookInForce rules;
    private final Names names;
    private final HttpPages pages;
    private final Clock clock;

    DescribeController(
            JdbcDescriptions descriptions,
            HttpDescriptions writer,
            RulebookInForce rules,
            Names names,
            HttpPages pages,
            Clock clock) {
        this.descriptions = descriptions;
        this.writer = writer;
        this.rules = rules;
        this.names = names;
        this.pages = pages;
        this.clock = clock;
    }

    /** A visitor is asked who they are; in the demonstration, where nobody is, everything is seen. */
    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> show(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String fait) {
        if (siren.isEmpty() && access.account().isPresent()) {
            return HttpResponse.seeOther(URI.create("/choix/aller?suite=" + DescribePages.PATH));
        }
        Optional<Described> described = find(access, siren);
        if (described.isEmpty() && access.account().isEmpty()) {
            return HttpResponse.seeOther(URI.create(Links.to(
                    "/connexion", Map.of("suite", Links.to(DescribePages.PATH, Map.of("siren", siren))))));
        }
        Described found = described.orElseThrow(DescribeController::notFound);
        Messages messages = pages.messages(request);
        String done = DONE.contains(fait) ? messages.text("describe.done." + fait) : "";
        boolean changes = access.changes(siren);
        DescribeView view = views(found, messages)
                .view(
                        changes,
                        done,
                        links(access, siren, messages),
                        LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return pages.ok("describe/show", pages.page(request, view.authority()), view);
    }

    private static List<DescribeView.Link> links(Access access, String siren, Messages messages) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("/appels", messages.text("describe.link.calls"));
        if (access.account().isPresent()) {
            links.put("/suivi", messages.text("describe.link.follow"));
        }
        if (access.administers(siren)) {
            links.put("/administration/membres", messages.text("describe.link.members"));
        }
        return links.entrySet().stream()
                .map(link -> new DescribeView.Link(Links.to(link.getKey(), Map.of("siren", siren)), link.getValue()))
                .toList();
    }

    @Get("/modifier")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> form(
            HttpRequest<?> request,
            Access access,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String partie) {
        Described described = demand(access, siren);
        Part part = Part.find(partie).orElseThrow(DescribeController::notFound);
        DescribePages views = views(described, pages.messages(request));
        return page(request, HttpStatus.OK, views.title(part), views.edit(part));
    }

    @Post("/modifier")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = form.text("siren");
        Described described = demand(access, siren);
        Part part = Part.find(form.text(DescribePages.PART)).orElseThrow(DescribeController::notFound);
        List<Fact> facts = part.facts(rules.current().facts());
        Typed typed = Typed.of(form, facts, rules.current());
        DescribePages views = views(described, pages.messages(request));
        if (!typed.problems().isEmpty()) {
            return page(
                    request, HttpStatus.BAD_REQUEST, views.title(part), keepingVersion(views.mend(part, typed), form));
        }
        Merge merge = save(request, visitor.account(), siren, form, facts, typed);
        if (merge.hasConflicts()) {
            DescribePages fresh = views(demand(access, siren), pages.messages(request));
            return page(request, HttpStatus.CONFLICT, fresh.title(part), fresh.choose(part, typed, merge));
        }
        return done(siren, part, merge.changes().isEmpty() ? "rien" : "enregistre");
    }

    /** Who chose what somebody else wrote sends nothing of that fact. */
    private Merge save(HttpRequest<?> request, Account who, String siren, Form form, List<Fact> facts, Typed typed) {
        Map<String, Optional<JsonNode>> values = new LinkedHashMap<>(typed.values());
        facts.stream()
                .map(Fact::id)
                .filter(id -> form.has(DescribePages.CHOICE + id) && !isMine(form, id))
                .forEach(values::remove);
        Set<String> chosen =
                facts.stream().map(Fact::id).filter(id -> isMine(form, id)).collect(Collectors.toSet());
        return writer.save(request, who.email().value(), siren, version(form), values, chosen);
    }

    private static boolean isMine(Form form, String fact) {
        return form.text(DescribePages.CHOICE + fact).equals(MINE);
    }

    /** A form that is mended was still filled in over the version that its author had before them. */
    private static EditView keepingVersion(EditView view, Form form) {
        return new EditView(
                view.siren(),
                view.authority(),
                view.part(),
                version(form),
                view.problem(),
                view.intro(),
                view.fields(),
                view.back());
    }

    private static int version(Form form) {
        String version = form.text("version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String title, EditView view) {
        return pages.answer(status, "describe/edit", pages.page(request, title), view);
    }

    private static HttpResponse<?> done(String siren, Part part, String what) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", siren);
        parameters.put("fait", what);
        return HttpResponse.seeOther(URI.create(Links.to(DescribePages.PATH, parameters) + "#" + part.slug()));
    }

    private Described demand(Access access, String siren) {
        HttpRoleNeeded.demand(access, siren);
        return find(access, siren).orElseThrow(DescribeController::notFound);
    }

    private Optional<Described> find(Access access, String siren) {
        return access.sees(siren) ? descriptions.find(siren) : Optional.empty();
    }

    private DescribePages views(Described described, Messages messages) {
        return new DescribePages(described, rules.current(), names, messages);
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }
}
