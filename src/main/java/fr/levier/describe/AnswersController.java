package fr.levier.describe;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.authority.Described;
import fr.levier.authority.JdbcDescriptions;
import fr.levier.match.Answers;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.people.SignedIn;
import fr.levier.reference.Names;
import fr.levier.rule.Rulebook;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * « Garder ces réponses »: what somebody answered on the pages, which stood in the address only, becomes what their authority says of
 * itself. A visitor signs in first, and comes here afterwards with the same answers.
 */
@Controller(AnswersPages.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswersController {
    private final JdbcDescriptions descriptions;
    private final HttpDescriptions writer;
    private final RulebookInForce rules;
    private final Names names;
    private final HttpPages pages;

    AnswersController(
            JdbcDescriptions descriptions,
            HttpDescriptions writer,
            RulebookInForce rules,
            Names names,
            HttpPages pages) {
        this.descriptions = descriptions;
        this.writer = writer;
        this.rules = rules;
        this.names = names;
        this.pages = pages;
    }

    /**
     * @param siren for which authority the answers were given
     * @param pour for which one they are to be kept
     */
    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            Access access,
            SignedIn visitor,
            @QueryValue(defaultValue = "") String siren,
            @QueryValue(defaultValue = "") String pour) {
        Answers answers = Answers.read(request.getParameters().asMap(), rules.current());
        Optional<Described> into = into(access, visitor, List.of(pour, siren));
        return page(request, HttpStatus.OK, visitor, access, answers, siren, into, "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(HttpRequest<?> request, Access access, SignedIn visitor, Form form) {
        String siren = form.text("siren");
        Described into = find(access, siren).orElseThrow(AnswersController::notFound);
        Answers answers = answers(form);
        Map<String, Optional<JsonNode>> values = new LinkedHashMap<>();
        Statements said = new Statements(answers.facts());
        AnswersPages.ofAuthority(answers).stream()
                .filter(fact -> form.has(AnswersPages.KEEP + fact))
                .forEach(fact -> values.put(fact, said.find(fact)));
        int version = form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : 0;
        Merge merge = writer.save(request, visitor.account().email().value(), siren, version, values, Set.of());
        if (merge.hasConflicts()) {
            String problem = pages.messages(request).text("describe.answers.meanwhile");
            Optional<Described> now = find(access, into.authority().siren());
            return page(request, HttpStatus.CONFLICT, visitor, access, answers, siren, now, problem);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", siren);
        parameters.put("fait", merge.changes().isEmpty() ? "rien" : "enregistre");
        return HttpResponse.seeOther(URI.create(Links.to(DescribePages.PATH, parameters)));
    }

    private Answers answers(Form form) {
        Map<String, List<String>> fields = form.fields().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, f -> List.of(f.getValue())));
        return Answers.read(fields, rules.current());
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            SignedIn visitor,
            Access access,
            Answers answers,
            String givenFor,
            Optional<Described> into,
            String problem) {
        Messages messages = pages.messages(request);
        Rulebook current = rules.current();
        List<Described> others = visitor.memberships().keySet().stream()
                .sorted()
                .flatMap(siren -> find(access, siren).stream())
                .filter(d -> into.filter(
                                i -> i.authority().siren().equals(d.authority().siren()))
                        .isEmpty())
                .toList();
        AnswersView view = new AnswersPages(answers, current, names, messages).view(givenFor, into, others, problem);
        return pages.answer(
                status, "describe/answers", pages.page(request, messages.text("describe.answers.title")), view);
    }

    /** The authority that is named, else the one for which they are here. */
    private Optional<Described> into(Access access, SignedIn visitor, List<String> named) {
        return named.stream()
                .flatMap(siren -> find(access, siren).stream())
                .findFirst()
                .or(() -> visitor.authority().flatMap(siren -> find(access, siren)));
    }

    private Optional<Described> find(Access access, String siren) {
        return access.changes(siren) ? descriptions.find(siren) : Optional.empty();
    }

    private static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
    }
}
