package fr.levier.follow;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallView;
import fr.levier.call.Deadline;
import fr.levier.call.DeadlineView;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.reference.Label;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.Links;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Makes the pages of what an authority makes of calls. */
final class FollowPages {
    static final String PATH = "/suivi";

    private final String siren;
    private final boolean changes;
    private final Map<Long, String> colleagues;
    private final Messages messages;
    private final Instant now;

    /** @param colleagues names by account, of whom a task can be given to */
    FollowPages(String siren, boolean changes, Map<Long, String> colleagues, Messages messages, Instant now) {
        this.siren = siren;
        this.changes = changes;
        this.colleagues = colleagues;
        this.messages = messages;
        this.now = now;
    }

    /** @param typed what stands in the forms, after a mistake or when somebody else was faster */
    FollowView one(Call call, Stance stance, Form typed, Map<String, String> wrong, String done, UUID sending) {
        CallView view = view(call);
        return new FollowView(
                view.title(),
                Links.to(view.path(), Map.of("siren", siren)),
                when(view),
                wrong.containsKey("") ? List.of(wrong.get("")) : List.of(),
                done,
                "",
                said(stance),
                changes ? forms(call.id(), stance, typed, wrong, sending) : List.of(),
                Links.to(PATH, Map.of("siren", siren)));
    }

    FollowListView list(List<Stance> stances, Function<CallId, Optional<Call>> calls, String done) {
        List<FollowListView.Part> parts = new ArrayList<>();
        part(
                        "ecartes",
                        "follow.list.dismissed",
                        stances.stream().filter(s -> s.dismissed().isPresent()).toList(),
                        calls)
                .ifPresent(parts::add);
        List<Stance> kept =
                stances.stream().filter(s -> s.dismissed().isEmpty()).toList();
        part(
                        "refuses",
                        "follow.list.refused",
                        kept.stream().filter(s -> isNo(s) && !s.followed()).toList(),
                        calls)
                .ifPresent(part -> parts.add(0, part));
        part(
                        "suivis",
                        "follow.list.followed",
                        kept.stream().filter(s -> s.followed() || !isNo(s)).toList(),
                        calls)
                .ifPresent(part -> parts.add(0, part));
        return new FollowListView(
                done,
                parts,
                Links.to("/appels", Map.of("siren", siren)),
                Links.to(SearchesController.PATH, Map.of("siren", siren)));
    }

    private static boolean isNo(Stance stance) {
        return stance.decision().equals(Optional.of(Decision.NO));
    }

    private Optional<FollowListView.Part> part(
            String id, String heading, List<Stance> stances, Function<CallId, Optional<Call>> calls) {
        List<FollowListView.Line> lines = stances.stream()
                .flatMap(stance -> calls.apply(stance.call()).map(call -> line(call, stance)).stream())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowListView.Part(id, messages.text(heading), lines));
    }

    private FollowListView.Line line(Call call, Stance stance) {
        CallView view = view(call);
        Optional<FormView> undo = stance.dismissed()
                .filter(reason -> changes)
                .map(reason -> new FormView(
                        PATH + "/reprendre",
                        hidden(call.id(), stance),
                        List.of(),
                        messages.text("follow.take-back.one", view.title())));
        return new FollowListView.Line(
                view.title(),
                Links.to(PATH + "/" + call.id(), Map.of("siren", siren)),
                String.join(" ", when(view)),
                said(stance),
                undo);
    }

    private CallView view(Call call) {
        return CallView.of(call, now, messages, (set, code) -> new Label(code, code));
    }

    private List<String> when(CallView view) {
        return view.deadlines().isEmpty()
                ? List.of(view.status())
                : view.deadlines().stream().map(this::when).toList();
    }

    private String when(DeadlineView deadline) {
        return messages.text(deadline.past() ? "call.deadline.was" : "call.deadline.until", deadline.date());
    }

    private List<String> said(Stance stance) {
        List<String> said = new ArrayList<>();
        if (stance.version() == 0) {
            return said;
        }
        stance.dismissed().ifPresent(reason -> said.add(messages.text("follow.said.dismissed", reason)));
        if (stance.followed()) {
            said.add(messages.text("follow.said.followed"));
        }
        stance.decision()
                .ifPresent(d -> said.add(messages.text("follow.said.decision", messages.text("follow.decision." + d))));
        stance.assignee().ifPresent(id -> said.add(messages.text("follow.said.assignee", name(id))));
        if (!stance.note().isEmpty()) {
            said.add(messages.text("follow.said.note", stance.note()));
        }
        LocalDate day = LocalDate.ofInstant(stance.changedAt(), Deadline.PARIS);
        said.add(messages.text(
                "follow.said.by", stance.changedBy(), Formats.of(messages).date(day)));
        return said;
    }

    private String name(long account) {
        return Optional.ofNullable(colleagues.get(account)).orElseGet(() -> messages.text("follow.nobody-any-more"));
    }

    private List<FollowView.Part> forms(
            CallId call, Stance stance, Form typed, Map<String, String> wrong, UUID sending) {
        List<FollowView.Part> parts = new ArrayList<>();
        parts.add(part("decider", decide(call, stance, typed).withErrors(wrong)));
        parts.add(part("suivre", follow(call, stance)));
        parts.add(
                stance.dismissed().isPresent()
                        ? part(
                                "reprendre",
                                new FormView(
                                        PATH + "/reprendre",
                                        hidden(call, stance),
                                        List.of(),
                                        messages.text("follow.take-back")))
                        : part("ecarter", dismiss(call, stance, typed).withErrors(wrong)));
        parts.add(part("transmettre", forward(call, stance, typed, sending).withErrors(wrong)));
        return parts;
    }

    private FollowView.Part part(String id, FormView form) {
        return new FollowView.Part(
                id, messages.text("follow.part." + id), Optional.of(messages.text("follow.intro." + id)), form);
    }

    private FormView decide(CallId call, Stance stance, Form typed) {
        Map<String, String> decisions = new LinkedHashMap<>();
        decisions.put("", messages.text("follow.decision.none"));
        for (Decision decision : Decision.values()) {
            decisions.put(decision.name(), messages.text("follow.decision." + decision));
        }
        Map<String, String> people = new LinkedHashMap<>();
        people.put("", messages.text("follow.nobody"));
        colleagues.forEach((account, name) -> people.put(String.valueOf(account), name));
        return new FormView(
                PATH + "/decider",
                hidden(call, stance),
                List.of(
                        FormField.select(
                                "decision",
                                messages.text("follow.field.decision"),
                                typed(
                                        "decision",
                                        typed,
                                        stance.decision().map(Enum::name).orElse("")),
                                decisions),
                        FormField.select(
                                "charge",
                                messages.text("follow.field.assignee"),
                                typed(
                                        "charge",
                                        typed,
                                        stance.assignee().map(String::valueOf).orElse("")),
                                people),
                        FormField.area("note", messages.text("follow.field.note"), typed("note", typed, stance.note()))
                                .withHint(messages.text("follow.hint.note"))),
                messages.text("follow.submit.decide"));
    }

    private FormView follow(CallId call, Stance stance) {
        Map<String, String> hidden = hidden(call, stance);
        hidden.put("suivre", stance.followed() ? "non" : "oui");
        return new FormView(
                PATH + "/suivre",
                hidden,
                List.of(),
                messages.text(stance.followed() ? "follow.submit.leave" : "follow.submit.follow"));
    }

    private FormView dismiss(CallId call, Stance stance, Form typed) {
        return new FormView(
                        PATH + "/ecarter",
                        hidden(call, stance),
                        List.of(FormField.text("raison", messages.text("follow.field.reason"), typed.text("raison"))
                                .withHint(messages.text("follow.hint.reason"))),
                        messages.text("follow.submit.dismiss"))
                .danger();
    }

    private FormView forward(CallId call, Stance stance, Form typed, UUID sending) {
        Map<String, String> hidden = hidden(call, stance);
        hidden.put("envoi", typed.has("envoi") ? typed.text("envoi") : sending.toString());
        return new FormView(
                PATH + "/transmettre",
                hidden,
                List.of(
                        FormField.email("email", messages.text("follow.field.email"), typed.text("email"))
                                .filledBy("off"),
                        FormField.text("mot", messages.text("follow.field.message"), typed.text("mot"))),
                messages.text("follow.submit.forward"));
    }

    private static String typed(String field, Form typed, String stored) {
        return typed.fields().containsKey(field) ? typed.text(field) : stored;
    }

    private Map<String, String> hidden(CallId call, Stance stance) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("siren", siren);
        hidden.put("appel", call.value());
        hidden.put("version", String.valueOf(stance.version()));
        return hidden;
    }
}
