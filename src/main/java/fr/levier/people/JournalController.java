package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Csv;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpHeaders;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The audit trail: of an authority for its administrators, of everything for those of the instance. */
@Controller(JournalController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JournalController {
    static final String PATH = "/administration/journal";

    private static final int SHOWN = 100;
    private static final int EXPORTED = 20_000;

    private final JdbcJournal journal;
    private final AuthorityNames names;
    private final SubjectWords subjects;
    private final HttpPages pages;

    JournalController(JdbcJournal journal, AuthorityNames names, SubjectWords subjects, HttpPages pages) {
        this.journal = journal;
        this.names = names;
        this.subjects = subjects;
        this.pages = pages;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(
            HttpRequest<?> request, Access access, SignedIn visitor, @QueryValue(defaultValue = "") String siren) {
        JournalQuery query = query(request, access, visitor, siren);
        Messages messages = pages.messages(request);
        JournalView view = new JournalPages(query, names, subjects.in(messages), messages)
                .view(journal.find(query, SHOWN + 1), SHOWN);
        return pages.ok("people/journal", pages.page(request, messages.text("people.journal.title")), view);
    }

    /** What the page shows and all that is older, for a spreadsheet. */
    @Get("/journal.csv")
    @Produces(MediaType.ALL)
    HttpResponse<?> export(
            HttpRequest<?> request, Access access, SignedIn visitor, @QueryValue(defaultValue = "") String siren) {
        JournalQuery query = query(request, access, visitor, siren);
        Messages messages = pages.messages(request);
        JournalPages views = new JournalPages(query, names, subjects.in(messages), messages);
        List<List<String>> rows = new ArrayList<>();
        rows.add(views.headings());
        journal.find(query, EXPORTED).forEach(entry -> rows.add(views.row(entry.entry())));
        return HttpResponse.ok(Csv.write(rows))
                .contentType(MediaType.of("text/csv; charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.csv\"");
    }

    /** Who keeps the instance sees everything, or one authority's; an administrator of authorities says of which. */
    private static JournalQuery query(HttpRequest<?> request, Access access, SignedIn visitor, String siren) {
        boolean may = siren.isEmpty() ? visitor.account().administersInstance() : access.administers(siren);
        if (!may) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
        }
        String before = text(request, JournalPages.BEFORE);
        return new JournalQuery(
                Optional.of(siren).filter(s -> !s.isEmpty()),
                Arrays.stream(Action.values())
                        .filter(action -> action.name().equals(text(request, JournalPages.ACTION)))
                        .findFirst(),
                text(request, JournalPages.WHO),
                day(text(request, JournalPages.FROM)),
                day(text(request, JournalPages.TO)),
                before.matches("\\d{1,18}") ? Long.parseLong(before) : 0);
    }

    private static String text(HttpRequest<?> request, String parameter) {
        return request.getParameters().getFirst(parameter).orElse("").strip();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
