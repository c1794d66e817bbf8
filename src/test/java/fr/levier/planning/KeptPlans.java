package fr.levier.planning;

import fr.levier.problem.Problems;
import fr.levier.rule.RulebookInForce;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Plans for tests of other rooms, kept as a page would keep them. */
public final class KeptPlans {
    private KeptPlans() {}

    /** Keeps a plan under that identity, and says something of the portfolio in which the same mark stands. */
    public static void keep(ApplicationContext context, String siren, String id, String mark) {
        JdbcPlans plans = context.getBean(JdbcPlans.class);
        PlanDocument document = PlanDocument.empty("projet", mark, "2026-11-20");
        StoredPlan plan = StoredPlan.fresh(UUID.fromString(id), siren, document, mark, Instant.EPOCH);
        plans.add(List.of(plan));
        StoredPortfolio none = StoredPortfolio.none(siren);
        var said = Tree.NODES.objectNode();
        said.putObject("strategy").put("source", mark);
        plans.save(none.with(said, 0, mark, Instant.EPOCH));
    }

    /** Keeps what a portfolio file holds; its first project under that identity. */
    public static void keep(ApplicationContext context, String siren, String id, Path file) {
        Uploaded.Whole whole;
        try {
            RulebookInForce rules = context.getBean(RulebookInForce.class);
            whole = new Uploaded(rules.current(), new Problems())
                    .portfolio(file.toString(), Files.readAllBytes(file))
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        JdbcPlans plans = context.getBean(JdbcPlans.class);
        UUID next = UUID.fromString(id);
        for (PlanDocument project : whole.projects()) {
            plans.add(List.of(StoredPlan.fresh(next, siren, project, "", Instant.EPOCH)));
            next = UUID.randomUUID();
        }
        plans.save(StoredPortfolio.none(siren).with(whole.settings(), 0, "", Instant.EPOCH));
    }
}
