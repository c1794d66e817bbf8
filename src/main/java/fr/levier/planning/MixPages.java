package fr.levier.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.financing.mix.Answer;
import fr.levier.financing.mix.Candidate;
import fr.levier.financing.mix.Goal;
import fr.levier.financing.mix.Mix;
import fr.levier.financing.mix.Quest;
import fr.levier.financing.mix.QuestReader;
import fr.levier.financing.mix.Reasons;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Euros;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import fr.levier.web.CleanText;
import fr.levier.web.FormView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks the solver of {@code levier optimise} for one plan, and draws its answer. */
final class MixPages {
    private final Rulebook rulebook;
    private final Messages messages;
    private final Formats formats;

    MixPages(Rulebook rulebook, Messages messages) {
        this.rulebook = rulebook;
        this.messages = messages;
        this.formats = Formats.of(messages);
    }

    MixView view(StoredPlan plan, MixForm asked, boolean changes) {
        Problems problems = new Problems();
        Optional<Quest> quest = asked.isAsked() ? quest(asked, problems) : Optional.empty();
        Optional<Answer> answer = quest.flatMap(Mix::best);
        return new MixView(
                messages.text("planning.mix.of", plan.document().title()),
                plan.path(),
                plan.path() + "/melange",
                asked.goal(),
                goals(),
                CleanText.line(asked.typed().getOrDefault("jours", "")),
                rows(asked),
                problems.list().stream()
                        .map(problem -> new Told(messages).of(problem, asked::called))
                        .toList(),
                quest.isPresent() ? summary(answer) : List.of(),
                quest.flatMap(q -> answer.map(a -> found(q, a))).orElse(List.of()),
                answer.filter(a -> changes).map(a -> take(plan, asked)));
    }

    /** Returns the plan with the amounts of the best mix, under a name of its own. */
    Optional<PlanDocument> best(StoredPlan plan, MixForm asked) {
        return quest(asked, new Problems()).flatMap(Mix::best).map(answer -> {
            PlanDocument copy = plan.document()
                    .called(
                            plan.document().project(),
                            messages.text(
                                    "planning.mix.scenario", plan.document().title()));
            copy.contributions()
                    .forEach(row -> Optional.ofNullable(answer.amounts().get(asked.name(row)))
                            .ifPresent(amount -> row.put("amount", amount.toString())));
            return copy;
        });
    }

    private Optional<Quest> quest(MixForm asked, Problems problems) {
        return new QuestReader(rulebook).read("", Tree.bytes(asked.quest()), problems);
    }

    private Map<String, String> goals() {
        Map<String, String> goals = new LinkedHashMap<>();
        for (Goal goal : Goal.values()) {
            goals.put(goal.code(), messages.text("planning.goal." + goal.code()));
        }
        return goals;
    }

    private static List<MixView.Row> rows(MixForm asked) {
        List<MixView.Row> rows = new ArrayList<>();
        for (ObjectNode row : asked.document().contributions()) {
            String id = MixForm.id(row);
            if (!MixForm.isRest(row) && !id.isEmpty()) {
                String name = row.path("funder").asText();
                rows.add(new MixView.Row(
                        id,
                        name.isEmpty() ? id : name,
                        MixForm.isOpen(row),
                        asked.isFree(row),
                        asked.about("jours", id),
                        asked.about("chances", id),
                        asked.about("source", id)));
            }
        }
        return rows;
    }

    private List<String> summary(Optional<Answer> answer) {
        if (answer.isEmpty()) {
            return List.of(messages.text("financing.mix.none"));
        }
        Answer best = answer.get();
        List<String> said = new ArrayList<>();
        said.add(messages.text(
                best.isProved() ? "financing.mix.summary" : "financing.mix.unproved",
                formats.euros(best.ownCash()),
                best.effortDays()));
        best.expected().ifPresent(e -> said.add(messages.text("financing.mix.expected", formats.euros(e))));
        return said;
    }

    private List<MixView.Found> found(Quest quest, Answer answer) {
        Reasons reasons = new Reasons(quest, answer, messages);
        return quest.candidates().stream()
                .map(candidate -> new MixView.Found(
                        candidate.contribution().funder(), amount(answer, candidate), reasons.of(candidate)))
                .toList();
    }

    private String amount(Answer answer, Candidate candidate) {
        return formats.euros(answer.amounts().getOrDefault(candidate.name(), Euros.ZERO));
    }

    private FormView take(StoredPlan plan, MixForm asked) {
        Map<String, String> hidden = new LinkedHashMap<>(asked.typed());
        hidden.put("envoi", UUID.randomUUID().toString());
        return new FormView(plan.path() + "/melange", hidden, List.of(), messages.text("planning.submit.mix"));
    }
}
