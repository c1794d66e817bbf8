package fr.levier.administration;

import fr.levier.authority.Authority;
import fr.levier.authority.directory.DirectoryEntry;
import fr.levier.match.DirectoryWords;
import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page of the authorities that an instance keeps. */
final class AuthoritiesPages {
    static final String PATH = IndexController.PATH + "/collectivites";

    /** What the directory calls the authority that is to be added. */
    static final String CODE = "code";

    /** The words that were looked for. */
    static final String NAME = "nom";

    private final Map<String, Authority> known;
    private final DirectoryWords words;
    private final Messages messages;

    /** @param known those that this instance keeps, by SIREN, in the order of names */
    AuthoritiesPages(Map<String, Authority> known, DirectoryWords words, Messages messages) {
        this.known = known;
        this.words = words;
        this.messages = messages;
    }

    /** Several forms of one page: the field of each needs a name of its own for its label. */
    static String siren(String code) {
        return "siren-" + code;
    }

    /**
     * @param added the one that was just added
     * @param sent the form that could not be followed, if one was
     */
    AuthoritiesView view(String typed, List<DirectoryEntry> found, Optional<Authority> added, Form sent) {
        return new AuthoritiesView(
                typed,
                added.map(a -> messages.text("administration.authorities.added", a.name())),
                added.map(a -> people(a.siren())).orElse(""),
                found.stream().map(entry -> found(entry, typed, sent)).toList(),
                known.values().stream()
                        .map(a -> new AuthoritiesView.Known(
                                a.name(),
                                words.type(a.type()),
                                Links.to("/appels", Map.of("siren", a.siren())),
                                people(a.siren())))
                        .toList());
    }

    private static String people(String siren) {
        return Links.to("/administration/membres", Map.of("siren", siren));
    }

    private AuthoritiesView.Found found(DirectoryEntry entry, String typed, Form sent) {
        boolean isKept = entry.siren().map(known::containsKey).orElse(false);
        return new AuthoritiesView.Found(
                entry.name(),
                words.about(entry),
                isKept ? people(entry.code()) : "",
                isKept ? Optional.empty() : Optional.of(add(entry, typed, sent)));
    }

    private FormView add(DirectoryEntry entry, String typed, Form sent) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put(CODE, entry.code());
        hidden.put(NAME, typed);
        String field = siren(entry.code());
        List<FormField> fields = entry.siren().isPresent()
                ? List.of()
                : List.of(FormField.text(field, messages.text("administration.authorities.siren"), sent.text(field))
                        .withHint(messages.text("administration.authorities.siren-hint")));
        boolean isWrong = sent.text(CODE).equals(entry.code());
        Map<String, String> wrong =
                isWrong ? Map.of(field, messages.text("administration.authorities.siren-wrong")) : Map.of();
        return new FormView(
                        PATH + "/ajouter",
                        hidden,
                        fields,
                        messages.text("administration.authorities.add", entry.name()))
                .withErrors(wrong)
                .quiet();
    }
}
