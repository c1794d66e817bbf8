package fr.levier.people;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** The audit trail: of an authority for its administrators, of everything for those of the instance. */
@Controller(JournalController.PATH)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JournalController {
    static final String PATH = "/administration/journal";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcJournal journal;
    private final AuthorityNames names;
    private final HttpPages pages;

    JournalController(JdbcJournal journal, AuthorityNames names, HttpPages pages) {
        this.journal = journal;
        this.names = names;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            HttpRequest<?> request, Access access, SignedIn visitor, @QueryValue(defaultValue = "") String siren) {
        Messages messages = pages.messages(request);
        List<JournalEntry> entries;
        if (siren.isEmpty() && visitor.account().administersInstance()) {
            entries = journal.latest();
        } else if (!siren.isEmpty() && access.administers(siren)) {
            entries = journal.latestOf(siren);
        } else {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
        }
        JournalView view = new JournalView(
                siren.isEmpty() ? "" : names.name(siren),
                entries.stream().map(e -> line(e, messages)).toList());
        return pages.ok("people/journal", pages.page(request, messages.text("people.journal.title")), view);
    }

    private static JournalView.Line line(JournalEntry entry, Messages messages) {
        ZonedDateTime at = entry.at().atZone(PARIS);
        String time = String.format("%02d:%02d", at.getHour(), at.getMinute());
        return new JournalView.Line(
                Formats.of(messages).date(at.toLocalDate()) + " " + time,
                entry.who(),
                messages.text("people.journal.action." + entry.action()),
                entry.subject(),
                entry.address());
    }
}
