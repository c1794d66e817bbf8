package fr.levier.addition;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.web.Upload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A file that somebody uploads: a PDF or an HTML page by what its bytes are, whatever its name says, and not too large. */
final class GivenFile {
    static final int LARGEST = 10 << 20;

    /** A page of this size takes seconds to read, one of ten times this size minutes. */
    static final int LARGEST_HTML = 2 << 20;

    private static final int HEAD = 64 * 1024;
    private static final Pattern HTML =
            Pattern.compile("(?i)<(!doctype html|html|head|body|main|article|div|p|h1)[\\s>]");

    private GivenFile() {}

    /**
     * Returns the bytes of the file.
     *
     * @throws Refusal when it is too large, or nothing that is read here
     */
    static byte[] of(Upload upload) {
        byte[] body = upload.body();
        if (body.length > LARGEST) {
            throw refusal(upload, "addition.problem.too-large", LARGEST);
        }
        if (!isPdf(body) && !isHtml(body)) {
            throw refusal(upload, "addition.problem.type", LARGEST);
        }
        if (!isPdf(body) && body.length > LARGEST_HTML) {
            throw refusal(upload, "addition.problem.html-too-large", LARGEST_HTML);
        }
        return body;
    }

    private static boolean isPdf(byte[] body) {
        return head(body, 1024).contains("%PDF");
    }

    /** In whatever encoding: between the letters of UTF-16 stand zeros. */
    private static boolean isHtml(byte[] body) {
        return HTML.matcher(head(body, HEAD).replace("\u0000", "")).find();
    }

    private static String head(byte[] body, int length) {
        return new String(body, 0, Math.min(body.length, length), StandardCharsets.ISO_8859_1);
    }

    private static Refusal refusal(Upload upload, String code, int most) {
        return new Refusal(Problem.at(Place.of(upload.name()), code, most >> 20));
    }
}
