package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.call.Sighting;
import fr.levier.message.Messages;
import fr.levier.rule.Rulebook;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.Source;
import fr.levier.store.World;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code levier source try}: reads a saved page as one source would, and prints what it says of calls, with evidence, and what could
 * not be read. Nothing is fetched and nothing stored.
 */
@Command(name = "try")
final class SourceTryCommand implements Callable<Integer> {
    private final Messages messages;

    @Parameters(paramLabel = "FILE", descriptionKey = "levier.option.page")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--source", required = true, paramLabel = "ID", descriptionKey = "levier.option.source-one")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String source;

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "levier.option.url")
    private @Nullable String url;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SourceTryCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = SoundRules.read(rules.folder());
        Source reader = Sources.of(World.LIVE, rules.folder(), new RecognisedSchemes(() -> rulebook))
                .named(source);
        Request request = reader.request(address(reader));
        Extraction read = reader.read(new Page(
                request,
                request.url(),
                type(),
                SavedPage.bytes(file),
                World.LIVE.clock().instant()));
        output.json(json(request, read));
        return (read.problems().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS).code();
    }

    /** Without an address, the file passes for the source's first page. */
    private URI address(Source reader) {
        if (url == null) {
            return reader.start().stream()
                    .findFirst()
                    .map(Request::url)
                    .orElseGet(() ->
                            URI.create("https://" + reader.hosts().iterator().next() + "/"));
        }
        return SavedPage.address(url);
    }

    private String type() {
        String name = file.toString();
        return name.endsWith(".pdf") ? "application/pdf" : name.endsWith(".json") ? "application/json" : "";
    }

    private ObjectNode json(Request request, Extraction read) {
        ObjectNode json = CallJson.mapper()
                .createObjectNode()
                .put("source", source)
                .put("url", request.url().toString())
                .put("kind", request.kind());
        ArrayNode calls = json.putArray("calls");
        read.sightings().forEach(s -> calls.add(call(s)));
        ArrayNode more = json.putArray("morePages");
        read.morePages()
                .forEach(r -> more.addObject().put("url", r.url().toString()).put("kind", r.kind()));
        json.set("problems", ProblemJson.of(read.problems(), messages));
        return json;
    }

    private static ObjectNode call(Sighting sighting) {
        ObjectNode json = CallJson.mapper()
                .createObjectNode()
                .put("id", sighting.id().value())
                .put("rank", sighting.rank().name())
                .put("page", sighting.page().toString());
        ObjectNode evidence = CallJson.mapper().createObjectNode();
        sighting.content().all().forEach((field, stated) -> {
            json.set(field.name(), CallJson.mapper().valueToTree(stated.value()));
            evidence.set(field.name(), CallJson.mapper().valueToTree(stated.evidence()));
        });
        json.set("evidence", evidence);
        return json;
    }
}
