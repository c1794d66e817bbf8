package fr.levier.bench;

import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.JdbcSourceWatch;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.call.search.JdbcCallSearch;
import fr.levier.command.LetterInputs;
import fr.levier.command.ReaderSearches;
import fr.levier.digest.Basis;
import fr.levier.digest.JdbcTold;
import fr.levier.follow.JdbcSavedSearches;
import fr.levier.follow.JdbcStances;
import fr.levier.follow.StanceCommitments;
import fr.levier.follow.StanceMarks;
import fr.levier.match.Finder;
import fr.levier.match.Marks;
import fr.levier.match.Matcher;
import fr.levier.match.RuleMatcher;
import fr.levier.match.Situation;
import fr.levier.planning.JdbcPlans;
import fr.levier.planning.PlanCommitments;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulebookLoader;
import fr.levier.sql.JdbcSession;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What letters are written about in the benchmark: calls of all bundled schemes of which the first have another deadline since and the
 * last are new, and people who each read for an authority of their own. One authority in three has put a call aside and follows another.
 */
final class LetterWorld {
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static final int KNOWN = 800;
    private static final int NEW = 500;
    private static final Instant BEFORE = Instant.parse("2026-11-10T08:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 11, 16);

    private final DataSource database;
    private final Rulebook rulebook = RulebookLoader.loadBundled().rulebook().orElseThrow();
    private final Catalogue catalogue;
    private final long cursor;

    LetterWorld(DataSource database, int people) {
        this.database = database;
        this.catalogue = new JdbcCatalogue(database);
        List<String> schemes = List.copyOf(rulebook.schemes().keySet());
        catalogue.record(collected(schemes, KNOWN, 0, BEFORE));
        this.cursor = catalogue.lastEvent();
        catalogue.record(collected(schemes, KNOWN + NEW, NEW, NOW.minusSeconds(3600)));
        subscribe(people);
    }

    int calls() {
        return KNOWN + NEW;
    }

    long events() {
        return catalogue.lastEvent() - cursor;
    }

    /** Returns what the application puts together for its letters, but for the authorities, which stand in memory. */
    LetterInputs inputs(int people) {
        RulebookInForce rules = new RulebookInForce(rulebook);
        Towns towns = new Towns(rulebook, people);
        remember(towns);
        Matcher matcher = new RuleMatcher(rules::current);
        JdbcStances stances = new JdbcStances(database);
        JdbcPlans plans = new JdbcPlans(database);
        Marks marks = new StanceMarks(() -> stances);
        JdbcCallSearch search = new JdbcCallSearch(database);
        Finder finder = new Finder(
                search,
                catalogue,
                matcher,
                rules,
                (set, code) -> rulebook.vocabulary().label(set, code));
        return new LetterInputs(
                catalogue,
                search,
                towns,
                matcher,
                rules,
                new JdbcSourceWatch(database),
                List::of,
                marks,
                List.of(new StanceCommitments(() -> stances), new PlanCommitments(() -> plans)),
                new ReaderSearches(new JdbcSavedSearches(database), finder, towns, marks),
                new JdbcTold(database));
    }

    /** Everybody was told before by the same rules and facts. */
    private void remember(Towns towns) {
        List<Object[]> rows = towns.list().stream()
                .map(town -> {
                    Basis basis = Basis.of(
                            rulebook.version(), Situation.of(town, Optional.empty()).facts());
                    return new Object[] {basis.rulebook(), basis.stamp().mark(), basis.facts(), town.siren()};
                })
                .toList();
        JdbcSession.transact(database, session -> {
            session.batch("update digest_authority set rulebook = ?, mark = ?, facts = ? where siren = ?", rows);
            return rows.size();
        });
    }

    /** A run that read so many calls, of which the first few have another deadline than before. */
    private static SourceRun collected(List<String> schemes, int count, int moved, Instant at) {
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            URI page = URI.create("https://funder.example/" + i);
            Evidence proof = new Evidence(page, "", "", Evidence.Method.LAYOUT, at);
            LocalDate closing = LocalDate.of(2027, 1, 10).plusDays(i % 200 + (i < moved ? 7 : 0));
            Content content = Content.builder()
                    .state(Field.TITLE, "Appel " + i, proof)
                    .state(Field.SCHEME, schemes.get(i % schemes.size()), proof)
                    .state(Field.DEADLINES, List.of(Deadline.ofDay(closing)), proof)
                    .build();
            sightings.add(new Sighting(CallId.of("bench", "call-" + i), "bench", page, Rank.ISSUER, at, content));
        }
        return new SourceRun("bench", at, at, true, count, 0, List.of(), sightings, List.of());
    }

    private void subscribe(int people) {
        JdbcSession.transact(database, session -> {
            session.update(
                    """
                    insert into digest_recipient (email, language, frequency, cursor, last_period, last_letter)
                    select 'person' || i || '@valmont.example', 'fr', 'WEEKLY', ?, '2026-W47', ?
                    from generate_series(1, ?) i""",
                    cursor,
                    LAST,
                    people);
            session.update(
                    "insert into digest_authority (recipient, siren, told_since)"
                            + " select id, lpad(id::text, 9, '0'), last_letter from digest_recipient");
            session.update("""
                    insert into authority (siren, name, type, fictional, description)
                    select lpad(i::text, 9, '0'), 'Collectivité ' || i, 'commune', true, '{}' from generate_series(1, ?) i""", people);
            return session.update("""
                    insert into stance (siren, call_id, followed, note, dismissed, version, changed_by, changed_at)
                    select lpad(i::text, 9, '0'), 'bench/call-' || (i * 7 + side) % 1300, side = 0, '',
                        case when side = 1 then 'other' end, 1, 'bench', now()
                    from generate_series(3, ?, 3) i, generate_series(0, 1) side""", people);
        });
    }
}
