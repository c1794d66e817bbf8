package fr.levier.command;

import fr.levier.message.Messages;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier serve}: the pages and the jobs, until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final ServerOptions server = new ServerOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ServeCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> settings = server.settings();
        settings.put("levier.jobs.enabled", true);
        Session session = Session.live(store, settings);
        return Serving.until(session, output, address -> messages.text("levier.serve.started", address));
    }
}
