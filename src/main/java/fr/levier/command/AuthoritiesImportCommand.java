package fr.levier.command;

import fr.levier.authority.directory.Directory;
import fr.levier.authority.directory.DirectoryEntry;
import fr.levier.authority.directory.Groupings;
import fr.levier.message.Messages;
import fr.levier.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code levier authorities import}: syndicats and other groupings, from the official file of BANATIC. */
@Command(name = "import")
final class AuthoritiesImportCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE.csv", descriptionKey = "levier.option.banatic")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path file;

    AuthoritiesImportCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        List<DirectoryEntry> groupings = Groupings.read(file, problems);
        try (Session session = Session.live(store, Map.of())) {
            session.bean(Directory.class).replace("banatic", groupings);
        }
        problems.list().stream().limit(SHOWN).map(messages::text).forEach(output.err()::println);
        output.out()
                .println(messages.text(
                        "levier.authorities.imported",
                        groupings.size(),
                        problems.list().size()));
        output.out().flush();
        return (problems.isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS).code();
    }
}
