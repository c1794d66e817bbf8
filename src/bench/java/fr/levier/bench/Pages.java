package fr.levier.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The main pages over HTTP, one request after the other, as an officer who signed in sees them: how long the whole answer takes, and
 * how many bytes the largest has.
 */
final class Pages {
    private static final int WARM = 60;
    private static final int COUNTED = 300;
    private static final int WAITED_SECONDS = 180;
    private static final String PASSWORD = "a password of a benchmark";
    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI site;

    private Pages(URI site) {
        this.site = site;
    }

    static void run(int calls, PrintStream out) throws IOException, InterruptedException {
        try (ServedWorld world = new ServedWorld(calls)) {
            Pages pages = new Pages(world.address());
            pages.waitFor();
            pages.signIn(world.passwordPath());
            String plan = pages.plan();
            for (Map.Entry<String, List<String>> kind : kinds(plan).entrySet()) {
                out.println(pages.measured(kind.getKey(), kind.getValue()));
            }
        }
    }

    private static Map<String, List<String>> kinds(String plan) {
        String siren = "siren=" + ServedWorld.SIREN;
        List<String> words = List.of("eau potable", "mobilité douce", "jumelage", "climat", "Sénégal", "jeunesse");
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("start", List.of("/", "/collectivites?nom=montpel", "/collectivites?nom=st-etienne"));
        kinds.put("calls", List.of("/appels", "/appels?page=40", "/appels?statut=ouverts&theme=water"));
        kinds.put("callsOfAnAuthority", List.of("/appels?" + siren, "/appels?page=9&" + siren, "/appels?statut=ouverts&" + siren));
        kinds.put("callsByWords", words.stream().map(w -> "/appels?q=" + encoded(w)).toList());
        kinds.put("callsByWordsOfAnAuthority", words.stream().map(w -> "/appels?" + siren + "&q=" + encoded(w)).toList());
        kinds.put("call", List.of("/appels/eu/call-0?" + siren, "/appels/eu/call-3", "/appels/eu/call-9?" + siren));
        kinds.put("restlessCall", List.of(ServedWorld.HEAVY + "?" + siren));
        kinds.put("week", List.of("/semaine?" + siren));
        kinds.put("plans", List.of("/plans?" + siren));
        kinds.put("plan", List.of(plan));
        kinds.put("portfolio", List.of("/portefeuille?" + siren));
        kinds.put("authority", List.of("/collectivite?" + siren));
        kinds.put("rules", List.of("/regles", "/regles/meae-generaliste", "/regles/afd-ficol"));
        kinds.put("sources", List.of("/sources"));
        return kinds;
    }

    private String measured(String name, List<String> paths) throws IOException, InterruptedException {
        long[] times = new long[COUNTED];
        int largest = 0;
        for (int i = -WARM; i < COUNTED; i++) {
            String path = paths.get(Math.floorMod(i, paths.size()));
            long start = System.nanoTime();
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(site.resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            largest = Math.max(largest, answer.body().length);
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "{\"page\":\"%s\",\"counted\":%d,\"p50Ms\":%.1f,\"p95Ms\":%.1f,\"p99Ms\":%.1f,\"largestBytes\":%d}",
                name,
                COUNTED,
                times[COUNTED / 2] / 1e6,
                times[COUNTED * 95 / 100] / 1e6,
                times[COUNTED * 99 / 100] / 1e6,
                largest);
    }

    private void waitFor() throws InterruptedException {
        for (int second = 0; second < WAITED_SECONDS; second++) {
            try {
                get("/regles");
                return;
            } catch (IOException notYet) {
                Thread.sleep(1000);
            }
        }
        throw new IllegalStateException("The server does not answer");
    }

    private void signIn(String passwordPath) throws IOException, InterruptedException {
        post(passwordPath, Map.of("nouveau", PASSWORD, "jeton", token(get(passwordPath))));
        post("/connexion", Map.of("email", ServedWorld.email(), "motdepasse", PASSWORD, "jeton", token(get("/connexion"))));
    }

    /** Returns the address of a plan that is read from a file, as somebody would. */
    private String plan() throws IOException, InterruptedException {
        String token = token(get("/plans/nouveau?siren=" + ServedWorld.SIREN));
        String boundary = "levier-bench";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map.of("siren", ServedWorld.SIREN, "envoi", UUID.randomUUID().toString(), "jeton", token)
                .forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                                + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"plan.yml\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(Path.of("fixtures/projects/eau-fatick-plan.yml")));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(site.resolve("/plans/importer"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.uri().getPath();
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("No token on the page");
        }
        return token.group(1);
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(site.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        client.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
