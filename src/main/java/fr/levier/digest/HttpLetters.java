package fr.levier.digest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** Answers with a letter: the very HTML that is sent, the document made from it, or a feed of letters. */
final class HttpLetters {
    /** A letter has its styles within, because mail programs know no others; nothing else may happen on it. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private HttpLetters() {}

    static HttpResponse<?> page(String html) {
        return HttpResponse.ok(html)
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header("Content-Security-Policy", POLICY)
                .header("X-Robots-Tag", "noindex");
    }

    static HttpResponse<?> document(String html) {
        return HttpResponse.ok(LetterPdf.of(html))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"levier.pdf\"")
                .header("X-Robots-Tag", "noindex");
    }

    static HttpResponse<?> feed(byte[] atom) {
        return HttpResponse.ok(atom)
                .contentType(MediaType.of("application/atom+xml; charset=utf-8"))
                .header("X-Robots-Tag", "noindex");
    }
}
