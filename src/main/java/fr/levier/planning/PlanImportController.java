package fr.levier.planning;

import fr.levier.financing.sheet.PlanTemplate;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.problem.Problems;
import fr.levier.rule.RulebookInForce;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans from files that people send; a faulty file is told line by line and becomes nothing. */
@Controller(PlanAddress.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlanImportController {
    private final RulebookInForce rules;
    private final HttpDoor door;
    private final HttpPages pages;
    private final HttpNewPlans fresh;

    PlanImportController(RulebookInForce rules, HttpDoor door, HttpPages pages, HttpNewPlans fresh) {
        this.rules = rules;
        this.door = door;
        this.pages = pages;
        this.fresh = fresh;
    }

    @Post("/importer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            HttpRequest<?> request,
            Access access,
            @Part("siren") @Nullable String siren,
            @Part("envoi") @Nullable String sending,
            @Part("fichier") @Nullable CompletedFileUpload file)
            throws IOException {
        String owner = door.changed(access, siren == null ? "" : siren).siren();
        Problems problems = new Problems();
        Uploaded uploaded = new Uploaded(rules.current(), problems);
        Optional<PlanDocument> read = Optional.empty();
        if (file == null || file.getSize() == 0) {
            uploaded.nothing();
        } else {
            read = uploaded.plan(file.getFilename(), file.getBytes());
        }
        if (read.isEmpty()) {
            Messages messages = pages.messages(request);
            List<String> said = problems.list().stream()
                    .map(problem -> messages.text(problem))
                    .toList();
            return fresh.page(request, owner, HttpStatus.BAD_REQUEST, Form.EMPTY, Map.of(), said);
        }
        PlanDocument document = read.get();
        PlanDocument named = document.called(fresh.free(owner, document.project()), document.title());
        UUID id = HttpDoor.uuid(sending == null ? "" : sending).orElseGet(UUID::randomUUID);
        String done = fresh.hasTitle(owner, document.title(), id) ? "lu-encore" : "lu";
        return fresh.added(request, access, owner, id, named, done);
    }

    /** Who signed in again meanwhile sent no file with the form. */
    @Post("/importer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> again(HttpRequest<?> request, Access access, Form form) {
        String siren = door.changed(access, form.text("siren")).siren();
        Problems problems = new Problems();
        new Uploaded(rules.current(), problems).nothing();
        Messages messages = pages.messages(request);
        List<String> said = problems.list().stream()
                .map(problem -> messages.text(problem.code()))
                .toList();
        return fresh.page(request, siren, HttpStatus.BAD_REQUEST, Form.EMPTY, Map.of(), said);
    }

    @Get("/modele.xlsx")
    @Produces(MediaType.ALL)
    HttpResponse<?> template(HttpRequest<?> request) {
        return HttpPlanFile.workbook("modele.xlsx", new PlanTemplate(pages.messages(request))::write);
    }
}
