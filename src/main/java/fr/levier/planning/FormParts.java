package fr.levier.planning;

import fr.levier.financing.sheet.SheetWords;
import fr.levier.message.Messages;
import fr.levier.web.FormField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the fields of a plan into words, what was typed in them and what is wrong with it beside. */
final class FormParts {
    private static final int EMPTY_ROWS = 2;
    private static final Set<String> DAYS = Set.of("date", "submitted");
    private static final Set<String> HINTS = Set.of(
            "date",
            "own_cash_max",
            "project.countries",
            "amount",
            "country",
            "borne_by",
            "lines",
            "payments",
            "accepted_by",
            "terms",
            "stated.source",
            "action",
            "profile.subject",
            "expenditure",
            "staff_days",
            "strategy.themes",
            "strategy.places",
            "own_cash");

    private final Map<String, String> errors;
    private final FieldChoices choices;
    private final Messages messages;

    FormParts(Map<String, String> errors, FieldChoices choices, Messages messages) {
        this.errors = errors;
        this.choices = choices;
        this.messages = messages;
    }

    FormPart plan(PlanForm form) {
        List<FormField> fields = Field.PLAN.stream()
                .map(field -> field("plan", field, PlanDocument.FINANCING + "." + field.path(), form, ""))
                .toList();
        return FormPart.once(messages.text("planning.part.plan"), fields, List.of(), false);
    }

    FormPart place(PlanForm form) {
        List<FormField> fields = Field.PLACE.stream()
                .map(field -> field("place", field, field.path(), form, ""))
                .toList();
        boolean isOpen = fields.stream().anyMatch(field -> !field.error().isEmpty());
        return FormPart.once(messages.text("planning.part.place"), List.of(), fields, isOpen);
    }

    /** Returns the rows that there are, and some empty ones. */
    List<FormPart> rows(String list, PlanForm form) {
        List<FormPart> parts = new ArrayList<>();
        for (int row = 1; row <= form.rows(list) + EMPTY_ROWS; row++) {
            parts.add(row(list, row, form));
        }
        return parts;
    }

    private FormPart row(String list, int row, PlanForm form) {
        List<FormField> often = new ArrayList<>();
        List<FormField> rare = new ArrayList<>();
        String scheme = form.text("financing." + list + "." + row + ".scheme");
        for (Field field : Field.of(list)) {
            FormField shown = field(list, field, PlanForm.name(list, row, field), form, scheme);
            (field.often() ? often : rare).add(row == 1 || !field.often() ? shown : shown.withHint(""));
        }
        String id = list + "." + row;
        boolean isOpen = form.unfolded().equals(id)
                || rare.stream().anyMatch(field -> !field.error().isEmpty());
        boolean isFolded = !isOpen
                && rare.stream()
                        .allMatch(
                                field -> field.value().isEmpty() || field.name().endsWith(".id"));
        Map<String, String> kept = new LinkedHashMap<>();
        rare.stream()
                .filter(field -> isFolded && !field.value().isEmpty())
                .forEach(field -> kept.put(field.name(), field.value()));
        boolean isFresh = row > form.rows(list);
        Optional<String> gone = isFresh ? Optional.empty() : Optional.of(PlanForm.gone(list, row));
        String called = isFresh ? "" : often.get(0).value();
        return new FormPart(
                id, legend(list, row, called, isFresh), often, isFolded ? List.of() : rare, kept, isOpen, gone);
    }

    private String legend(String list, int row, String called, boolean isFresh) {
        return called.isEmpty()
                ? messages.text(isFresh ? "planning.row.new-" + list : "planning.row." + list, row)
                : messages.text("planning.row.named-" + list, row, shortened(called));
    }

    private static String shortened(String text) {
        int most = 60;
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    /** Returns the fields of what is said of the portfolio. */
    List<FormField> portfolio(Map<String, String> typed) {
        PlanForm form = new PlanForm(typed);
        return Field.PORTFOLIO.stream()
                .map(field -> field("place", field, field.path(), form, ""))
                .toList();
    }

    private FormField field(String list, Field field, String name, PlanForm form, String scheme) {
        String value = form.text(name);
        String label = label(list, field.path(), messages);
        String hint = HINTS.contains(field.path()) ? messages.text("planning.hint." + field.path()) : "";
        FormField shown = field.kind() == FieldKind.CODE
                ? FormField.select(name, label, value, choices.of(list, field, value, scheme))
                : field.kind().hasLines() ? FormField.area(name, label, value) : FormField.text(name, label, value);
        FormField typed = DAYS.contains(field.path()) ? day(shown) : shown;
        return typed.withHint(hint).withErrorOf(errors);
    }

    /** What is no day would not be shown by a field for days. */
    private static FormField day(FormField field) {
        boolean isDay = field.value().isEmpty() || field.value().matches("\\d{4}-\\d\\d-\\d\\d");
        return isDay
                ? new FormField(field.name(), field.label(), "date", field.value(), "off", "", "", field.choices())
                : field;
    }

    static String label(String list, String path, Messages messages) {
        boolean isOurs = list.equals("place") || path.equals(Field.HOW);
        return isOurs ? messages.text("planning.field." + path) : SheetWords.heading(list, path, messages);
    }

    /** Returns what a field is called among all fields of the plan. */
    static String label(String name, PlanForm form, Messages messages) {
        String path = name.replaceFirst("^financing\\.", "");
        boolean isRow = path.matches("(costs|contributions)\\.\\d+\\..*");
        if (!isRow) {
            return label(name.startsWith("financing.") ? "plan" : "place", path, messages);
        }
        String list = path.substring(0, path.indexOf('.'));
        String rest = path.substring(list.length() + 1);
        String row = rest.substring(0, rest.indexOf('.'));
        return messages.text(
                "planning.row.field-" + list, row, label(list, rest.substring(row.length() + 1), messages));
    }
}
