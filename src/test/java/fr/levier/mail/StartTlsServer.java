package fr.levier.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An SMTP server that offers encryption with the certificate of GreenMail, for which nobody vouches, and notes what it is told. */
public final class StartTlsServer implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final ServerSocket socket;
    private final SSLContext keys;
    private final List<String> said = new CopyOnWriteArrayList<>();

    public StartTlsServer() throws IOException, GeneralSecurityException {
        keys = keys();
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "starttls-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private static SSLContext keys() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = StartTlsServer.class.getResourceAsStream("/greenmail.p12")) {
            store.load(Objects.requireNonNull(in), PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    public SmtpSettings settings() {
        return new SmtpSettings("localhost", socket.getLocalPort(), Optional.empty(), true);
    }

    /** Returns the commands that it heard; those in clear and those under encryption alike. */
    public List<String> said() {
        return said;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                say(client, "220 starttls");
                if (talk(client)) {
                    SSLSocket encrypted = (SSLSocket) keys.getSocketFactory().createSocket(client, null, false);
                    encrypted.startHandshake();
                    talk(encrypted);
                }
            } catch (IOException ended) {
                // the client did not trust us, or left, or the test is over
            }
        }
    }

    /** Returns whether the client wants to be encrypted from here on. */
    private boolean talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (data && !line.equals(".")) {
                continue;
            }
            said.add(command);
            data = command.equals("DATA");
            if (command.equals("STARTTLS")) {
                say(client, "220 go on");
                return true;
            }
            say(client, command.equals("EHLO") ? "250-here\r\n250 STARTTLS" : data ? "354 go on" : "250 fine");
        }
        return false;
    }

    private static void say(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
