package fr.levier.command;

import fr.levier.call.CallJson;
import fr.levier.digest.Delivery;
import fr.levier.digest.DeliveryReport;
import fr.levier.digest.DigestRun;
import fr.levier.digest.RunReport;
import fr.levier.message.Messages;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier digest run}: records the letters that are due now, and sends what waits. Again, it does nothing again. */
@Command(name = "run")
final class DigestRunCommand implements Callable<Integer> {
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
            RunReport made = session.bean(DigestRun.class).due(session.now());
            Delivery delivery = session.bean(Delivery.class);
            DeliveryReport sent = delivery.run(session.now());
            output.print(
                    () -> CallJson.mapper().valueToTree(Map.of("letters", made, "delivery", sent)),
                    () -> said(made, sent, delivery.isPossible()));
            boolean troubled = made.failed() + sent.failed() > 0;
            return (troubled ? ExitCode.PROBLEMS : ExitCode.DONE).code();
        }
    }

    private String said(RunReport made, DeliveryReport sent, boolean possible) {
        String letters = messages.text("levier.digest.made", made.composed(), made.silent(), made.failed());
        String delivery = possible
                ? messages.text("levier.digest.sent", sent.sent(), sent.waiting(), sent.failed())
                : messages.text("levier.digest.no-server");
        return letters + System.lineSeparator() + delivery;
    }
}
