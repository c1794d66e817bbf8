package fr.levier.command;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.store.DataFolder;
import fr.levier.store.Dump;
import fr.levier.store.DumpReader;
import fr.levier.store.Store;
import fr.levier.store.World;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier restore}: what a file of {@code levier backup} holds, put back into an empty folder, or over what stands there. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "levier.option.backup")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path file;

    @Option(names = "--force", descriptionKey = "levier.option.replace-data")
    private boolean force;

    RestoreCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        DumpReader reader = new DumpReader(file);
        World world = reader.check().world();
        Path data = world == World.LIVE ? store.liveData() : store.bundledData();
        try (Store open = Store.open(DataFolder.open(data, world), store.externalDatabase())) {
            if (!open.owner()) {
                throw new Refusal(Problem.at(Place.of(data.toString()), "levier.problem.already-served"));
            }
            Dump dump = reader.restore(open.database(), force);
            String rows = Formats.of(messages).number(dump.total());
            output.out().println(messages.text("levier.restore.done", data, rows));
            output.out().flush();
            return ExitCode.DONE.code();
        }
    }
}
