package fr.levier.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One transaction: everything in it is stored, or nothing. */
public final class JdbcSession {
    private final Connection connection;

    private JdbcSession(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads one row.
     *
     * @param <T> what a row becomes
     */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does the work in one transaction; whatever it throws rolls everything back. */
    public static <T> T transact(DataSource database, Function<JdbcSession, T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(new JdbcSession(connection));
                connection.commit();
                return result;
            } catch (RuntimeException | Error failure) {
                rollback(connection, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database could not be read or written", failure);
        }
    }

    /** What went wrong first is what is told; a connection that is gone has nothing left to roll back. */
    private static void rollback(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }

    /** Returns what the rows become, in the order of the query. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Executes a statement; an {@link Instant}, an {@link Optional} and a list of texts are bound as SQL has them. */
    public void execute(String sql, Object... arguments) {
        batch(sql, List.<Object[]>of(arguments));
    }

    /** Executes a statement once for each row of arguments. */
    public void batch(String sql, List<Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Executes one statement and returns how many rows it wrote. */
    public int update(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Returns what the first row becomes; nothing when there is none. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
        return query(sql, reader, arguments).stream().findFirst();
    }

    private PreparedStatement prepare(String sql, Object[] arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, arguments);
        return statement;
    }

    private void bind(PreparedStatement statement, Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, asSql(arguments[i]));
        }
    }

    private @Nullable Object asSql(Object argument) throws SQLException {
        if (argument instanceof Instant at) {
            return at.atOffset(ZoneOffset.UTC);
        }
        if (argument instanceof Optional<?> optional) {
            return optional.isPresent() ? asSql(optional.get()) : null;
        }
        if (argument instanceof List<?> texts) {
            return connection.createArrayOf("text", texts.toArray());
        }
        return argument;
    }

    /** Returns the instant in a column {@code timestamptz} that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
