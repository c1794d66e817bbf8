package fr.levier.source;

import fr.levier.source.GuardedNames.ForbiddenAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;

/**
 * One request and its answer within the limits of time and size. An answer that takes too long or grows too large is cut off: the
 * connection is closed, never drained.
 */
final class HttpExchange implements AutoCloseable {
    private final CloseableHttpClient client;
    private final HttpLimits limits;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "http-deadline");
        thread.setDaemon(true);
        return thread;
    });

    HttpExchange(CloseableHttpClient client, HttpLimits limits) {
        this.client = client;
        this.limits = limits;
    }

    /** Sends the request; every failure says whether it may pass. */
    Answer send(HttpUriRequestBase request, URI url) throws FetchException {
        AtomicBoolean outOfTime = new AtomicBoolean();
        Runnable cutOff = () -> {
            outOfTime.set(true); // first, because the failure that the cut causes asks for it
            request.cancel();
        };
        HttpLimits bounds = limits(request);
        ScheduledFuture<?> alarm = alarms.schedule(cutOff, bounds.total().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> answer(request, response));
        } catch (IOException failure) {
            throw explain(url, failure, outOfTime.get(), bounds);
        } finally {
            alarm.cancel(false);
        }
    }

    private Answer answer(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        byte[] body = response.getEntity() == null
                ? new byte[0]
                : read(request, response.getEntity().getContent());
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return new Answer(response.getCode(), headers, body);
    }

    private HttpLimits limits(HttpUriRequestBase request) {
        return request instanceof SiftedGet ? limits.ofSiftedFiles() : limits;
    }

    private byte[] read(HttpUriRequestBase request, InputStream content) throws IOException {
        InputStream bounded = new BoundedStream(content, limits(request).maxBytes(), request::cancel);
        if (request instanceof SiftedGet sifted) {
            byte[] kept = sifted.sieve().sift(bounded);
            bounded.transferTo(OutputStream.nullOutputStream());
            return kept;
        }
        return bounded.readAllBytes();
    }

    private static FetchException explain(URI url, IOException failure, boolean outOfTime, HttpLimits bounds) {
        if (failure instanceof BoundedStream.TooLarge) {
            return FetchException.lasting(url, "too-large", bounds.maxBytes() / 1024 / 1024);
        }
        if (outOfTime) {
            return FetchException.lasting(url, "too-slow", bounds.total().toSeconds());
        }
        if (failure instanceof ForbiddenAddress) {
            return FetchException.lasting(url, "forbidden-address", url.getHost());
        }
        if (failure instanceof UnknownHostException) {
            return FetchException.passing(url, "unknown-host", url.getHost());
        }
        String detail = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return failure instanceof SSLException
                ? FetchException.lasting(url, "tls", detail)
                : FetchException.passing(url, "connection", detail);
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
