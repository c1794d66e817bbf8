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
        return untold(HttpResponse.ok(html)
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header("Content-Security-Policy", POLICY));
    }

    static HttpResponse<?> document(String html) {
        return untold(HttpResponse.ok(LetterPdf.of(html))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "inline; filename=\"levier.pdf\""));
    }

    static HttpResponse<?> feed(byte[] atom) {
        return untold(HttpResponse.ok(atom).contentType(MediaType.of("application/atom+xml; charset=utf-8")));
    }

    /** A letter tells no site where it stands, ours included; a page with a form must, for the browser to say from where it is sent. */
    private static <T> MutableHttpResponse<T> untold(MutableHttpResponse<T> answer) {
        return secret(answer).header("Referrer-Policy", "no-referrer");
    }

    /** What stands at an address that is a secret is kept nowhere and found by nobody. */
    static <T> MutableHttpResponse<T> secret(MutableHttpResponse<T> answer) {
        return answer.header("X-Robots-Tag", "noindex, nofollow").header("Cache-Control", "no-store");
    }
}
