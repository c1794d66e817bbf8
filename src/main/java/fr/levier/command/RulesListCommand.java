package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.levier.message.Messages;
import fr.levier.rule.Campaign;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.SchemeJson;
import fr.levier.rule.VerdictJson;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier rules list}: every scheme, modelled or not, with its campaigns and citations. */
@Command(name = "list")
final class RulesListCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RulesListCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = SoundRules.read(rules.folder());
        output.print(() -> json(rulebook), () -> text(rulebook));
        return ExitCode.DONE.code();
    }

    private static ArrayNode json(Rulebook rulebook) {
        ArrayNode json = VerdictJson.mapper().createArrayNode();
        rulebook.schemes().values().forEach(scheme -> json.add(SchemeJson.summary(scheme)));
        return json;
    }

    private String text(Rulebook rulebook) {
        return rulebook.vocabulary().codes("families").stream()
                .map(family -> family(rulebook, family))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String family(Rulebook rulebook, String family) {
        List<Scheme> schemes = rulebook.schemes().values().stream()
                .filter(scheme -> scheme.family().equals(family))
                .toList();
        String title = rulebook.vocabulary().label("families", family).in(messages.locale());
        return schemes.isEmpty()
                ? ""
                : schemes.stream()
                        .map(this::line)
                        .collect(Collectors.joining("\n  ", title + " (" + schemes.size() + ")\n  ", ""));
    }

    private String line(Scheme scheme) {
        String campaigns = scheme.campaigns().stream().map(Campaign::id).collect(Collectors.joining(", "));
        String line = scheme.id() + " — " + scheme.name().in(messages.locale());
        return line
                + (campaigns.isEmpty() ? "" : " [" + campaigns + "]")
                + (scheme.isModelled() ? "" : " – " + messages.text("rule.unmodelled"))
                + scheme.closure()
                        .map(closure -> " – " + messages.text("rule.closed.short", closure.on()))
                        .orElse("");
    }
}
