package fr.levier.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.store.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Versions of pages on the real database: each content once, the past for as long as it is wanted, the present always. */
class SnapshotTest {
    private static final Instant DAY = Instant.parse("2026-11-20T06:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final PageStore pages = new JdbcPageStore(database);

    @Test
    void aPageKeepsWhatItWasBefore() {
        keep("/a", "first", 0);
        keep("/a", "second", 1);

        assertThat(text(pages.find(key("/a")))).contains("second");
        assertThat(text(pages.version(key("/a"), 0))).contains("second");
        assertThat(text(pages.version(key("/a"), 1))).contains("first");
        assertThat(pages.version(key("/a"), 2)).isEmpty();
        assertThat(text(pages.asOf(key("/a"), day(0)))).contains("first");
        assertThat(pages.asOf(key("/a"), day(-1))).isEmpty();
    }

    @Test
    void aPageThatSaysTheSameIsNoNewVersion() {
        keep("/a", "same", 0);
        keep("/a", "same", 1);

        assertThat(pages.version(key("/a"), 1)).isEmpty();
        assertThat(pages.find(key("/a")).orElseThrow().fetchedAt()).isEqualTo(day(1));
    }

    @Test
    void theSameContentIsStoredOnceHoweverOftenItStands() {
        keep("/a", "same", 0);
        keep("/b", "same", 0);
        keep("/a", "other", 1);
        keep("/a", "same", 2);

        assertThat(number("select count(*) from snapshot")).isEqualTo(4);
        assertThat(number("select count(*) from page_content")).isEqualTo(2);
    }

    @Test
    void bodiesAreCompressed() {
        keep("/a", "x".repeat(100_000), 0);

        assertThat(number("select length(body) from page_content")).isLessThan(1000);
        assertThat(text(pages.find(key("/a")))).contains("x".repeat(100_000));
    }

    @Test
    void versionsReplacedLongAgoAreForgottenWithTheirContentAndThePresentIsNot() {
        keep("/a", "first", 0);
        keep("/a", "second", 10);
        keep("/a", "third", 50);
        keep("/b", "never changed", 0);

        int forgotten = new Retention(Duration.ofDays(30)).apply(pages, day(60));

        assertThat(forgotten).isEqualTo(1);
        assertThat(text(pages.version(key("/a"), 1))).contains("second");
        assertThat(pages.version(key("/a"), 2)).isEmpty();
        assertThat(text(pages.find(key("/b")))).contains("never changed");
        assertThat(number("select count(*) from page_content")).isEqualTo(3);
    }

    @Test
    void withoutRetentionOnlyThePresentStays() {
        keep("/a", "first", 0);
        keep("/a", "second", 1);

        assertThat(new Retention(Duration.ZERO).apply(pages, day(2))).isEqualTo(1);
        assertThat(number("select count(*) from page_content")).isEqualTo(1);
        assertThat(new Retention(Duration.ZERO).apply(pages, day(3))).isZero();
    }

    @Test
    void whatIsKeptWhileOldVersionsAreForgottenIsNotLost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Object>> work = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int n = i;
                work.add(() -> {
                    keep("/" + n % 3, "text " + n % 4, n);
                    return n % 5 == 0 ? pages.forget(day(n)) : n;
                });
            }
            for (Future<Object> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        for (String path : List.of("/0", "/1", "/2")) {
            assertThat(text(pages.find(key(path))))
                    .isEqualTo(text(pages.version(key(path), 0)))
                    .isPresent();
        }
    }

    private void keep(String path, String text, int day) {
        URI url = URI.create("https://site.example" + path);
        pages.keep(new StoredPage(
                key(path),
                url,
                url,
                "text/plain",
                Optional.empty(),
                Optional.empty(),
                day(day),
                text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PageKey key(String path) {
        return PageKey.of(Request.get(URI.create("https://site.example" + path), "page"));
    }

    private static Instant day(int day) {
        return DAY.plus(Duration.ofDays(day));
    }

    private static Optional<String> text(Optional<StoredPage> page) {
        return page.map(p -> new String(p.body(), StandardCharsets.UTF_8));
    }

    private int number(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
