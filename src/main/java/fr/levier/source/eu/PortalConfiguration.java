package fr.levier.source.eu;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The portal's own configuration, which names the address and the public key of the search; and the question that Levier asks there.
 *
 * <p>Each part of the question must be sent as JSON in multipart/form-data: the search silently ignores any other body and answers
 * with its whole index.
 */
final class PortalConfiguration {
    private static final int PAGE_SIZE = 100; // the portal gives no more

    /** No programme period: EuropeAid rows carry that of the past. */
    private static final Map<String, String> QUESTION = Map.of(
            "query", """
                    {"bool":{"must":[{"terms":{"type":["1","2","8"]}},{"terms":{"status":["31094501","31094502"]}},\
                    {"terms":{"DATASOURCE":["SEDIA"]}},{"terms":{"language":["en"]}}]}}""",
            "languages", "[\"en\"]",
            "sort", "{\"order\":\"DESC\",\"field\":\"startDate\"}",
            "displayFields", """
                    ["identifier","title","type","status","callIdentifier","callTitle","callccm2Id","caName","frameworkProgramme",\
                    "startDate","deadlineDate","deadlineModel","actions","budgetOverview","budget","currency","descriptionByte",\
                    "beneficiaryAdministration","supportInfo","keywords","tags","crossCuttingPriorities","latestInfos","links",\
                    "esDA_QueueDate","DATASOURCE","language"]""");

    private PortalConfiguration() {}

    static Extraction read(Page page, JsonNode root) {
        JsonNode sedia = root.path("modules").path("sedia");
        String key =
                sedia.path("corporateSearchApiKey").asText(sedia.path("apiKey").asText());
        Optional<URI> address = address(sedia.path("corporateSearchUrl").asText(), key);
        return address.map(a -> new Extraction(List.of(), List.of(question(a)), List.of()))
                .orElseGet(() -> EuPortal.failed(page, "source.problem.eu-no-search"));
    }

    private static Request question(URI address) {
        return Request.post(address, PortalAddress.SEARCH, QUESTION);
    }

    /** The portal writes the address up to {@code apiKey=}; older ones stopped before the question mark. */
    private static Optional<URI> address(String url, String key) {
        if (!key.matches("[A-Za-z0-9_-]{1,64}")) {
            return Optional.empty();
        }
        String open = url.contains("?") ? url : url + "?apiKey=";
        return Json.uri(open + (open.endsWith("=") ? key : "") + "&text=***&pageSize=" + PAGE_SIZE + "&pageNumber=1")
                .filter(u -> EuPortal.HOSTS.contains(u.getHost()));
    }
}
