package fr.levier.source.aidesterritoires;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import fr.levier.call.Content;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.Sighting;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.source.Credential;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.Secret;
import fr.levier.source.Source;
import fr.levier.source.SourceCard;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the interface of Aides-territoires: the token of whoever runs this instance is exchanged for one of the day, with which the
 * list of grants is read page after page. Only grants for action abroad or from the Union are kept.
 *
 * <p>The list's form is known from the published code; how the token is exchanged is presumed, and every value says so. Without a
 * token in the settings there is nothing to ask.
 */
public final class AidesTerritoires implements Source {
    /** The setting that holds the token. */
    public static final String SETTING = "LEVIER_AIDES_TERRITOIRES_TOKEN";

    static final String HOST = "aides-territoires.beta.gouv.fr";
    private static final URI CONNECTION = URI.create("https://" + HOST + "/api/connexion/");
    private static final URI LIST = URI.create("https://" + HOST + "/api/aids/?itemsPerPage=100");
    private static final String CONNECT = "connect";
    private static final String AIDS = "aids";

    private final Optional<Secret> token;
    private final AidReader aids;

    public AidesTerritoires(SchemeRecogniser recogniser, Optional<Secret> token) {
        this.token = token;
        this.aids = new AidReader(recogniser);
    }

    /** Returns what one grant of an answer says, whatever it is for: of an answer that a person saved, nothing is sorted out. */
    public static Content content(Page page, JsonNode aid) {
        return new AidReader(SchemeRecogniser.none()).content(page, aid);
    }

    @Override
    public String id() {
        return AidReader.SOURCE;
    }

    @Override
    public Set<String> hosts() {
        return Set.of(HOST);
    }

    @Override
    public SourceCard card() {
        return new SourceCard(
                id(),
                new Label("Aides-territoires", "Aides-territoires"),
                "national",
                Rank.RELAY,
                true,
                new Label(
                        "Aides-territoires (données publiques ; licence à vérifier), source nommée",
                        "Aides-territoires (public data; licence to be checked), source named"),
                token.isPresent() ? Optional.empty() : Optional.of(SETTING));
    }

    @Override
    public List<Request> start() {
        return token
                .map(t -> Request.get(CONNECTION, CONNECT).with(new Credential("X-AUTH-TOKEN", "", t, true)))
                .stream()
                .toList();
    }

    @Override
    public List<Request> startAgain() {
        return List.of(Request.get(LIST, AIDS));
    }

    @Override
    public Request request(URI url) {
        return Request.get(url, url.getPath().startsWith(CONNECTION.getPath()) ? CONNECT : AIDS);
    }

    @Override
    public Extraction read(Page page) {
        Optional<JsonNode> answer = parse(page.body());
        if (answer.isEmpty()) {
            return failed(page, "source.problem.aides-not-json");
        }
        return page.request().kind().equals(CONNECT) ? connected(page, answer.get()) : list(page, answer.get());
    }

    private static Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.ofNullable(CallJson.mapper().readTree(body)).filter(JsonNode::isObject);
        } catch (IOException | StackOverflowError broken) { // also bytes that pass for a charset and are none
            return Optional.empty();
        }
    }

    private static Extraction connected(Page page, JsonNode answer) {
        String given = answer.path("token").asText("");
        if (given.isBlank() || !given.matches("[\\x21-\\x7e]{1,4000}")) {
            return failed(page, "source.problem.aides-no-token");
        }
        Credential bearer = new Credential("Authorization", "Bearer ", new Secret(given), false);
        return new Extraction(List.of(), List.of(Request.get(LIST, AIDS).with(bearer)), List.of());
    }

    private Extraction list(Page page, JsonNode answer) {
        if (!answer.path("results").isArray()) {
            return failed(page, "source.problem.aides-not-list");
        }
        Problems problems = new Problems();
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < answer.path("results").size(); i++) {
            aids.read(page, answer.path("results").get(i), "results[" + i + "]", problems)
                    .ifPresent(sightings::add);
        }
        return new Extraction(sightings, next(page, answer, problems), problems.list());
    }

    private static List<Request> next(Page page, JsonNode answer, Problems problems) {
        String next = answer.path("next").asText("");
        if (next.isBlank()
                || answer.path("next").isNull()
                || answer.path("results").isEmpty()) {
            return List.of();
        }
        try {
            URI address = LIST.resolve(next);
            if (HOST.equals(address.getHost()) && address.getPath().startsWith(LIST.getPath())) {
                Request more = Request.get(address, AIDS);
                return List.of(page.request().credential().map(more::with).orElse(more));
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        problems.add(place(page).withKey("next"), "source.problem.aides-next");
        return List.of();
    }

    private static Extraction failed(Page page, String code) {
        return Extraction.failed(Problem.at(place(page), code));
    }

    private static Place place(Page page) {
        return Place.of(page.url().toString());
    }
}
