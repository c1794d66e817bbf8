package fr.levier.people;

import fr.levier.web.AgainView;
import fr.levier.web.Form;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Leads on whoever just signed in, by whatever way they did. */
@Singleton
final class HttpWelcome {
    private final JdbcAccounts accounts;
    private final HttpPages pages;

    HttpWelcome(JdbcAccounts accounts, HttpPages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    /** Leads on; what was typed when a session ended is shown first, to be sent by one press. */
    HttpResponse<?> lead(HttpRequest<?> request, Form form, Account account) {
        Optional<URI> next = SignInPages.next(form);
        if (next.isPresent() && form.has(SignInPages.KEPT)) {
            AgainView again = new AgainView(
                    next.get().toString(),
                    Form.read(form.text(SignInPages.KEPT)).kept());
            return pages.ok(
                    "web/again", pages.page(request, pages.messages(request).text("web.again.title")), again);
        }
        return HttpResponse.seeOther(destination(account, form));
    }

    /**
     * Who belongs to one authority begins with its calls; who belongs to several says first for which one they are here; who keeps the
     * instance and belongs to none begins there.
     */
    URI destination(Account account, Form form) {
        return SignInPages.next(form).orElseGet(() -> {
            Set<String> own = accounts.memberships(account.id()).keySet();
            if (own.isEmpty()) {
                return URI.create(account.administersInstance() ? "/administration" : "/appels");
            }
            return URI.create(
                    own.size() > 1
                            ? ChoiceController.PATH
                            : "/appels?siren=" + own.iterator().next());
        });
    }
}
