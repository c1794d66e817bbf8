package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.digest.Delivery;
import fr.levier.digest.DeliveryReport;
import fr.levier.digest.DigestRun;
import fr.levier.digest.JdbcLetters;
import fr.levier.digest.RunReport;
import fr.levier.message.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier digest run}: records the letters that are due now, and sends what waits. Again, it does nothing again. */
@Command(name = "run")
final class DigestRunCommand implements Callable<Integer> {
    /** What a letter says of where it comes from, by the variables that set it. */
    private static final Map<String, String> ADDRESSES =
            Map.of("LEVIER_BASE_URL", "levier.base-url", "LEVIER_MAIL_FROM", "levier.mail.from");

    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    DigestRunCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.live(store, Map.of())) {
            DigestRun run = session.bean(DigestRun.class);
            if (run.mayWrite(session.now())) {
                warnOfAddresses(session);
            }
            RunReport made = run.due(session.now());
            Delivery delivery = session.bean(Delivery.class);
            DeliveryReport sent = delivery.run(session.now());
            JdbcLetters letters = session.bean(JdbcLetters.class);
            JdbcLetters.Standing standing = letters.standing(session.now());
            Optional<String> trouble = delivery.isPossible() ? sent.trouble().or(letters::obstacle) : Optional.empty();
            DeliveryPrinter printer = new DeliveryPrinter(messages, sent, standing, trouble);
            output.print(() -> json(made, printer.json()), () -> said(made, printer, delivery.isPossible()));
            boolean troubled = made.failed() + sent.failed() > 0 || trouble.isPresent();
            return (troubled ? ExitCode.PROBLEMS : ExitCode.DONE).code();
        }
    }

    /** A letter is written once: its links and its sender are those of this shell, whoever sends it later. */
    private void warnOfAddresses(Session session) {
        List<String> missing = ADDRESSES.entrySet().stream()
                .filter(setting -> !session.isSet(setting.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            output.err().println(messages.text("levier.digest.no-addresses", String.join(", ", missing)));
        }
    }

    private static JsonNode json(RunReport made, JsonNode delivery) {
        ObjectNode json = CallJson.mapper().createObjectNode();
        json.set("letters", CallJson.mapper().valueToTree(made));
        json.set("delivery", delivery);
        return json;
    }

    private String said(RunReport made, DeliveryPrinter printer, boolean possible) {
        String letters = messages.text("levier.digest.made", made.composed(), made.silent(), made.failed());
        String delivery = possible ? printer.text() : messages.text("levier.digest.no-server");
        return letters + System.lineSeparator() + delivery;
    }
}
