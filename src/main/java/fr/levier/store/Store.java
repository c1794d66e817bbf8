package fr.levier.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A data folder with its database, open. The first process to come owns the folder and runs the database; the others attach to
 * it. An external server, when one is configured, replaces the database but not the folder.
 */
public final class Store implements AutoCloseable {
    private static final String SECRET = "secret";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final Database database;
    private final boolean owner;

    private Store(DataFolder folder, Database database, boolean owner) {
        this.folder = folder;
        this.database = database;
        this.owner = owner;
    }

    public static Store open(DataFolder folder, Optional<Database> external) {
        boolean owner = folder.tryOwn();
        Database database = external.orElseGet(
                () -> owner ? EmbeddedDatabase.start(folder) : EmbeddedDatabase.attach(folder, PATIENCE));
        return new Store(folder, database, owner);
    }

    public DataFolder folder() {
        return folder;
    }

    public Database database() {
        return database;
    }

    /** Returns what this folder alone knows, made at random the first time: whoever has only the database has not got it. */
    public String secret() {
        return folder.read(SECRET).orElseGet(() -> {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            folder.write(SECRET, HexFormat.of().formatHex(random));
            return folder.read(SECRET).orElseThrow();
        });
    }

    /** Returns whether this process has the folder to itself: only then may it serve and run jobs. */
    public boolean owner() {
        return owner;
    }

    @Override
    public void close() {
        database.close();
        folder.close();
    }
}
