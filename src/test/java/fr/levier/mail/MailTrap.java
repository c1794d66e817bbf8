package fr.levier.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server that takes every message, counts how often it took each, by Message-ID, and misbehaves when it is told to: it answers
 * late, refuses for now, or takes a message and cuts the connection before it says so.
 */
public final class MailTrap implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService talkers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mail-trap");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger cutsMade = new AtomicInteger();
    private volatile int delayMillis;

    public MailTrap() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        talkers.execute(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public SmtpSettings settings() {
        return new SmtpSettings("127.0.0.1", port(), Optional.empty(), false);
    }

    /** Answers so late from now on, after a message was taken. */
    public void answerAfter(int millis) {
        delayMillis = millis;
    }

    /** Takes so many of the next messages and cuts the connection instead of saying so. */
    public void cutNext(int count) {
        cuts.set(count);
    }

    /** Refuses so many of the next messages for now. */
    public void refuseNext(int count) {
        refusals.set(count);
    }

    public int cutsMade() {
        return cutsMade.get();
    }

    /** Returns how often each message was taken. */
    public Map<String, AtomicInteger> taken() {
        return taken;
    }

    public int total() {
        return taken.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                talkers.execute(() -> talk(client));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            say(out, "220 trap");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                if (command.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                }
                say(out, command.equals("DATA") ? "354 go on" : "250 fine");
                if (command.equals("DATA") && !take(in, out)) {
                    return;
                }
            }
        } catch (IOException left) {
            // the client died or went
        }
    }

    /** Returns whether the connection goes on. */
    private boolean take(BufferedReader in, OutputStream out) throws IOException {
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            if (id.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                id = line.substring("message-id:".length()).strip();
            }
        }
        if (takeOne(refusals)) {
            say(out, "451 not now");
            return true;
        }
        taken.computeIfAbsent(id, any -> new AtomicInteger()).incrementAndGet();
        if (takeOne(cuts)) {
            cutsMade.incrementAndGet();
            return false;
        }
        pause();
        say(out, "250 taken");
        return true;
    }

    private static boolean takeOne(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private void pause() {
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        talkers.shutdownNow();
    }
}
