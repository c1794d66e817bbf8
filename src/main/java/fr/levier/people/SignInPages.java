package fr.levier.people;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.LocalPath;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two forms by which one signs in, and what they carry along: where to go then, and what was being typed. */
final class SignInPages {
    static final String PATH = "/connexion";

    /** Where to go afterwards. */
    static final String NEXT = "suite";

    /** What was typed into another form when the session ended. */
    static final String KEPT = "garde";

    private final Messages messages;
    private final Map<String, String> providers;

    /** @param providers of identities, what people call them by their code */
    SignInPages(Messages messages, Map<String, String> providers) {
        this.messages = messages;
        this.providers = providers;
    }

    FormPageView password(Form form) {
        List<FormField> fields = List.of(
                FormField.email("email", messages.text("people.field.email"), form.text("email")),
                FormField.password("motdepasse", messages.text("people.field.password"), "current-password"));
        String intro = form.has(KEPT) ? "people.sign-in.kept" : "people.sign-in.intro";
        return new FormPageView(
                List.of(),
                List.of(messages.text(intro)),
                Optional.of(new FormView(PATH, carried(form), fields, messages.text("people.sign-in.submit"))),
                links());
    }

    private Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        providers.forEach(
                (code, name) -> links.put("/oauth/login/" + code, messages.text("people.sign-in.openid", name)));
        links.put(PasswordController.PATH, messages.text("people.sign-in.forgotten"));
        return links;
    }

    FormPageView code(Form form) {
        FormField field = FormField.text("code", messages.text("people.field.code"), "")
                .filledBy("one-time-code")
                .withHint(messages.text("people.code.hint"));
        return FormPageView.of(
                messages.text("people.code.intro"),
                new FormView(PATH + "/code", carried(form), List.of(field), messages.text("people.sign-in.submit")));
    }

    /** Returns the page of ours that was asked for before signing in. */
    static Optional<URI> next(Form form) {
        return LocalPath.read(form.text(NEXT)).filter(uri -> !uri.getPath().startsWith(PATH));
    }

    static Map<String, String> carried(Form form) {
        Map<String, String> carried = new LinkedHashMap<>();
        next(form).ifPresent(next -> carried.put(NEXT, next.toString()));
        if (form.has(KEPT)) {
            carried.put(KEPT, form.text(KEPT));
        }
        return carried;
    }
}
