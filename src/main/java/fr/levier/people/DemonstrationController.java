package fr.levier.people;

import fr.levier.web.Form;
import fr.levier.web.HttpBrowser;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;

/** Signs in as one of the invented people of the demonstration. Without their bean this route does not exist. */
@Controller(DemonstrationController.PATH)
@Requires(beans = ReadyAccounts.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DemonstrationController {
    static final String PATH = "/demonstration";

    /** The field that says as whom. */
    static final String AS = "compte";

    private final ReadyAccounts ready;
    private final SignIn signIn;
    private final JdbcAccounts accounts;
    private final JdbcLogins logins;
    private final HttpWelcome welcome;
    private final HttpActs acts;
    private final Clock clock;

    DemonstrationController(
            ReadyAccounts ready,
            SignIn signIn,
            JdbcAccounts accounts,
            JdbcLogins logins,
            HttpWelcome welcome,
            HttpActs acts,
            Clock clock) {
        this.ready = ready;
        this.signIn = signIn;
        this.accounts = accounts;
        this.logins = logins;
        this.welcome = welcome;
        this.acts = acts;
        this.clock = clock;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(HttpRequest<?> request, Form form) {
        Account account = ready.find(form.text(AS))
                .flatMap(one -> accounts.find(one.email()))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "Not found"));
        HttpBrowser.token(request).ifPresent(logins::end);
        SignIn.Answer answer = signIn.open(account, acts.browser(request), clock.instant());
        HttpBrowser.give(request, answer.token().orElseThrow(), JdbcLogins.LONGEST);
        return welcome.lead(request, form, account);
    }
}
