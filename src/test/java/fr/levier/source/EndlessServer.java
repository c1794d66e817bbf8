package fr.levier.source;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server without end: it has no robots.txt, and whatever else is asked for never stops coming. */
final class EndlessServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String start;
    private final String again;

    private EndlessServer(String start, String again) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.start = start;
        this.again = again;
        Thread thread = new Thread(this::serve, "endless-server");
        thread.setDaemon(true);
        thread.start();
    }

    static EndlessServer ofBody() throws IOException {
        return new EndlessServer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "4\r\nmore\r\n");
    }

    static EndlessServer ofHeaders() throws IOException {
        return new EndlessServer("HTTP/1.1 200 OK\r\n", "X-More: more\r\n");
    }

    Network network() {
        return Network.wired(TestWeb.loopback(), host -> socket.getLocalPort(), TestWeb.trustingAll());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client);
            } catch (IOException hungUp) {
                // that is what the client is meant to do
            }
        }
    }

    private void answer(Socket client) throws IOException {
        byte[] request = new byte[2048];
        int length = client.getInputStream().read(request);
        OutputStream out = client.getOutputStream();
        if (new String(request, 0, Math.max(length, 0), StandardCharsets.US_ASCII).contains("/robots.txt")) {
            write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return;
        }
        write(out, start);
        while (!socket.isClosed()) {
            write(out, again.repeat(1000));
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
