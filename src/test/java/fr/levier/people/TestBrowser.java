package fr.levier.people;

import fr.levier.web.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Behaves as a browser does: keeps cookies, says from where it sends a form, and sends the token that stood on the last page. */
final class TestBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI site;
    final Map<String, String> cookies = new LinkedHashMap<>();
    private String formToken = "";

    TestBrowser(URI site) {
        this.site = site;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    /** Opens a page of ours and follows where it leads. */
    HttpResponse<String> open(String path) {
        HttpResponse<String> answer = get(path);
        for (int step = 0; step < 5 && answer.statusCode() == 303; step++) {
            answer = get(location(answer));
        }
        return answer;
    }

    /** Sends a form as the last page would. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent(Form.TOKEN, formToken);
        return postRaw(path, all, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    /** Sends a form with a file as the last page would. */
    HttpResponse<String> upload(String path, Map<String, String> fields, String name, byte[] file) {
        String boundary = "levier-test-boundary";
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent(Form.TOKEN, formToken);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((field, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + field + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(site.resolve(path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpResponse<String> postRaw(String path, Map<String, String> fields, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(new Form(fields).encoded()));
        headers.forEach(request::header);
        return send(request);
    }

    HttpResponse<String> signIn(String email, String password) {
        get("/connexion");
        HttpResponse<String> answer = post("/connexion", Map.of("email", email, "motdepasse", password));
        if (answer.statusCode() == 303) {
            get("/compte");
        }
        return answer;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(java.util.stream.Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher token = TOKEN.matcher(answer.body());
            if (token.find()) {
                formToken = token.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    Optional<String> cookie() {
        return Optional.ofNullable(cookies.get("levier"));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
