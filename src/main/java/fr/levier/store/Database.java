package fr.levier.store;

/**
 * Where PostgreSQL answers. Closing it stops the server when this process started it, and does nothing otherwise.
 */
public interface Database extends AutoCloseable {
    String url();

    String user();

    String password();

    @Override
    void close();

    /** A server that somebody else runs. */
    record External(String url, String user, String password) implements Database {
        @Override
        public void close() {
            // Not ours to stop.
        }

        /** Leaves the password out. */
        @Override
        public String toString() {
            return url;
        }
    }
}
