package fr.levier.web;

import io.micronaut.http.HttpRequest;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form that carries a file: its fields as those of any other form, and the first file. It is read before anybody asks who sends it,
 * because its token must be checked like any other; what is no such form has no field, and so no token.
 *
 * @param file nothing when none was chosen
 */
record HttpMultipart(Form form, Optional<Upload> file) {
    private static final HttpMultipart NONE = new HttpMultipart(Form.EMPTY, Optional.empty());
    private static final int MOST_FIELDS = 64;
    private static final int LONGEST_FIELD = 64 * 1024;

    static HttpMultipart read(HttpRequest<?> request, byte[] body) {
        String type = String.valueOf(request.getHeaders().get(HttpHeaderNames.CONTENT_TYPE));
        DefaultFullHttpRequest whole =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        whole.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        try {
            // in memory: the body is there already, and within its limit
            return read(new HttpPostMultipartRequestDecoder(
                    new DefaultHttpDataFactory(false), whole, StandardCharsets.UTF_8, MOST_FIELDS, LONGEST_FIELD));
        } catch (RuntimeException | IOException noForm) {
            return NONE;
        } finally {
            whole.release();
        }
    }

    private static HttpMultipart read(HttpPostMultipartRequestDecoder decoder) throws IOException {
        try {
            Map<String, String> fields = new LinkedHashMap<>();
            Optional<Upload> file = Optional.empty();
            for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                if (part instanceof Attribute field) {
                    fields.putIfAbsent(field.getName(), field.getValue().replace("\u0000", ""));
                } else if (part instanceof FileUpload upload && file.isEmpty() && upload.length() > 0) {
                    file = Optional.of(new Upload(upload.getFilename(), upload.get()));
                }
            }
            return new HttpMultipart(new Form(fields), file);
        } finally {
            decoder.destroy();
        }
    }
}
