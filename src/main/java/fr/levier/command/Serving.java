package fr.levier.command;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Keeps the web server running until the process is asked to end, and then closes everything in order. */
final class Serving {
    private Serving() {}

    static int until(Session session, OutputOptions output, Function<URI, String> started) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        try {
            URI address = session.serve();
            output.out().println(started.apply(address));
            output.out().flush();
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            session.close();
            closed.countDown();
        }));
        closed.await();
        return ExitCode.DONE.code();
    }
}
