package fr.levier.digest;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.levier.call.Call;
import fr.levier.call.NumberedEvent;
import fr.levier.mail.Sender;
import fr.levier.mail.SmtpMailer;
import fr.levier.mail.SmtpSettings;
import fr.levier.match.Match;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A node of Levier that does nothing but letters, as a process of its own that may be killed at any moment: composes, sends, and again.
 * The test says by a file how many calls there are, what time it is, and how fast time passes.
 */
final class LetterNode {
    private static final int PAUSE_MILLIS = 20;
    private static final int TOLD = 20;

    private LetterNode() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        DataSource database = pool(arguments[0]);
        SmtpSettings smtp = new SmtpSettings("127.0.0.1", Integer.parseInt(arguments[1]), Optional.empty(), false);
        Path control = Path.of(arguments[2]);
        JdbcOutbox outbox = new JdbcOutbox(database);
        Sender sender = new Sender("Levier", Samples.READER.email());
        DigestRun run = new DigestRun(
                new JdbcSubscriptions(database),
                now -> new World(control),
                Samples.writer(),
                outbox,
                new JdbcTold(database));
        Delivery delivery =
                new Delivery(outbox, Optional.of(new SmtpMailer(smtp, sender.address())), Integer.MAX_VALUE);
        while (Files.exists(control)) {
            work(run, delivery, control);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The pool that the product has; a server that is away is asked again soon. */
    private static DataSource pool(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(1_000);
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    /** What fails is tried again, as a job is. */
    private static void work(DigestRun run, Delivery delivery, Path control) throws IOException {
        try {
            run.due(Control.read(control).now());
            delivery.run(Control.read(control).now());
        } catch (IllegalStateException away) {
            System.err.println("again: " + away + ", " + away.getCause());
        }
    }

    /**
     * What the test says.
     *
     * @param calls how many calls there are, each with the event of its appearance
     * @param base what time it was
     * @param since when that was, by the clock of the machine
     * @param speed how many milliseconds pass in one
     */
    record Control(int calls, Instant base, Instant since, long speed) {
        static Control read(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            return new Control(
                    Integer.parseInt(lines.get(0)),
                    Instant.parse(lines.get(1)),
                    Instant.parse(lines.get(2)),
                    Long.parseLong(lines.get(3)));
        }

        void write(Path file) throws IOException {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, List.of(String.valueOf(calls), base.toString(), since.toString(), String.valueOf(speed)));
            Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        }

        Instant now() {
            return base.plusMillis(
                    java.time.Duration.between(since, Instant.now()).toMillis() * speed);
        }
    }

    /** Calls far from their deadlines, each known by one event. */
    private static final class World implements FixedSight {
        private final int calls;

        World(Path control) {
            try {
                calls = Control.read(control).calls();
            } catch (IOException gone) {
                throw new IllegalStateException(gone);
            }
        }

        @Override
        public Optional<View> find(String siren, Predicate<Call> wanted) {
            List<Match> matches = IntStream.rangeClosed(Math.max(1, calls - TOLD), calls)
                    .mapToObj(LetterNode::call)
                    .filter(wanted)
                    .map(Samples::eligible)
                    .toList();
            return Optional.of(new View(siren, "Valmont-sur-Loire", true, matches, Map.of()));
        }

        @Override
        public News newsAfter(long cursor) {
            List<NumberedEvent> events = IntStream.rangeClosed((int) cursor + 1, calls)
                    .mapToObj(n -> new NumberedEvent(n, Samples.appeared(call(n))))
                    .toList();
            return new News(events, Math.max(cursor, calls));
        }

        @Override
        public long lastEvent() {
            return calls;
        }
    }

    private static Call call(int number) {
        return Samples.call("call-" + number, LocalDate.of(2099, 1, 15));
    }
}
