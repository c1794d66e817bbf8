package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.rule.Rulebook;
import fr.levier.source.Fetcher;
import fr.levier.source.HttpLimits;
import fr.levier.source.Network;
import fr.levier.source.Pause;
import fr.levier.source.Source;
import fr.levier.source.SourceProbe;
import fr.levier.source.SourceProbe.Probed;
import fr.levier.store.World;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code levier source probe}: asks a source's first pages once, on the real network, and writes nothing anywhere. */
@Command(name = "probe")
final class SourceProbeCommand implements Callable<Integer> {
    private static final String CONTACT = "https://levier.example/contact";

    private final Messages messages;

    @Parameters(paramLabel = "ID", descriptionKey = "levier.option.source-one")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String source;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SourceProbeCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws InterruptedException {
        Rulebook rulebook = SoundRules.read(rules.folder());
        Source asked = Sources.of(World.LIVE, rules.folder(), new RecognisedSchemes(() -> rulebook))
                .named(source);
        asked.card().missing().ifPresent(setting -> {
            throw new Refusal(Problem.at(Place.of(source), "levier.problem.source-needs", setting));
        });
        List<Probed> pages = probe(asked);
        output.print(() -> json(pages), () -> pages.stream().map(this::text).collect(Collectors.joining("\n")));
        boolean good = pages.stream().allMatch(p -> p.problems().isEmpty());
        return (good ? ExitCode.DONE : ExitCode.PROBLEMS).code();
    }

    private static List<Probed> probe(Source asked) throws InterruptedException {
        String contact = Optional.ofNullable(System.getenv("LEVIER_CONTACT")).orElse(CONTACT);
        try (Fetcher fetcher =
                new Fetcher(Network.live(), HttpLimits.live(), contact, Pause.real(), World.LIVE.clock())) {
            return new SourceProbe(fetcher).probe(asked);
        }
    }

    private ArrayNode json(List<Probed> pages) {
        ArrayNode json = CallJson.mapper().createArrayNode();
        for (Probed page : pages) {
            ObjectNode one = json.addObject()
                    .put("url", page.asked().toString())
                    .put("answered", page.arrived().isPresent())
                    .put("contentType", page.contentType())
                    .put("bytes", page.bytes());
            page.arrived().ifPresent(u -> one.put("arrived", u.toString()));
            ArrayNode calls = one.putArray("calls");
            page.calls().forEach(c -> calls.add(c.value()));
            ArrayNode more = one.putArray("morePages");
            page.morePages().stream().map(URI::toString).forEach(more::add);
            one.set("problems", ProblemJson.of(page.problems(), messages));
        }
        return json;
    }

    private String text(Probed page) {
        String answer = page.arrived().isPresent()
                ? messages.text(
                        "levier.source.answered",
                        page.asked(),
                        page.bytes(),
                        page.calls().size(),
                        page.morePages().size())
                : messages.text("levier.source.silent", page.asked());
        return page.problems().stream().map(p -> "\n  " + messages.text(p)).collect(Collectors.joining("", answer, ""));
    }
}
