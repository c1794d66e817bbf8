package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Facts;
import fr.levier.rule.Rulebook;
import fr.levier.rule.bulk.Ask;
import fr.levier.rule.bulk.NationalRun;
import fr.levier.rule.bulk.Population;
import fr.levier.rule.bulk.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Verdicts without their reasons: how many situations stand before calls at one instant, exactly as {@link Matcher} would judge each. It
 * exists because to decide costs a small part of what to explain does, and most verdicts are only counted.
 *
 * <p>Not thread-safe; made for one run and thrown away.
 */
public final class Decisions {
    private final Rulebook rules;
    private final List<Facts> facts;
    private final CallAsks asks;
    private final Map<LocalDate, NationalRun> byDay = new HashMap<>();
    private final Map<List<Facts>, NationalRun> byFacts = new HashMap<>();
    private final Map<Ask, Standing> known = new HashMap<>();

    /**
     * @throws Refusal with every fault of the first situation that cannot be read
     */
    public Decisions(Rulebook rules, List<Situation> situations, Instant now) {
        this.rules = rules;
        this.facts = situations.stream().map(each -> read(rules, each)).toList();
        this.asks = new CallAsks(new Statements(rules), now);
    }

    /** Returns how everybody stands before the call: {@code eligibility(i)} of the situation at that place. */
    public Standing before(Call call) {
        return known.computeIfAbsent(asks.of(call), ask -> run(ask.day()).judge(ask));
    }

    /** What the law says of competences changes on few days only. */
    private NationalRun run(LocalDate day) {
        return byDay.computeIfAbsent(day, d -> {
            List<Facts> completed =
                    facts.stream().map(each -> rules.completed(each, d)).toList();
            return byFacts.computeIfAbsent(completed, all -> new NationalRun(rules, Population.of(all)));
        });
    }

    /**
     * Reads what a situation says of itself.
     *
     * @throws Refusal with every fault of the description
     */
    static Facts read(Rulebook rules, Situation situation) {
        Problems problems = new Problems();
        Facts read = rules.factsReader().read(situation.facts(), situation.place(), problems);
        if (!problems.isEmpty()) {
            throw new Refusal(problems.list());
        }
        return read;
    }
}
