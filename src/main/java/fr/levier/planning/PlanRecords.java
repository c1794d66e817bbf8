package fr.levier.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.Authorities;
import fr.levier.call.Call;
import fr.levier.financing.PlanJson;
import fr.levier.financing.SpanJson;
import fr.levier.financing.mix.Mix;
import fr.levier.financing.mix.MixJson;
import fr.levier.financing.mix.Quest;
import fr.levier.financing.mix.QuestReader;
import fr.levier.message.Messages;
import fr.levier.portfolio.CallTie;
import fr.levier.portfolio.PortfolioJson;
import fr.levier.portfolio.PortfolioReport;
import fr.levier.portfolio.PortfolioWords;
import fr.levier.problem.Problems;
import fr.levier.rule.RulebookInForce;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What authorities plan, for programs: each thing as the command writes it that computes the same. Every question names the authority, and
 * what belongs to another one is not there.
 */
@Singleton
public final class PlanRecords {
    private final Provider<JdbcPlans> plans;
    private final Authorities authorities;
    private final RulebookInForce rules;

    PlanRecords(Provider<JdbcPlans> plans, Authorities authorities, RulebookInForce rules) {
        this.plans = plans;
        this.authorities = authorities;
        this.rules = rules;
    }

    public ObjectNode list(String siren, Messages messages) {
        PlanPages reader = new PlanPages(rules.current(), messages);
        ObjectNode json = Tree.NODES.objectNode();
        ArrayNode items = json.putArray("items");
        plans.get().listOf(siren).forEach(plan -> write(plan, reader.read(plan.document()), items.addObject()));
        return json;
    }

    private static void write(StoredPlan plan, PlanReading reading, ObjectNode json) {
        json.put("id", plan.id().toString())
                .put("project", plan.document().project())
                .put("title", plan.document().title());
        plan.scenarioOf().ifPresent(base -> json.put("scenarioOf", base.toString()));
        json.put("version", plan.version()).put("changedAt", plan.changedAt().toString());
        reading.project().ifPresent(project -> {
            SpanJson.put(json, "cost", project.plan().cost());
            SpanJson.put(json, "ownCash", project.reckoning().ownCash());
            json.put("holds", project.reckoning().holds());
        });
        ArrayNode problems = json.putArray("problems");
        reading.errors().values().forEach(problems::add);
    }

    /** Returns what {@code levier plan --json} answers of the plan. */
    public Recorded plan(String siren, String id, Messages messages) {
        return find(siren, id)
                .map(plan -> new PlanPages(rules.current(), messages).read(plan.document()))
                .map(reading -> reading.project()
                        .map(project -> Recorded.of(PlanJson.of(project.reckoning(), messages)))
                        .orElseGet(() -> new Recorded(
                                Optional.empty(), List.copyOf(reading.errors().values()))))
                .orElse(Recorded.MISSING);
    }

    /** Returns what {@code levier plan} reads. */
    public Recorded planFile(String siren, String id) {
        return find(siren, id).map(plan -> Recorded.of(plan.document().plan())).orElse(Recorded.MISSING);
    }

    /**
     * Returns what {@code levier optimise --json} answers of the plan.
     *
     * @param asked {@code goal} and {@code days}; what is empty is not asked
     * @param free the contributions of which the amount may be chosen; none for those that ask for the maximum
     */
    public Recorded mix(String siren, String id, Map<String, String> asked, List<String> free, Messages messages) {
        return find(siren, id).map(plan -> mix(plan, asked, free, messages)).orElse(Recorded.MISSING);
    }

    private Recorded mix(StoredPlan plan, Map<String, String> asked, List<String> free, Messages messages) {
        Map<String, String> typed = new LinkedHashMap<>();
        boolean saysFree = !free.isEmpty();
        MixForm blank = new MixForm(plan.document(), Map.of());
        plan.document().contributions().stream()
                .filter(row -> saysFree ? free.contains(MixForm.id(row)) : blank.isFree(row))
                .forEach(row -> typed.put("libre." + MixForm.id(row), "oui"));
        String goal = asked.getOrDefault("goal", "");
        typed.put(MixForm.GOAL, goal.isEmpty() ? blank.goal() : goal);
        typed.put("jours", asked.getOrDefault("days", ""));
        Problems problems = new Problems();
        Optional<Quest> quest = new QuestReader(rules.current())
                .read("", Tree.bytes(new MixForm(plan.document(), typed).quest()), problems);
        return quest.map(found -> Recorded.of(MixJson.of(found, Mix.best(found), messages)))
                .orElseGet(() -> faulty(problems, messages));
    }

    /** Returns what {@code levier portfolio --json} answers of the portfolio. */
    public Recorded portfolio(String siren, StressQuestion question, Instant now, Messages messages) {
        Problems problems = new Problems();
        Optional<PortfolioReport> report = whole(siren, now)
                .flatMap(whole -> whole.portfolio(rules.current(), problems))
                .map(read -> {
                    Problems asked = new Problems();
                    var stresses = question.of(read, rules.current(), asked);
                    return asked.isEmpty()
                            ? Optional.of(PortfolioReport.of(read, rules.current(), stresses, problems.list()))
                            : faults(asked, problems);
                })
                .orElse(Optional.empty());
        return report.map(found -> Recorded.of(PortfolioJson.of(found, messages)))
                .orElseGet(() -> faulty(problems, messages));
    }

    private static Optional<PortfolioReport> faults(Problems asked, Problems problems) {
        problems.addAll(asked.list());
        return Optional.empty();
    }

    /** Returns what {@code levier portfolio} reads. */
    public Recorded portfolioFile(String siren, Instant now) {
        return whole(siren, now).map(whole -> Recorded.of(whole.tree())).orElse(Recorded.MISSING);
    }

    /** Returns how a call stands to each project. */
    public Recorded relations(String siren, Call call, Instant now, Messages messages) {
        ObjectNode json = Tree.NODES.objectNode().put("call", call.id().value());
        ArrayNode items = json.putArray("items");
        PortfolioWords words = new PortfolioWords(messages, rules.current());
        whole(siren, now)
                .map(whole -> new CallTies(rules.current()).of(whole, call))
                .orElse(List.of())
                .forEach((CallTie tie) -> PortfolioJson.write(tie, items.addObject(), words));
        return Recorded.of(json);
    }

    private Recorded faulty(Problems problems, Messages messages) {
        List<String> said = problems.list().stream()
                .map(problem -> messages.text(problem.code(), problem.details().toArray()))
                .toList();
        return new Recorded(
                Optional.empty(), said.isEmpty() ? List.of(messages.text("planning.portfolio.empty")) : said);
    }

    /** What the pages show, whoever asks for it. */
    Optional<Whole> whole(String siren, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, PlanPages.PARIS);
        return authorities
                .find(siren)
                .map(authority -> Whole.of(
                        authority, plans.get().portfolio(siren), plans.get().listOf(siren), day));
    }

    private Optional<StoredPlan> find(String siren, String id) {
        Optional<UUID> uuid = HttpDoor.uuid(id);
        return uuid.flatMap(plans.get()::find).filter(plan -> plan.siren().equals(siren));
    }
}
