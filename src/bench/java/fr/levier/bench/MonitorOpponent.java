package fr.levier.bench;

import fr.levier.rule.AllOf;
import fr.levier.rule.Condition;
import fr.levier.rule.Demand;
import fr.levier.rule.Facts;
import fr.levier.rule.Outcome;
import fr.levier.rule.bulk.BulkEvaluator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;

/**
 * Lucene Monitor with the structured part of the rules: each call is a stored query on what the tables say of an authority, each
 * authority of the sample a document. It knows two answers only, so answers are compared for authorities of whom all of it is known.
 */
final class MonitorOpponent implements AutoCloseable {
    private final World world;
    private final Monitor monitor;
    private final List<Integer> calls = new ArrayList<>();
    private final List<Integer> subjects;
    private final List<Document> documents;

    MonitorOpponent(World world, int sample) {
        this.world = world;
        this.subjects = Sample.of(world.population().size(), sample).subjects();
        this.documents = subjects.stream()
                .map(subject -> Structured.document(world.population().facts(subject)))
                .toList();
        try {
            this.monitor = new Monitor(new KeywordAnalyzer());
            List<MonitorQuery> queries = new ArrayList<>();
            for (int call = 0; call < world.demands().size(); call++) {
                List<Condition> structured = structured(world.demands().get(call));
                if (!structured.isEmpty()) {
                    queries.add(new MonitorQuery(Integer.toString(call), Structured.query(new AllOf(structured))));
                    calls.add(call);
                }
            }
            monitor.register(queries);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<Condition> structured(Demand demand) {
        return demand.blocking().stream()
                .filter(condition -> Structured.FACTS.containsAll(condition.facts())
                        && !condition.facts().isEmpty())
                .toList();
    }

    long pairs() {
        return (long) calls.size() * subjects.size();
    }

    int queries() {
        return calls.size();
    }

    /** Matches every document of the sample once; returns the number of matches. */
    long pass() {
        long matches = 0;
        for (Document document : documents) {
            matches += matched(document).size();
        }
        return matches;
    }

    private Set<Integer> matched(Document document) {
        try {
            MatchingQueries<QueryMatch> found = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
            Set<Integer> calls = new TreeSet<>();
            for (QueryMatch match : found.getMatches()) {
                calls.add(Integer.valueOf(match.getQueryId()));
            }
            return calls;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Returns the number of pairs compared.
     *
     * @throws IllegalStateException when an answer differs
     */
    long compare() {
        BulkEvaluator evaluator = new BulkEvaluator(world.rulebook(), world.population());
        long compared = 0;
        for (int i = 0; i < subjects.size(); i++) {
            Facts facts = world.population().facts(subjects.get(i));
            if (Structured.FACTS.stream().allMatch(facts::knows)) {
                Set<Integer> matched = matched(documents.get(i));
                for (int call : calls) {
                    Demand demand = world.demands().get(call);
                    Outcome ours = evaluator
                            .answer(new AllOf(structured(demand)), demand.listDay())
                            .outcome(subjects.get(i));
                    if ((ours == Outcome.MET) != matched.contains(call)) {
                        throw new IllegalStateException("Lucene Monitor differs from " + ours + " of " + facts + ": " + demand);
                    }
                    compared++;
                }
            }
        }
        return compared;
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
