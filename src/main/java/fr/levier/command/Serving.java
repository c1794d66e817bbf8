package fr.levier.command;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Keeps the web server running until the process is asked to end; the session then closes everything in order. */
final class Serving {
    private Serving() {}

    static int until(Session session, OutputOptions output, Function<URI, String> started) throws InterruptedException {
        try {
            URI address = session.serve();
            output.out().println(started.apply(address));
            output.out().flush();
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
        new CountDownLatch(1).await();
        return ExitCode.DONE.code();
    }
}
