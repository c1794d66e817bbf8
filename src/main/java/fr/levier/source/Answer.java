package fr.levier.source;

import java.util.Map;
import java.util.Optional;

/**
 * One answer of a server, read to its end.
 *
 * @param headers by lower-case name, the first of each
 * @param body decompressed
 */
@SuppressWarnings("ArrayRecordComponent") // an answer is compared by nobody
record Answer(int status, Map<String, String> headers, byte[] body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }
}
