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

/** An SMTP server that answers chosen commands with chosen refusals, for one connection after another. */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> refusals;

    /**
     * @param refusals the answer to a command, such as {@code RCPT} or {@code .} for the end of the data
     */
    public ScriptedServer(Map<String, String> refusals) throws IOException {
        this.refusals = refusals;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public SmtpSettings settings() {
        return new SmtpSettings("127.0.0.1", socket.getLocalPort(), java.util.Optional.empty(), false);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException ended) {
                // the client left, or the test is over
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, refusals.getOrDefault("GREETING", "220 scripted"));
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            String answer = refusals.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
            data = answer.startsWith("354");
            say(out, answer);
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
