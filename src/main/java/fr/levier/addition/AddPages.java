package fr.levier.addition;

import fr.levier.call.ConfirmedFields;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.EvidenceView;
import fr.levier.call.Field;
import fr.levier.call.FieldView;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.reference.Codes;
import fr.levier.reference.Names;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.Links;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the pages by which somebody gives a page and confirms what was read of it, and understands what they typed there. */
final class AddPages {
    static final String PATH = "/appels/ajouter";
    static final String SIREN = "siren";
    static final String ADDRESS = "adresse";
    static final String DRAFT = "lecture";
    static final String CALL = "appel";
    static final String REASON = "raison";
    static final String VISIBLE = "visibilite";
    static final String SHARED = "partage";
    private static final int LONGEST = 4000;

    private final Names names;
    private final Messages messages;
    private final Instant now;
    private final TypedFields typed;

    AddPages(Codes codes, Names names, Messages messages, Instant now) {
        this.names = names;
        this.messages = messages;
        this.now = now;
        this.typed = new TypedFields(codes, messages);
    }

    /** @param authorities those for which this person may add, by SIREN */
    AddView form(Map<String, String> authorities, String siren, Form form, List<Problem> problems) {
        List<FormField> fields = new ArrayList<>();
        Map<String, String> hidden = new LinkedHashMap<>();
        if (authorities.size() == 1) {
            hidden.put(SIREN, authorities.keySet().iterator().next());
        } else {
            fields.add(FormField.select(SIREN, messages.text("addition.field.authority"), siren, authorities));
        }
        fields.add(FormField.text(ADDRESS, messages.text("addition.field.address"), form.text(ADDRESS))
                .withHint(messages.text("addition.hint.page")));
        List<String> sentences = problems.stream().map(this::sentence).toList();
        return new AddView(
                hidden, fields, sentences, GivenFile.LARGEST >> 20, Links.to("/appels", Map.of(SIREN, siren)));
    }

    /**
     * Takes what somebody confirmed, field by field: left as it stood, said otherwise, or emptied.
     *
     * @return what is wrong, by the field's name in the form
     */
    Map<String, String> take(Form form, ConfirmedFields confirmed) {
        Content read = confirmed.read();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Field<?> field : ConfirmedFields.ASKED) {
            String name = TypedFields.name(field);
            if (form.fields().containsKey(name) && !typed.isAsShown(field, read, form.text(name))) {
                take(field, form.text(name), confirmed).ifPresent(sentence -> wrong.put(name, sentence));
            }
        }
        String title = TypedFields.name(Field.TITLE);
        if (confirmed.content().title().isBlank() && !wrong.containsKey(title)) {
            wrong.put(title, messages.text("addition.problem.no-title"));
        }
        return wrong;
    }

    private Optional<String> take(Field<?> field, String text, ConfirmedFields confirmed) {
        if (text.length() > LONGEST) {
            return Optional.of(messages.text("addition.problem.long"));
        }
        if (text.isBlank()) {
            confirmed.drop(field);
            return Optional.empty();
        }
        try {
            confirmed.say(field, typed.read(field, text, confirmed.read()));
            return Optional.empty();
        } catch (Refusal notAValue) {
            return Optional.of(sentence(notAValue.problems().get(0)));
        }
    }

    /** Beside the form that it is about, a sentence needs no place. */
    private String sentence(Problem problem) {
        return messages.text(problem.code(), problem.details().toArray());
    }

    /** Asks which of several calls is meant. */
    ConfirmView choose(Draft draft, String authority) {
        return view(draft, 0, authority, Form.EMPTY, Map.of(), Optional.empty(), List.of());
    }

    /**
     * @param form what was typed already; empty for what was read
     * @param known the address of the call that everybody sees already
     */
    ConfirmView confirm(
            Draft draft, int number, String authority, Form form, Map<String, String> wrong, Optional<String> known) {
        Content content = draft.given().content(number);
        List<ConfirmView.Read> fields = ConfirmedFields.ASKED.stream()
                .map(field -> read(field, content, form, wrong))
                .toList();
        return view(draft, number, authority, form, wrong, known, fields);
    }

    private ConfirmView view(
            Draft draft,
            int number,
            String authority,
            Form form,
            Map<String, String> wrong,
            Optional<String> known,
            List<ConfirmView.Read> fields) {
        return new ConfirmView(
                readOn(draft),
                draft.given().problems().stream().map(this::sentence).toList(),
                known,
                wrong,
                choices(draft, number),
                Map.of(DRAFT, draft.id().toString(), CALL, String.valueOf(number)),
                fields,
                authority,
                form.text(VISIBLE).equals(SHARED),
                FormField.area(REASON, messages.text("addition.field.why"), form.text(REASON))
                        .withHint(messages.text("addition.hint.why")),
                Links.to(PATH, Map.of(SIREN, draft.siren())));
    }

    private ConfirmView.Read read(Field<?> field, Content content, Form form, Map<String, String> wrong) {
        String name = TypedFields.name(field);
        String text = form.fields().containsKey(name) ? form.text(name) : typed.shown(field, content);
        Optional<EvidenceView> proof =
                FieldView.of(field, content, now, messages, names).map(FieldView::evidence);
        return new ConfirmView.Read(typed.ask(field, text).withErrorOf(wrong), proof);
    }

    private String readOn(Draft draft) {
        String day = Formats.of(messages).date(LocalDate.ofInstant(draft.given().fetchedAt(), Deadline.PARIS));
        String host = draft.given().url().getHost();
        return host == null
                ? messages.text("addition.read.document", day)
                : messages.text("addition.read.page", host, day);
    }

    private static List<ConfirmView.Choice> choices(Draft draft, int number) {
        List<Content> calls = draft.given().calls();
        if (calls.size() < 2) {
            return List.of();
        }
        return IntStream.rangeClosed(1, calls.size())
                .mapToObj(n -> new ConfirmView.Choice(
                        calls.get(n - 1).title(),
                        Links.to(PATH + "/" + draft.id(), Map.of(CALL, String.valueOf(n))),
                        n == number))
                .toList();
    }
}
