package fr.levier.people;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the page of an authority's keys. */
final class KeysPages {
    static final String PATH = "/administration/cles";
    static final String CALLS = "appels";
    static final String VERDICTS = "appels-avis";
    static final String PLANS = "plans";
    static final String ALL = "tout";

    /** From the narrowest to the widest. */
    private static final Map<String, Set<Scope>> CHOICES = choices();

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final String siren;
    private final String authority;
    private final Messages messages;

    KeysPages(String siren, String authority, Messages messages) {
        this.siren = siren;
        this.authority = authority;
        this.messages = messages;
    }

    /** Returns what a choice of the form opens; nothing for what the form does not offer. */
    static Optional<Set<Scope>> scopes(String choice) {
        return Optional.ofNullable(CHOICES.get(choice));
    }

    private static Map<String, Set<Scope>> choices() {
        Map<String, Set<Scope>> choices = new LinkedHashMap<>();
        choices.put(CALLS, Set.of(Scope.CALLS));
        choices.put(VERDICTS, Set.of(Scope.CALLS, Scope.VERDICTS));
        choices.put(PLANS, Set.of(Scope.CALLS, Scope.VERDICTS, Scope.PLANS));
        choices.put(ALL, Set.of(Scope.values()));
        return choices;
    }

    /** A key that was made otherwise is told by the narrowest choice that opens as much. */
    private String opens(ApiKey key) {
        return CHOICES.entrySet().stream()
                .filter(choice -> choice.getValue().containsAll(key.scopes()))
                .findFirst()
                .map(choice -> messages.text("people.keys.opens." + choice.getKey()))
                .orElse("");
    }

    /** @param typed what stands in the form, after a mistake */
    KeysView view(List<ApiKey> keys, Form typed, Map<String, String> wrong, String done, String fresh) {
        return new KeysView(
                wrong.containsKey("") ? List.of(wrong.get("")) : List.of(),
                done,
                fresh,
                authority,
                keys.stream().map(this::line).toList(),
                make(typed).withErrors(wrong));
    }

    private MembersView.Line line(ApiKey key) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", siren);
        hidden.put("cle", String.valueOf(key.id()));
        String used = key.usedAt()
                .map(at -> messages.text("people.keys.used", day(at)))
                .orElseGet(() -> messages.text("people.keys.unused"));
        return new MembersView.Line(
                key.name(),
                opens(key),
                messages.text("people.keys.made", day(key.createdAt()), key.madeBy()) + " " + used,
                List.of(new FormView(
                                PATH + "/revoquer", hidden, List.of(), messages.text("people.keys.revoke", key.name()))
                        .danger()));
    }

    private String day(Instant at) {
        return Formats.of(messages).date(at.atZone(PARIS).toLocalDate());
    }

    private FormView make(Form typed) {
        Map<String, String> choices = new LinkedHashMap<>();
        CHOICES.keySet().forEach(choice -> choices.put(choice, messages.text("people.keys.opens." + choice)));
        return new FormView(
                PATH + "/creer",
                Map.of("siren", siren),
                List.of(
                        FormField.text("nom", messages.text("people.keys.name"), typed.text("nom"))
                                .withHint(messages.text("people.keys.name-hint")),
                        FormField.select(
                                "portee",
                                messages.text("people.keys.scope"),
                                typed.has("portee") ? typed.text("portee") : CALLS,
                                choices)),
                messages.text("people.keys.make"));
    }
}
