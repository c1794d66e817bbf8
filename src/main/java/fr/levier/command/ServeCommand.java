package fr.levier.command;

import fr.levier.message.Messages;
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
        server.requireFreePort();
        Session session = Session.serving(store, server.settings(), messages);
        return Serving.until(session, output, address -> messages.text("levier.serve.started", address));
    }
}
