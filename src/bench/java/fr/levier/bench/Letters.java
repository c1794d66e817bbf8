package fr.levier.bench;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
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
import fr.levier.command.LetterInputs;
import fr.levier.digest.Digest;
import fr.levier.digest.DigestComposer;
import fr.levier.digest.DigestInputs;
import fr.levier.digest.DigestRun;
import fr.levier.digest.EmlWriter;
import fr.levier.call.search.JdbcCallSearch;
import fr.levier.command.ReaderSearches;
import fr.levier.digest.FunderNames;
import fr.levier.digest.JdbcOutbox;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.digest.LetterWriter;
import fr.levier.digest.Links;
import fr.levier.digest.Material;
import fr.levier.digest.Message;
import fr.levier.digest.Period;
import fr.levier.digest.Recipient;
import fr.levier.digest.RunReport;
import fr.levier.digest.Sender;
import fr.levier.digest.Subscription;
import fr.levier.mail.MailAddress;
import fr.levier.follow.JdbcSavedSearches;
import fr.levier.match.Finder;
import fr.levier.match.Matcher;
import fr.levier.match.RuleMatcher;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulebookLoader;
import fr.levier.sql.JdbcSession;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The weekly letters of 5,000 people, each of an authority of their own, after 1,000 events in a catalogue of 1,300 calls: composed,
 * written and recorded in a real PostgreSQL. Beside it, for some of them, the loop that one would write first: read the catalogue and
 * the events and judge everything, for each person anew. Both must give the same bytes.
 */
final class Letters {
    private static final int PEOPLE = 5_000;
    private static final int SAMPLE = 50;
    private static final int KNOWN = 800;
    private static final int NEW = 500;
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-11-10T08:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 11, 16);
    private static final Sender SENDER = new Sender("Levier", new MailAddress("lettre@levier.example"));
    private static final EmlWriter WRITER =
            new EmlWriter(new LetterWriter(new Links(URI.create("https://levier.example")), FunderNames.none()), SENDER);

    private Letters() {}

    static void run(PrintStream out) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(server.getPostgresDatabase());
            try (HikariDataSource database = new HikariDataSource(pool)) {
                Flyway.configure().dataSource(database).load().migrate();
                measure(database, out);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void measure(DataSource database, PrintStream out) {
        Rulebook rulebook = RulebookLoader.loadBundled().rulebook().orElseThrow();
        Catalogue catalogue = new JdbcCatalogue(database);
        List<String> schemes = List.copyOf(rulebook.schemes().keySet());
        catalogue.record(collected(schemes, KNOWN, 0, BEFORE));
        long cursor = catalogue.lastEvent();
        catalogue.record(collected(schemes, KNOWN + NEW, NEW, NOW.minusSeconds(3600)));
        subscribe(database, cursor);
        RulebookInForce rules = new RulebookInForce(rulebook);
        Authorities towns = new Towns();
        Matcher matcher = new RuleMatcher(() -> rulebook);
        Finder finder = new Finder(
                new JdbcCallSearch(database),
                catalogue,
                matcher,
                rules,
                (set, code) -> rulebook.vocabulary().label(set, code));
        LetterInputs inputs = new LetterInputs(
                catalogue,
                towns,
                matcher,
                rules,
                new JdbcSourceWatch(database),
                List::of,
                siren -> Map.of(),
                List.of(),
                new ReaderSearches(new JdbcSavedSearches(database), finder, towns, siren -> Map.of()));
        JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
        List<Subscription> sample = subscriptions.list(fr.levier.digest.Frequency.WEEKLY).subList(0, SAMPLE);
        long events = catalogue.lastEvent() - cursor;
        long start = System.nanoTime();
        List<Message> slow = sample.stream().map(s -> loop(s, inputs)).toList();
        double loop = (System.nanoTime() - start) / 1e9 / SAMPLE;
        start = System.nanoTime();
        RunReport report =
                new DigestRun(subscriptions, inputs, WRITER, new JdbcOutbox(database)).due(NOW);
        double seconds = (System.nanoTime() - start) / 1e9;
        compare(database, slow);
        out.printf(
                Locale.ROOT,
                "{\"people\":%d,\"events\":%d,\"calls\":%d,\"letters\":%d,\"silent\":%d,\"failed\":%d,\"seconds\":%.1f,"
                        + "\"loopSecondsAPerson\":%.4f,\"loopSecondsForAll\":%.0f,\"heapPeakMiB\":%d,\"heapLiveMiB\":%d}%n",
                PEOPLE,
                events,
                KNOWN + NEW,
                report.composed(),
                report.silent(),
                report.failed(),
                seconds,
                loop,
                loop * PEOPLE,
                Heap.peakMebibytes(),
                Heap.liveMebibytes());
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
            sightings.add(new Sighting(fr.levier.call.CallId.of("bench", "call-" + i), "bench", page, Rank.ISSUER, at, content));
        }
        return new SourceRun("bench", at, at, true, count, 0, List.of(), sightings, List.of());
    }

    private static void subscribe(DataSource database, long cursor) {
        JdbcSession.transact(database, session -> {
            session.update(
                    """
                    insert into digest_recipient (email, language, frequency, cursor, last_period, last_letter)
                    select 'person' || i || '@valmont.example', 'fr', 'WEEKLY', ?, '2026-W47', ?
                    from generate_series(1, ?) i""",
                    cursor,
                    LAST,
                    PEOPLE);
            return session.update(
                    "insert into digest_authority (recipient, siren) select id, lpad(id::text, 9, '0') from digest_recipient");
        });
    }

    /** What one would write first. */
    private static Message loop(Subscription to, LetterInputs inputs) {
        DigestInputs.Sight sight = inputs.at(NOW);
        DigestInputs.View view = sight.find(to.sirens().get(0), call -> true).orElseThrow();
        Recipient recipient = new Recipient(
                to.id(), view.siren(), view.authority(), view.fictional(), to.email(), to.locale(), to.wish().extent());
        Material material = Material.ofWeek(
                        recipient,
                        Period.weekOf(LocalDate.of(2026, 11, 23)),
                        view.matches(),
                        sight.newsAfter(to.cursor()).changes(),
                        NOW)
                .in(new Material.World(sight.windows(), sight.gaps(), sight.liveCalls()));
        Digest digest = DigestComposer.compose(material).orElseThrow();
        return WRITER.message(digest);
    }

    private static void compare(DataSource database, List<Message> slow) {
        for (Message message : slow) {
            byte[] kept = JdbcSession.transact(database, session -> session.first(
                            "select eml from digest_letter where message_id = ?", row -> row.getBytes(1), message.id())
                    .orElseThrow(() -> new IllegalStateException("No letter " + message.id())));
            if (!Arrays.equals(kept, message.bytes())) {
                throw new IllegalStateException("Two ways to compose give two letters: " + message.to());
            }
        }
    }

    /** Five thousand towns of different sizes; everything else about them is unknown. */
    private static final class Towns implements Authorities {
        private final Map<String, Authority> towns = new java.util.HashMap<>();

        Towns() {
            IntStream.rangeClosed(1, PEOPLE).forEach(i -> save(town(i)));
        }

        private static Authority town(int number) {
            String siren = String.format(Locale.ROOT, "%09d", number);
            return new Authority(siren, "Commune " + number, "commune", true, Map.of("population", 200 + 17 * number));
        }

        @Override
        public Optional<Authority> find(String siren) {
            return Optional.ofNullable(towns.get(siren));
        }

        @Override
        public List<Authority> list() {
            return List.copyOf(towns.values());
        }

        @Override
        public void save(Authority authority) {
            towns.put(authority.siren(), authority);
        }
    }
}
