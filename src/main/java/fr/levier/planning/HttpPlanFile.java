package fr.levier.planning;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers with a file to keep, written to its end before anything of it is sent. */
final class HttpPlanFile {
    private HttpPlanFile() {}

    /** Something that is written as a file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static HttpResponse<?> workbook(String name, Content content) {
        return of(
                name,
                MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                bytes(content));
    }

    static HttpResponse<?> pdf(String name, Content content) {
        return of(name, MediaType.APPLICATION_PDF_TYPE, bytes(content));
    }

    static HttpResponse<?> yaml(String name, String text) {
        return of(name, MediaType.of("application/yaml; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    static HttpResponse<?> json(String name, String text) {
        return of(name, MediaType.APPLICATION_JSON_TYPE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<?> of(String name, MediaType type, byte[] bytes) {
        return HttpResponse.ok(bytes)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.write(out);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return out.toByteArray();
    }
}
