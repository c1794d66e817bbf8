package fr.levier.source.eu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.BudgetScope;
import fr.levier.call.CallId;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.demo.BundledWorld;
import fr.levier.money.Money;
import fr.levier.problem.Problem;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The bundled world's portal, served by WireMock and read to its end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EuWorldTest {
    private final BundledWorld world = BundledWorld.start();
    private final CloseableHttpClient client = HttpClients.createDefault();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int searches;

    @BeforeAll
    void collect() throws IOException {
        EuPortal portal = PortalPages.portal();
        Deque<Request> toFetch = new ArrayDeque<>(portal.start());
        while (!toFetch.isEmpty()) {
            Request request = toFetch.poll();
            searches += request.kind().equals("search") ? 1 : 0;
            Extraction read = portal.read(fetch(request));
            sightings.addAll(read.sightings());
            problems.addAll(read.problems());
            toFetch.addAll(read.morePages());
        }
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        world.close();
    }

    private Page fetch(Request request) throws IOException {
        if (request.parts().isEmpty()) {
            return PortalPages.page(request, send(new HttpGet(overHttp(request.url()))));
        }
        MultipartEntityBuilder parts = MultipartEntityBuilder.create();
        request.parts().forEach((name, json) -> parts.addTextBody(name, json, ContentType.APPLICATION_JSON));
        HttpPost post = new HttpPost(overHttp(request.url()));
        post.setEntity(parts.build());
        return PortalPages.page(request, send(post));
    }

    private static URI overHttp(URI url) {
        return URI.create(url.toString().replaceFirst("^https:", "http:"));
    }

    private byte[] send(ClassicHttpRequest request) throws IOException {
        return client.execute(new HttpHost("127.0.0.1", world.httpPort()), request, answer -> {
            assertThat(answer.getCode()).isEqualTo(200);
            return EntityUtils.toByteArray(answer.getEntity());
        });
    }

    private Sighting seen(String key, Rank rank) {
        return sightings.stream()
                .filter(s -> s.id().equals(CallId.of("eu", key)) && s.rank() == rank)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoPagesGiveEachCallOnce() {
        List<CallId> listed = sightings.stream()
                .filter(s -> s.rank() == Rank.ISSUER_LIST)
                .map(Sighting::id)
                .toList();
        assertThat(searches).isEqualTo(2);
        assertThat(listed).doesNotHaveDuplicates().hasSize(56);
        assertThat(listed.stream().filter(id -> id.value().startsWith("eu/EuropeAid-")))
                .hasSize(5);
        assertThat(listed.stream().filter(id -> id.value().endsWith("COMPETITIVE_CALLen")))
                .hasSize(3);
    }

    @Test
    void theBrokenDetailsLoseOnlyTheDetails() {
        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("source.problem.eu-not-json");
            assertThat(p.place().file()).endsWith("/life-2027-cet-enercom.json");
        });
        assertThat(sightings.stream().filter(s -> s.id().value().equals("eu/LIFE-2027-CET-ENERCOM")))
                .extracting(Sighting::rank)
                .containsExactly(Rank.ISSUER_LIST);
    }

    @Test
    void rowsAndDetailsOfATopicAgree() {
        for (Sighting details :
                sightings.stream().filter(s -> s.rank() == Rank.ISSUER).toList()) {
            Sighting row = seen(details.id().value().substring("eu/".length()), Rank.ISSUER_LIST);
            for (Field<?> field : Set.of(Field.OPENS, Field.DEADLINES, Field.BUDGET, Field.BUDGET_SCOPE, Field.TITLE)) {
                assertThat(details.content().value(field))
                        .as(details.id() + " " + field.name())
                        .isEqualTo(row.content().value(field));
            }
        }
    }

    @Test
    void theMirrorAndTheTranslationLeaveNoTrace() {
        assertThat(seen("CERV-2027-CITIZENS-TOWN-TT", Rank.ISSUER_LIST)
                        .content()
                        .title())
                .isEqualTo("Town Twinning 2027");
        assertThat(seen("LIFE-2027-CET-LOCAL", Rank.ISSUER_LIST).content().deadlines())
                .extracting(Deadline::date)
                .containsExactly(LocalDate.of(2027, 2, 18));
    }

    @Test
    void theExtendedDeadlineIsTheOneInForce() {
        assertThat(seen("EU4H-2027-CITIES-PREVENTION", Rank.ISSUER).content().deadlines())
                .extracting(Deadline::date)
                .containsExactly(LocalDate.of(2026, 12, 17));
    }

    @Test
    void bothStagesOfAStrategicProjectAreThere() {
        assertThat(seen("LIFE-2027-SIP-CLIMA-two-stage", Rank.ISSUER_LIST)
                        .content()
                        .deadlines())
                .extracting(d -> d.label())
                .containsExactly(Optional.of("stage 1"), Optional.of("stage 2"));
    }

    @Test
    void knownFactsOf2026AreThere() {
        var twinning = seen("CERV-2026-CITIZENS-TOWN-TT", Rank.ISSUER).content();
        assertThat(twinning.opens()).contains(LocalDate.of(2026, 5, 6));
        assertThat(twinning.value(Field.BUDGET)).contains(Money.euros("6000000"));
        assertThat(twinning.value(Field.PROGRAMME)).contains("CERV");
        var adaptation = seen("LIFE-2026-SAP-CLIMA-CCA", Rank.ISSUER).content();
        assertThat(adaptation.value(Field.BUDGET_SCOPE)).contains(BudgetScope.CALL_SHARED);
    }

    @Test
    void whatSaysThatItIsFictionalIsMarkedAndNothingElse() {
        for (Sighting seen : sightings) {
            boolean says = seen.content().value(Field.DESCRIPTION).orElse("").contains("Appel fictif");
            assertThat(seen.content().is(Field.FICTIONAL)).as(seen.id().value()).isEqualTo(says);
        }
    }

    @Test
    void everyValueHasEvidence() {
        for (Sighting seen : sightings) {
            seen.content().all().forEach((field, stated) -> {
                boolean read = stated.evidence().method() == Evidence.Method.FIELD;
                assertThat(read && stated.evidence().quote().isEmpty())
                        .as(seen.id() + " " + field.name())
                        .isFalse();
            });
        }
    }

    @Test
    void everyRowHoldsListsOfStrings() {
        for (int page = 1; page <= 2; page++) {
            String file = "/fixtures/world/__files/api.tech.ec.europa.eu/search-api/prod/rest/search.page-" + page;
            for (JsonNode row :
                    PortalPages.json(PortalPages.resource(file + ".json")).path("results")) {
                row.path("metadata").forEach(value -> {
                    assertThat(value.isArray()).isTrue();
                    value.forEach(element -> assertThat(element.isTextual()).isTrue());
                });
            }
        }
    }

    @Test
    void aPlainJsonBodyIsAnsweredWithTheWholeIndexAndRefused() throws IOException {
        HttpPost post = new HttpPost(overHttp(PortalPages.SEARCH));
        post.setEntity(new StringEntity("{\"query\":{}}", ContentType.APPLICATION_JSON));
        String body = new String(send(post), StandardCharsets.UTF_8);
        assertThat(PortalPages.portal().read(PortalPages.search(body)).problems())
                .extracting(Problem::code)
                .containsExactly("source.problem.eu-question-ignored");
    }

    @Test
    void pagesBeyondTheEndAreEmpty() throws IOException {
        Request first = Request.post(PortalPages.SEARCH, "search", parts());
        Request third = Request.post(PortalAddress.withPageNumber(first.url(), 3), "search", parts());
        Extraction read = PortalPages.portal().read(fetch(third));
        assertThat(read.sightings()).isEmpty();
        assertThat(read.morePages()).isEmpty();
    }

    private static java.util.Map<String, String> parts() {
        return Set.of("sort", "displayFields", "query", "languages").stream()
                .collect(Collectors.toMap(
                        name -> name, name -> name.equals("query") ? "{\"bool\":{\"must\":[]}}" : "[\"en\"]"));
    }
}
