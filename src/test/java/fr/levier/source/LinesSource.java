package fr.levier.source;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A source for tests. Its format: {@code call KEY TITLE}, {@code more PATH}, {@code cut} for a list that is not whole, a leaf under {@code /leaf}; anything else makes it throw, {@code ?} a problem. */
record LinesSource(String id, String host, String path) implements Source {

    @Override
    public Set<String> hosts() {
        return Set.of(host);
    }

    @Override
    public List<Request> start() {
        return List.of(request(path));
    }

    @Override
    public boolean isLeaf(Request request) {
        return request.url().getPath().startsWith("/leaf");
    }

    private Request request(String where) {
        return Request.get(URI.create("http://" + host + where), "lines");
    }

    @Override
    public Extraction read(Page page) {
        List<Sighting> sightings = new ArrayList<>();
        List<Request> more = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean partial = false;
        for (String line :
                new String(page.body(), StandardCharsets.UTF_8).lines().toList()) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "call" -> sightings.add(sighting(page, words[1], words[2]));
                case "more" -> more.add(request(words[1]));
                case "cut" -> partial = true;
                case "?" -> problems.add(Problem.at(Place.of(page.url().toString()), "source.problem.fault", line));
                default -> throw new IllegalStateException("Not a line of this format: " + line);
            }
        }
        return new Extraction(sightings, more, problems, partial);
    }

    private Sighting sighting(Page page, String key, String title) {
        Evidence evidence = new Evidence(page.url(), title, "", Evidence.Method.FIELD, page.fetchedAt());
        Content content = Content.builder().state(Field.TITLE, title, evidence).build();
        return new Sighting(CallId.of("test", key), id, page.url(), Rank.ISSUER, page.fetchedAt(), content);
    }
}
