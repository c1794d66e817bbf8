package fr.levier.store;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which everything that Levier keeps stands: the database, its programs, the letters written to disk.
 *
 * <p>One process owns it at a time, by a lock that the operating system gives back even after a kill. The folder remembers which
 * world it holds, so that live and invented calls never meet.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private @Nullable FileChannel lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * Opens the folder, creating it when it is not there.
     *
     * @throws Refusal when it cannot be written, or holds the other world
     */
    public static DataFolder open(Path path, World world) {
        DataFolder folder = new DataFolder(path.toAbsolutePath().normalize());
        folder.create();
        Optional<World> held = folder.world();
        if (held.isPresent() && held.get() != world) {
            throw new Refusal(Problem.at(
                    folder.place(), "store.problem.holds-" + held.get().name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (held.isEmpty()) {
            folder.write("world", world.name());
        }
        return folder;
    }

    /** Returns the world that a folder holds, or nothing when it was never used. */
    public static Optional<World> worldOf(Path path) {
        return new DataFolder(path.toAbsolutePath().normalize()).world();
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    Place place() {
        return Place.of(path.toString());
    }

    /** Takes the folder for this process; returns false when another process has it. */
    public boolean tryOwn() {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock got = channel.tryLock();
            if (got == null) {
                channel.close();
                return false;
            }
            lock = channel;
            return true;
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    Optional<String> read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a small file in one step, readable by its owner only. */
    void write(String name, String content) {
        try {
            Path temporary = Files.createTempFile(path, name, ".new");
            Files.writeString(temporary, content);
            Files.move(
                    temporary,
                    path.resolve(name),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<World> world() {
        return read("world").map(World::valueOf);
    }

    private void create() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
                }
            }
            Files.delete(Files.createTempFile(path, "probe", ".tmp"));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Refusal unwritable(IOException cause) {
        return new Refusal(
                Problem.at(place(), "store.problem.unwritable", cause.getClass().getSimpleName()), cause);
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
