package fr.levier.administration;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.people.Access;
import fr.levier.store.JdbcBackups;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/**
 * When the database was last saved, and by which command it is. No page hands out the file: it holds what every authority wrote, which
 * even those who keep the instance do not see.
 */
@Controller(IndexController.PATH + "/sauvegarde")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BackupController {
    private static final int SHOWN = 10;
    private static final long KIBI = 1024;

    private final JdbcBackups backups;
    private final HttpPages pages;

    BackupController(JdbcBackups backups, HttpPages pages) {
        this.backups = backups;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Access access) {
        HttpKeeper.demand(access);
        Messages messages = pages.messages(request);
        BackupView view = new BackupView(
                backups.last(SHOWN).stream().map(made -> line(made, messages)).toList());
        return pages.ok(
                "administration/backup", pages.page(request, messages.text("administration.page.sauvegarde")), view);
    }

    private static BackupView.Line line(JdbcBackups.Made made, Messages messages) {
        Formats formats = Formats.of(messages);
        String size = messages.text(
                "administration.backup.size",
                formats.number((made.bytes() + KIBI - 1) / KIBI),
                formats.number(made.rows()));
        return new BackupView.Line(new Times(messages).at(made.at()), made.file(), size);
    }
}
