package fr.levier.people;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.Links;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page of one's own account. */
final class AccountPages {
    static final String PATH = "/compte";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final SignedIn visitor;
    private final List<Login> logins;
    private final AuthorityNames names;
    private final Messages messages;

    AccountPages(SignedIn visitor, List<Login> logins, AuthorityNames names, Messages messages) {
        this.visitor = visitor;
        this.logins = logins;
        this.names = names;
        this.messages = messages;
    }

    /**
     * @param wrong what is wrong with fields, by name
     * @param left how many codes on paper are not used yet
     */
    AccountView view(String done, Map<String, String> wrong, int left) {
        Account account = visitor.account();
        String secret = account.asksCode() ? "" : Totp.newSecret();
        return new AccountView(
                done,
                account.email().value(),
                visitor.memberships().entrySet().stream()
                        .map(m -> messages.text(
                                "people.account.member",
                                names.name(m.getKey()),
                                messages.text("people.role." + m.getValue())))
                        .sorted()
                        .toList(),
                administered(),
                person(account).withErrors(wrong),
                password().withErrors(wrong),
                code(account, secret).withErrors(wrong),
                secret,
                secret.isEmpty() ? "" : link(account, secret),
                account.asksCode() ? Optional.of(recovery(left, wrong)) : Optional.empty(),
                logins.stream().map(this::login).toList(),
                new FormView(PATH + "/partout", List.of(), messages.text("people.account.everywhere")).danger());
    }

    private Map<String, String> administered() {
        Map<String, String> links = new LinkedHashMap<>();
        visitor.memberships().entrySet().stream()
                .filter(m -> m.getValue() == Role.ADMINISTRATOR)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(siren -> links.put(Links.to(MembersPages.PATH, Map.of("siren", siren)), names.name(siren)));
        return links;
    }

    private FormView person(Account account) {
        Map<String, String> languages = new LinkedHashMap<>();
        List.of("fr", "en").forEach(code -> languages.put(code, messages.text("web.language." + code)));
        return new FormView(
                PATH,
                List.of(
                        AccountName.field(messages, account.name()),
                        FormField.select(
                                "langue",
                                messages.text("web.language.label"),
                                account.locale().getLanguage(),
                                languages)),
                messages.text("people.account.save"));
    }

    private FormView password() {
        return new FormView(
                PATH + "/mot-de-passe",
                List.of(current("ancien"), NewPassword.field(messages)),
                messages.text("people.password.save"));
    }

    private AccountView.RecoveryLine recovery(int left, Map<String, String> wrong) {
        // Several forms of this page ask the password: the field of each needs a name of its own for its label.
        FormView renew = new FormView(
                        PATH + "/codes", List.of(current("secours")), messages.text("people.recovery.renew"))
                .quiet();
        return new AccountView.RecoveryLine(messages.text("people.recovery.left", left), renew.withErrors(wrong));
    }

    private FormView code(Account account, String secret) {
        if (account.asksCode()) {
            return new FormView(
                            PATH + "/code/sans",
                            List.of(current("motdepasse")),
                            messages.text("people.account.code.off"))
                    .danger();
        }
        FormField code =
                FormField.text("code", messages.text("people.field.code"), "").filledBy("one-time-code");
        return new FormView(
                PATH + "/code",
                Map.of("secret", secret),
                List.of(current("motdepasse"), code),
                messages.text("people.account.code.on"));
    }

    private FormField current(String name) {
        return FormField.password(name, messages.text("people.field.current-password"), "current-password");
    }

    private AccountView.LoginView login(Login login) {
        return new AccountView.LoginView(
                login.device().isEmpty() ? messages.text("people.account.unknown-device") : login.device(),
                day(login.createdAt()),
                day(login.seenAt()),
                login.id() == visitor.session(),
                new FormView(
                                PATH + "/session",
                                Map.of("session", String.valueOf(login.id())),
                                List.of(),
                                messages.text("people.account.end-session"))
                        .quiet());
    }

    private String day(Instant at) {
        return Formats.of(messages).date(at.atZone(PARIS).toLocalDate());
    }

    private static String link(Account account, String secret) {
        return "otpauth://totp/Levier:" + encode(account.email().value()) + "?secret=" + secret + "&issuer=Levier";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
