package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.directory.Directory;
import fr.levier.authority.directory.DirectoryEntry;
import fr.levier.call.CallJson;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier authorities find}: an authority by its name or its SIREN, in the directory of all of them. */
@Command(name = "find")
final class AuthoritiesFindCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME|SIREN", arity = "1..*", descriptionKey = "levier.option.words")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private List<String> words;

    @Option(names = "--limit", paramLabel = "COUNT", defaultValue = "10", descriptionKey = "levier.option.limit")
    private int limit;

    AuthoritiesFindCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.reading(store, output, messages)) {
            List<DirectoryEntry> found =
                    session.bean(Directory.class).search(String.join(" ", words), Math.max(1, limit));
            Names names = session.bean(Names.class);
            output.print(() -> json(found), () -> lines(found, names));
            return ExitCode.DONE.code();
        }
    }

    private String lines(List<DirectoryEntry> found, Names names) {
        return found.isEmpty()
                ? messages.text("levier.authorities.none")
                : found.stream().map(entry -> line(entry, names)).collect(Collectors.joining("\n"));
    }

    private String line(DirectoryEntry entry, Names names) {
        String type = names.label("authority-types", entry.type()).in(messages.locale());
        String people = entry.population()
                .map(count -> messages.text(
                        "levier.authorities.people", Formats.of(messages).number(count)))
                .orElse("");
        return entry.code() + "  " + entry.name() + " (" + type
                + entry.departement().map(d -> ", " + d).orElse("") + ")" + people;
    }

    private static ArrayNode json(List<DirectoryEntry> found) {
        ArrayNode array = CallJson.mapper().createArrayNode();
        for (DirectoryEntry entry : found) {
            ObjectNode node = array.addObject();
            node.put("code", entry.code()).put("name", entry.name()).put("type", entry.type());
            entry.departement().ifPresent(code -> node.put("departement", code));
            entry.region().ifPresent(code -> node.put("region", code));
            entry.epci().ifPresent(siren -> node.put("epci", siren));
            entry.population().ifPresent(count -> node.put("population", count));
            node.put("overseas", entry.overseas()).put("source", entry.edition());
        }
        return array;
    }
}
