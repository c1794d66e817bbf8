package fr.levier.planning;

import fr.levier.call.CallId;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The plans of authorities, in PostgreSQL. Whoever asks for one by its identity asks then whether its authority may be seen. */
public final class JdbcPlans {
    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcPlans(DataSource database) {
        this.database = database;
    }

    Optional<StoredPlan> find(UUID id) {
        return JdbcSession.transact(database, s -> s.first("select * from plan where id = ?", JdbcPlans::read, id));
    }

    /** Returns the plans of an authority and their scenarios, the latest first. */
    List<StoredPlan> listOf(String siren) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from plan where siren = ? order by changed_at desc, id", JdbcPlans::read, siren));
    }

    /** Adds the plans, all or none; one whose identity is there already was sent twice, and stays as it is. */
    void add(List<StoredPlan> plans) {
        JdbcSession.transact(database, s -> {
            plans.forEach(plan -> s.execute(
                    "insert into plan (id, siren, scenario_of, document, version, changed_by, changed_at)"
                            + " values (?, ?, ?, ?, 1, ?, ?) on conflict do nothing",
                    plan.id(),
                    plan.siren(),
                    plan.scenarioOf(),
                    plan.document().tree().toString(),
                    plan.changedBy(),
                    plan.changedAt()));
            return true;
        });
    }

    /**
     * Saves the plan for who saw the version that it carries.
     *
     * @return false when somebody saved it meanwhile, and nothing was saved
     */
    boolean save(StoredPlan plan) {
        return JdbcSession.transact(
                database,
                s -> s.update(
                                "update plan set document = ?, version = version + 1, changed_by = ?, changed_at = ?"
                                        + " where id = ? and siren = ? and version = ?",
                                plan.document().tree().toString(),
                                plan.changedBy(),
                                plan.changedAt(),
                                plan.id(),
                                plan.siren(),
                                plan.version())
                        == 1);
    }

    /** Removes the plan and its scenarios, unless somebody saved it meanwhile. */
    boolean remove(StoredPlan plan) {
        return JdbcSession.transact(
                database,
                s -> s.update(
                                "delete from plan where id = ? and siren = ? and version = ?",
                                plan.id(),
                                plan.siren(),
                                plan.version())
                        == 1);
    }

    StoredPortfolio portfolio(String siren) {
        return JdbcSession.transact(
                        database,
                        s -> s.first("select * from portfolio where siren = ?", JdbcPlans::readPortfolio, siren))
                .orElseGet(() -> StoredPortfolio.none(siren));
    }

    /** Saves what is said of the portfolio for who saw the version that it carries; false when somebody did meanwhile. */
    boolean save(StoredPortfolio portfolio) {
        String document = portfolio.document().toString();
        return JdbcSession.transact(
                database,
                s -> portfolio.version() == 0
                        ? s.update(
                                        "insert into portfolio (siren, document, version, changed_by, changed_at)"
                                                + " values (?, ?, 1, ?, ?) on conflict do nothing",
                                        portfolio.siren(),
                                        document,
                                        portfolio.changedBy(),
                                        portfolio.changedAt())
                                == 1
                        : s.update(
                                        "update portfolio set document = ?, version = version + 1, changed_by = ?,"
                                                + " changed_at = ? where siren = ? and version = ?",
                                        document,
                                        portfolio.changedBy(),
                                        portfolio.changedAt(),
                                        portfolio.siren(),
                                        portfolio.version())
                                == 1);
    }

    /** Notes for which call a contribution of a plan asks. */
    void note(UUID plan, String contribution, CallId call) {
        JdbcSession.transact(
                database,
                s -> s.update(
                        "insert into plan_call (plan, contribution, call) values (?, ?, ?) on conflict do nothing",
                        plan,
                        contribution,
                        call.value()));
    }

    /** Returns the plans of an authority that ask for a call, by the call; what was taken out of a plan since asks for nothing. */
    Map<CallId, List<StoredPlan>> plansByCall(String siren) {
        Map<CallId, List<StoredPlan>> byCall = new HashMap<>();
        JdbcSession.transact(
                        database,
                        s -> s.query(
                                "select plan.*, plan_call.contribution, plan_call.call from plan_call"
                                        + " join plan on plan.id = plan_call.plan where siren = ? order by changed_at desc, id",
                                row -> new Asked(
                                        read(row), row.getString("contribution"), new CallId(row.getString("call"))),
                                siren))
                .stream()
                .filter(Asked::stands)
                .forEach(asked -> byCall.computeIfAbsent(asked.call(), call -> new ArrayList<>())
                        .add(asked.plan()));
        return byCall;
    }

    private record Asked(StoredPlan plan, String contribution, CallId call) {
        boolean stands() {
            return plan.document().contributions().stream()
                    .anyMatch(row -> MixForm.id(row).equals(contribution));
        }
    }

    private static StoredPlan read(ResultSet row) throws SQLException {
        return new StoredPlan(
                row.getObject("id", UUID.class),
                row.getString("siren"),
                Optional.ofNullable(row.getObject("scenario_of", UUID.class)),
                PlanDocument.parse(row.getString("document")),
                row.getInt("version"),
                row.getString("changed_by"),
                JdbcSession.instant(row, "changed_at"));
    }

    private static StoredPortfolio readPortfolio(ResultSet row) throws SQLException {
        return new StoredPortfolio(
                row.getString("siren"),
                Tree.parse(row.getString("document")),
                row.getInt("version"),
                row.getString("changed_by"),
                JdbcSession.instant(row, "changed_at"));
    }

    /** Returns the authorities that have a plan. */
    Set<String> sirens() {
        return JdbcSession.transact(
                database, s -> Set.copyOf(s.query("select distinct siren from plan", row -> row.getString(1))));
    }
}
