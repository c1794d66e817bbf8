package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.message.Messages;
import fr.levier.rule.Rulebook;
import fr.levier.source.Source;
import fr.levier.source.SourceCard;
import fr.levier.store.World;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier source list}: every source, family by family, with what it lacks to be asked. */
@Command(name = "list")
final class SourceListCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SourceListCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = SoundRules.read(rules.folder());
        Sources sources = Sources.of(World.LIVE, rules.folder(), new RecognisedSchemes(() -> rulebook));
        output.print(() -> json(sources), () -> text(sources));
        return ExitCode.DONE.code();
    }

    private ArrayNode json(Sources sources) {
        ArrayNode json = CallJson.mapper().createArrayNode();
        sources.all().forEach(s -> json.add(json(s)));
        return json;
    }

    private ObjectNode json(Source source) {
        SourceCard card = source.card();
        ObjectNode json = CallJson.mapper()
                .createObjectNode()
                .put("id", card.id())
                .put("name", card.name().in(messages.locale()))
                .put("family", card.family())
                .put("rank", card.rank().name())
                .put("formatPresumed", card.presumed())
                .put("attribution", card.attribution().in(messages.locale()))
                .put("ready", card.missing().isEmpty());
        card.missing().ifPresent(m -> json.put("missing", m));
        ArrayNode hosts = json.putArray("hosts");
        source.hosts().stream().sorted().forEach(hosts::add);
        ArrayNode start = json.putArray("start");
        source.start().forEach(r -> start.add(r.url().toString()));
        return json;
    }

    private String text(Sources sources) {
        List<String> families = sources.all().stream()
                .map(s -> s.card().family())
                .distinct()
                .sorted()
                .toList();
        return families.stream().map(f -> family(f, sources)).collect(Collectors.joining("\n\n"))
                + "\n\n"
                + messages.text("levier.source.total", sources.all().size());
    }

    private String family(String family, Sources sources) {
        return sources.all().stream()
                .map(Source::card)
                .filter(c -> c.family().equals(family))
                .map(this::line)
                .collect(Collectors.joining("\n  ", messages.text("source.family." + family) + "\n  ", ""));
    }

    private String line(SourceCard card) {
        return card.id() + " — " + card.name().in(messages.locale())
                + " – " + messages.text("levier.source.rank." + card.rank())
                + (card.presumed() ? " – " + messages.text("levier.source.presumed") : "")
                + card.missing()
                        .map(m -> " – " + messages.text("levier.source.missing", m))
                        .orElse("");
    }
}
