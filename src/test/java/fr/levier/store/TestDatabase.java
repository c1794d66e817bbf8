package fr.levier.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Real PostgreSQL for tests: one server for the whole JVM, and for each test that asks a database of its own, copied from one that
 * was migrated once.
 */
public final class TestDatabase {
    private static final String MIGRATED = "levier_migrated";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private TestDatabase() {}

    /** Returns an empty, migrated database that nobody else uses. */
    public static DataSource fresh() {
        return server().getDatabase("postgres", freshName());
    }

    /** Returns the JDBC address (user and password included) of an empty, migrated database that nobody else uses. */
    public static String freshUrl() {
        return server().getJdbcUrl("postgres", freshName());
    }

    private static String freshName() {
        String name = "test_" + COPIES.incrementAndGet();
        execute("create database " + name + " template " + MIGRATED);
        return name;
    }

    private static EmbeddedPostgres server() {
        return Server.RUNNING;
    }

    private static void execute(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Started at first use, stopped with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + MIGRATED);
                }
                Flyway.configure()
                        .dataSource(server.getDatabase("postgres", MIGRATED))
                        .load()
                        .migrate();
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
