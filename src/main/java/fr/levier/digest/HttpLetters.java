package fr.levier.digest;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** Answers with a letter: the very HTML that is sent, the document made from it, or a feed of letters. */
final class HttpLetters {
    /** A letter has its styles within, because mail programs know no others; nothing else may happen on it. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private HttpLetters() {}

    static HttpResponse<?> page(String html) {
        return secret(HttpResponse.ok(html)
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header("Content-Security-Policy", POLICY));
    }

    static HttpResponse<?> document(String html) {
        return secret(HttpResponse.ok(LetterPdf.of(html))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"levier.pdf\""));
    }

    static HttpResponse<?> feed(byte[] atom) {
        return secret(HttpResponse.ok(atom).contentType(MediaType.of("application/atom+xml; charset=utf-8")));
    }

    /** What stands at an address that is a secret is kept nowhere, found by nobody, and tells no other site where it stands. */
    static <T> MutableHttpResponse<T> secret(MutableHttpResponse<T> answer) {
        return answer.header("X-Robots-Tag", "noindex, nofollow")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer");
    }
}
