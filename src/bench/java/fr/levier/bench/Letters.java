package fr.levier.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.levier.command.LetterInputs;
import fr.levier.digest.DigestComposer;
import fr.levier.digest.DigestInputs;
import fr.levier.digest.DigestRun;
import fr.levier.digest.EmlWriter;
import fr.levier.digest.Frequency;
import fr.levier.digest.JdbcOutbox;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.digest.JdbcTold;
import fr.levier.digest.LetterWriter;
import fr.levier.digest.Links;
import fr.levier.digest.Material;
import fr.levier.mail.Message;
import fr.levier.digest.Period;
import fr.levier.digest.Recipient;
import fr.levier.digest.RunReport;
import fr.levier.mail.Sender;
import fr.levier.digest.Subscription;
import fr.levier.mail.MailAddress;
import fr.levier.reference.Label;
import fr.levier.sql.JdbcSession;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The weekly letters of 5,000 people, each of an authority of their own, after 1,000 events in a catalogue of 1,300 calls: composed,
 * written and recorded in a real PostgreSQL. Beside it, for some of them, the loop that one would write first: read the catalogue and
 * the events and judge everything, for each person anew. Both must give the same bytes.
 */
final class Letters {
    private static final int SAMPLE = 50;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Sender SENDER = new Sender("Levier", new MailAddress("lettre@levier.example"));
    private static final EmlWriter WRITER =
            new EmlWriter(
                    new LetterWriter(
                            new Links(URI.create("https://levier.example")), (set, code) -> new Label(code, code)),
                    SENDER);

    private final int people;
    private final DataSource database;
    private final LetterWorld world;
    private final LetterInputs inputs;

    private Letters(int people, DataSource database) {
        this.people = people;
        this.database = database;
        this.world = new LetterWorld(database, people);
        this.inputs = world.inputs(people);
    }

    static void run(int people, PrintStream out) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            HikariConfig pool = new HikariConfig();
            pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            pool.addDataSourceProperty("reWriteBatchedInserts", "true"); // as the application has it
            try (HikariDataSource database = new HikariDataSource(pool)) {
                Flyway.configure().dataSource(database).load().migrate();
                out.println(new Letters(people, database).measure());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** First the run, so that nothing is warm, then the loop. */
    private String measure() {
        JdbcSubscriptions subscriptions = new JdbcSubscriptions(database);
        List<Subscription> sample = subscriptions.list(Frequency.WEEKLY).subList(0, Math.min(SAMPLE, people));
        double processor = Processor.seconds();
        long start = System.nanoTime();
        RunReport report = new DigestRun(
                        subscriptions, inputs, WRITER, new JdbcOutbox(database), new JdbcTold(database))
                .due(LetterWorld.NOW);
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = Processor.seconds() - processor;
        long peak = Heap.peakMebibytes();
        long live = Heap.liveMebibytes();
        start = System.nanoTime();
        List<Message> slow = sample.stream().map(this::loop).toList();
        double loop = (System.nanoTime() - start) / 1e9 / sample.size();
        compare(slow);
        return String.format(
                Locale.ROOT,
                "{\"people\":%d,\"events\":%d,\"calls\":%d,\"letters\":%d,\"silent\":%d,\"failed\":%d,\"seconds\":%.1f,"
                        + "\"processorSeconds\":%.1f,\"cores\":%d,\"load\":%.1f,\"loopSecondsAPerson\":%.4f,"
                        + "\"loopSecondsForAll\":%.0f,\"heapPeakMiB\":%d,\"heapLiveMiB\":%d}",
                people,
                world.events(),
                world.calls(),
                report.composed(),
                report.silent(),
                report.failed(),
                seconds,
                used,
                Processor.cores(),
                Processor.load(),
                loop,
                loop * people,
                peak,
                live);
    }

    /** What one would write first. */
    private Message loop(Subscription to) {
        DigestInputs.Sight sight = inputs.at(LetterWorld.NOW);
        DigestInputs.View view = sight.find(to.sirens().get(0), call -> true).orElseThrow();
        Recipient recipient = new Recipient(
                to.id(), view.siren(), view.authority(), view.fictional(), to.email(), to.locale(), to.wish().extent());
        Material material = Material.ofWeek(
                        recipient, Period.weekOf(MONDAY), view, sight.newsAfter(to.cursor()).changes(), LetterWorld.NOW)
                .in(new Material.World(sight.windows(), sight.gaps(), sight.liveCalls()));
        return WRITER.message(DigestComposer.compose(material).orElseThrow());
    }

    private void compare(List<Message> slow) {
        for (Message message : slow) {
            byte[] kept = JdbcSession.transact(database, session -> session.first(
                            "select eml from digest_letter where message_id = ?", row -> row.getBytes(1), message.id())
                    .orElseThrow(() -> new IllegalStateException("No letter " + message.id())));
            if (!Arrays.equals(kept, message.bytes())) {
                throw new IllegalStateException("Two ways to compose give two letters: " + message.to());
            }
        }
    }
}
