package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormView;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page to sign in: a form, and in the demonstration the invented people above it. */
@Singleton
final class HttpSignInPage {
    private final HttpPages pages;
    private final AuthorityNames names;
    private final Optional<ReadyAccounts> ready;

    /** @param ready nothing but in the demonstration */
    HttpSignInPage(HttpPages pages, AuthorityNames names, Optional<ReadyAccounts> ready) {
        this.pages = pages;
        this.names = names;
        this.ready = ready;
    }

    boolean isOfDemonstration() {
        return ready.isPresent();
    }

    /**
     * @param form what is carried along: where to go afterwards, and what was being typed
     * @param providers of identities, what people call them by their code
     */
    MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, Form form, Map<String, String> providers) {
        Messages messages = pages.messages(request);
        FormPageView password = new SignInPages(messages, providers).password(form);
        if (ready.isEmpty()) {
            return pages.answer(
                    status, "people/form", pages.page(request, messages.text("people.sign-in.title")), password);
        }
        String intro = messages.text(form.has(SignInPages.KEPT) ? "people.sign-in.kept" : "people.demonstration.intro");
        DemonstrationView view = new DemonstrationView(
                intro,
                ready.get().all().stream().map(one -> line(one, form, messages)).toList(),
                password);
        return pages.answer(
                status, "people/demonstration", pages.page(request, messages.text("people.demonstration.title")), view);
    }

    private DemonstrationView.Line line(ReadyAccounts.One one, Form form, Messages messages) {
        Map<String, String> hidden = new LinkedHashMap<>(SignInPages.carried(form));
        hidden.put(DemonstrationController.AS, one.email().value());
        String kind = one.siren().map(siren -> one.role().name()).orElse("INSTANCE");
        String role = one.siren()
                .map(siren -> messages.text(
                        "people.account.member", messages.text("people.role." + one.role()), names.name(siren)))
                .orElseGet(() -> messages.text("people.role.instance"));
        return new DemonstrationView.Line(
                one.name(),
                one.email().value(),
                role,
                messages.text("people.demonstration.may." + kind),
                new FormView(
                                DemonstrationController.PATH,
                                hidden,
                                List.of(),
                                messages.text("people.demonstration.enter", one.name()))
                        .quiet());
    }
}
