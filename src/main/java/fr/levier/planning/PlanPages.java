package fr.levier.planning;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.planning.PlanView.Link;
import fr.levier.portfolio.Project;
import fr.levier.rule.Rulebook;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.Links;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Draws the page of one plan. */
final class PlanPages {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Rulebook rulebook;
    private final Messages messages;
    private final FieldText texts;

    PlanPages(Rulebook rulebook, Messages messages) {
        this.rulebook = rulebook;
        this.messages = messages;
        this.texts = new FieldText(rulebook, messages.locale().getLanguage().equals("fr"));
    }

    FieldText texts() {
        return texts;
    }

    /** Reads a plan as it is kept. */
    PlanReading read(PlanDocument document) {
        return PlanReading.of(PlanForm.of(document, texts), document, rulebook, messages);
    }

    /** Reads what was typed in the place of a plan. */
    PlanReading read(PlanForm typed, PlanDocument before) {
        return PlanReading.of(typed, before, texts, rulebook, messages);
    }

    /**
     * Draws the page.
     *
     * @param saved false when what was read is not kept
     * @param family the plans of the same project
     * @param problems what could not be done
     * @param done what was done; may be empty
     */
    PlanView view(
            StoredPlan plan,
            PlanReading reading,
            boolean saved,
            boolean changes,
            List<StoredPlan> family,
            List<String> problems,
            String done) {
        List<String> loose = new ArrayList<>(problems);
        Optional.ofNullable(reading.errors().get("")).ifPresent(loose::add);
        return new PlanView(
                plan.document().title(),
                when(plan),
                PlanAddress.list(plan.siren()),
                loose,
                done,
                faults(reading),
                saved,
                reading.project().map(Project::reckoning).map(new ResultPages(messages)::view),
                changes ? Optional.of(edit(plan, reading)) : Optional.empty(),
                reading.project().isPresent() ? files(plan) : List.of(),
                ways(plan, reading),
                scenarios(plan, family),
                changes ? forms(plan) : List.of());
    }

    String when(StoredPlan plan) {
        return when(plan.changedBy(), plan.changedAt());
    }

    /** Returns who saved something, and when, in words. */
    String when(String who, Instant at) {
        Formats formats = Formats.of(messages);
        String day = formats.date(at.atZone(PARIS).toLocalDate());
        String hour = formats.time(at.atZone(PARIS).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        return who.isEmpty()
                ? messages.text("planning.saved-on", day, hour)
                : messages.text("planning.saved-by", day, hour, who);
    }

    private List<Link> faults(PlanReading reading) {
        return reading.errors().entrySet().stream()
                .filter(error -> !error.getKey().isEmpty())
                .map(error -> new Link(
                        "#f-" + error.getKey(),
                        FormParts.label(error.getKey(), reading.form(), messages)
                                + (messages.locale().getLanguage().equals("fr") ? "\u00a0: " : ": ")
                                + error.getValue()))
                .toList();
    }

    private PlanView.Edit edit(StoredPlan plan, PlanReading reading) {
        FieldChoices choices = new FieldChoices(rulebook, messages);
        FormParts parts = new FormParts(reading.errors(), choices, messages);
        List<Link> countries = rulebook.countries().codes().stream()
                .map(code -> new Link(
                        code,
                        rulebook.countries()
                                .findName(code)
                                .map(name -> name.in(messages.locale()))
                                .orElse(code)))
                .sorted(java.util.Comparator.comparing(Link::words))
                .toList();
        return new PlanView.Edit(
                plan.path(),
                String.valueOf(plan.version()),
                parts.plan(reading.form()),
                parts.rows("costs", reading.form()),
                parts.rows("contributions", reading.form()),
                parts.place(reading.form()),
                countries,
                choices.schemes());
    }

    private List<Link> files(StoredPlan plan) {
        return List.of("pdf", "xlsx", "yml").stream()
                .map(kind -> new Link(plan.path() + "/plan." + kind, messages.text("planning.file." + kind)))
                .toList();
    }

    private List<Link> ways(StoredPlan plan, PlanReading reading) {
        List<Link> ways = new ArrayList<>();
        if (reading.project().isPresent()) {
            ways.add(new Link(plan.path() + "/melange", messages.text("planning.mix.title")));
        }
        ways.add(new Link(PlanAddress.portfolio(plan.siren()), messages.text("planning.portfolio.title")));
        return ways;
    }

    private List<Link> scenarios(StoredPlan plan, List<StoredPlan> family) {
        List<Link> links = new ArrayList<>();
        Map<String, String> compared = new LinkedHashMap<>();
        compared.put("siren", plan.siren());
        compared.put("a", plan.id().toString());
        List<StoredPlan> others =
                family.stream().filter(other -> !other.id().equals(plan.id())).toList();
        for (StoredPlan other : others) {
            if (compared.size() < 4) {
                compared.put(compared.size() == 2 ? "b" : "c", other.id().toString());
            }
            links.add(new Link(other.path(), other.document().title()));
        }
        if (!others.isEmpty()) {
            links.add(new Link(
                    Links.to(PlanAddress.PATH + "/comparer", compared), messages.text("planning.compare.these")));
        }
        return links;
    }

    private List<FormView> forms(StoredPlan plan) {
        Map<String, String> fresh = new LinkedHashMap<>();
        fresh.put("envoi", UUID.randomUUID().toString());
        List<FormView> forms = new ArrayList<>();
        forms.add(new FormView(
                plan.path() + "/scenario",
                fresh,
                List.of(FormField.text(
                        "nom",
                        messages.text("planning.field.scenario"),
                        messages.text("planning.scenario.name", plan.document().title()))),
                messages.text("planning.submit.scenario")));
        Map<String, String> version = Map.of("version", String.valueOf(plan.version()));
        if (plan.scenarioOf().isPresent()) {
            forms.add(
                    new FormView(plan.path() + "/retenir", version, List.of(), messages.text("planning.submit.keep")));
        }
        FormField sure = FormField.select("accord", messages.text("planning.field.sure"), "", choices())
                .withHint(messages.text("planning.hint.sure"));
        forms.add(new FormView(
                plan.path() + "/supprimer", version, List.of(sure), messages.text("planning.submit.remove")));
        return forms;
    }

    private Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", messages.text("planning.choice.keep"));
        choices.put("oui", messages.text("planning.choice.remove"));
        return choices;
    }
}
