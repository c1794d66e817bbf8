package fr.levier.source.eu;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.SchemeRecogniser;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.reference.Label;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.Sieve;
import fr.levier.source.Source;
import fr.levier.source.SourceCard;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The EU Funding &amp; Tenders portal. Its configuration says where its search is; the search says which calls there are; the details
 * of a topic say more, and weigh more, than its row in the search. When the search is down or stale, the reference file of all grants
 * is read in its place.
 */
public final class EuPortal implements Source {
    static final String ID = "eu-portal";
    static final Set<String> HOSTS = Set.of("ec.europa.eu", "api.tech.ec.europa.eu");
    private static final URI CONFIGURATION = URI.create(
            "https://ec.europa.eu/info/funding-tenders/opportunities/portal/assets/openid-login-config.json");

    private final SearchAnswer search;
    private final TopicDetails details;
    private final ReferenceFile reference;

    public EuPortal(SchemeRecogniser schemes) {
        PortalTables tables = PortalTables.load();
        this.search = new SearchAnswer(new SearchRow.Reader(schemes, tables));
        this.details = new TopicDetails(schemes, tables);
        this.reference = new ReferenceFile(schemes, tables);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public SourceCard card() {
        return SourceCard.issuer(
                id(),
                "eu",
                new Label("Portail européen des financements et appels d’offres", "EU Funding & Tenders portal"),
                new Label(
                        "© Union européenne, CC BY 4.0 (décision 2011/833/UE) ; traduit et mis en forme par Levier",
                        "© European Union, CC BY 4.0 (Decision 2011/833/EU); translated and rearranged by Levier"));
    }

    @Override
    public Set<String> hosts() {
        return HOSTS;
    }

    @Override
    public List<Request> start() {
        return List.of(Request.get(CONFIGURATION, PortalAddress.CONFIG));
    }

    @Override
    public Request request(URI url) {
        String path = url.getPath() == null ? "" : url.getPath();
        String kind = path.contains("/topicDetails/")
                ? PortalAddress.DETAILS
                : path.endsWith("/rest/search")
                        ? PortalAddress.SEARCH
                        : path.endsWith("/grantsTenders.json") ? PortalAddress.REFERENCE : PortalAddress.CONFIG;
        return Request.get(url, kind);
    }

    /** Where the search cannot be asked, or answers with nothing that can be believed, the reference file is. */
    @Override
    public Optional<Request> instead(Request failed) {
        boolean ofSearch = Set.of(PortalAddress.CONFIG, PortalAddress.SEARCH).contains(failed.kind());
        return ofSearch ? Optional.of(PortalAddress.reference()) : Optional.empty();
    }

    @Override
    public Optional<Sieve> sieve(Request request) {
        return request.kind().equals(PortalAddress.REFERENCE) ? Optional.of(new ReferenceSieve()) : Optional.empty();
    }

    @Override
    public Extraction read(Page page) {
        Optional<JsonNode> answer = Json.parse(page.body());
        if (answer.isEmpty()) {
            return failed(page, "source.problem.eu-not-json", page.contentType());
        }
        return switch (page.request().kind()) {
            case PortalAddress.CONFIG -> PortalConfiguration.read(page, answer.get());
            case PortalAddress.SEARCH -> search.read(page, answer.get());
            case PortalAddress.DETAILS -> details.read(page, answer.get());
            case PortalAddress.REFERENCE -> reference.read(page, answer.get());
            default ->
                failed(page, "source.problem.eu-unknown-kind", page.request().kind());
        };
    }

    static Extraction failed(Page page, String code, Object... details) {
        return Extraction.failed(Problem.at(Place.of(page.url().toString()), code, details));
    }
}
