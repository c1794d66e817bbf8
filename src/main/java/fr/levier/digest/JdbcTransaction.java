package fr.levier.digest;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One unit of work on the database: all of it or nothing. */
record JdbcTransaction(DataSource database) {

    /** Does something with a connection whose commit is somebody else's. */
    interface Work<T> {
        T call(Connection connection) throws SQLException;
    }

    <T> T call(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.call(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox could not be read or written", failed);
        }
    }
}
