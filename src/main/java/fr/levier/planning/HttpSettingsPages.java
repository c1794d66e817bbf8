package fr.levier.planning;

import fr.levier.message.Messages;
import fr.levier.rule.Rulebook;
import fr.levier.web.FormView;
import fr.levier.web.HttpPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers with what an authority says of its portfolio: a form, or the choice between what two people said. */
final class HttpSettingsPages {
    private static final String ADDRESS = PlanAddress.PORTFOLIO + "/reglages";

    private final HttpRequest<?> request;
    private final HttpPages pages;
    private final Messages messages;
    private final PlanPages drawn;
    private final Rulebook rulebook;

    HttpSettingsPages(HttpRequest<?> request, HttpPages pages, Rulebook rulebook) {
        this.request = request;
        this.pages = pages;
        this.messages = pages.messages(request);
        this.drawn = new PlanPages(rulebook, messages);
        this.rulebook = rulebook;
    }

    HttpResponse<?> answer(StoredPortfolio said, Settings typed, Map<String, String> errors, HttpStatus status) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", said.siren());
        hidden.put("version", String.valueOf(said.version()));
        FormParts parts = new FormParts(errors, new FieldChoices(rulebook, messages), messages);
        FormView form =
                new FormView(ADDRESS, hidden, parts.portfolio(typed.fields()), messages.text("planning.submit.save"));
        SettingsView view = new SettingsView(
                PlanAddress.portfolio(said.siren()),
                said.version() == 0 ? "" : drawn.when(said.changedBy(), said.changedAt()),
                Optional.ofNullable(errors.get("")).map(List::of).orElse(List.of()),
                form);
        return pages.answer(
                status, "planning/settings", pages.page(request, messages.text("planning.settings.title")), view);
    }

    HttpResponse<?> conflict(StoredPortfolio now, Settings sentNow) {
        Settings typed = Settings.of(sentNow.document(now.document(), drawn.texts()), drawn.texts());
        Map<String, String> kept = Settings.of(now.document(), drawn.texts()).fields();
        Map<String, String> sent = new LinkedHashMap<>(typed.fields());
        sent.put("siren", now.siren());
        sent.put("version", String.valueOf(now.version()));
        ConflictView view = new ConflictView(
                messages.text("planning.settings.title"),
                drawn.when(now.changedBy(), now.changedAt()),
                ConflictView.lines(kept, typed.fields(), name -> FormParts.label("place", name, messages)),
                ADDRESS,
                sent,
                ADDRESS + "?siren=" + now.siren());
        return pages.answer(
                HttpStatus.CONFLICT,
                "planning/conflict",
                pages.page(request, messages.text("planning.conflict.title")),
                view);
    }
}
