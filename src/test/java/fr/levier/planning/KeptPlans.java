package fr.levier.planning;

import io.micronaut.context.ApplicationContext;
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
}
