package fr.levier.command;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.people.Action;
import fr.levier.store.Dump;
import fr.levier.store.DumpWriter;
import fr.levier.store.JdbcBackups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier backup}: the whole database in one file, as it stands now; pages and jobs go on meanwhile. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "levier.option.backup")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path file;

    @Option(names = "--force", descriptionKey = "levier.option.replace-backup")
    private boolean force;

    BackupCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.reading(store, output, messages)) {
            Dump dump = new DumpWriter(session.database(), session.world()).write(file, force, session.now());
            session.bean(JdbcBackups.class).add(file.toAbsolutePath().toString(), size(), dump);
            PeopleWords.note(
                    session,
                    "levier backup",
                    Optional.empty(),
                    Action.BACKUP_MADE,
                    file.getFileName().toString());
            Formats formats = Formats.of(messages);
            output.out()
                    .println(messages.text(
                            "levier.backup.done", file, formats.number(dump.total()), formats.number(size())));
            output.err().println(messages.text("levier.backup.secret"));
            output.out().flush();
            return ExitCode.DONE.code();
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
