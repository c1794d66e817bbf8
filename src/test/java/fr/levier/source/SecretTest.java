package fr.levier.source;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What opens a door leaves no trace: neither in words, nor in the store of pages. */
class SecretTest {
    private static final Credential EXCHANGED = new Credential("X-Token", "", new Secret("hidden"), true);
    private static final Request REQUEST =
            Request.get(URI.create("https://site.example/connect"), "connect").with(EXCHANGED);

    @Test
    void aSecretNeverShowsItself() {
        assertThat(List.of(REQUEST, EXCHANGED, new Secret("hidden")).toString())
                .doesNotContain("hidden")
                .contains("•••");
        assertThat(new Secret("hidden")).isEqualTo(new Secret("hidden")).isNotEqualTo(new Secret("other"));
        assertThat(PageKey.of(REQUEST)).isEqualTo(PageKey.of(Request.get(REQUEST.url(), "connect")));
    }

    @Test
    void theAnswerToAnExchangeIsReadAndNotKept() throws Exception {
        List<StoredPage> kept = new ArrayList<>();
        try (TestWeb web = new TestWeb();
                Fetcher fetcher = web.fetcher()) {
            web.server.stubFor(post("/connect").willReturn(ok("{\"token\":\"of-the-day\"}")));
            PageReader reader = new PageReader(new Connecting(), fetcher.visit(), store(kept), 10);

            assertThat(reader.obtain(REQUEST).body()).isNotEmpty();
        }
        assertThat(kept).isEmpty();
    }

    private static PageStore store(List<StoredPage> kept) {
        return new PageStore() {
            @Override
            public Optional<StoredPage> find(PageKey key) {
                return Optional.empty();
            }

            @Override
            public void keep(StoredPage page) {
                kept.add(page);
            }

            @Override
            public Optional<StoredPage> version(PageKey key, int age) {
                return Optional.empty();
            }

            @Override
            public Optional<StoredPage> asOf(PageKey key, Instant at) {
                return Optional.empty();
            }

            @Override
            public int forget(Instant replacedBefore) {
                return 0;
            }
        };
    }

    private record Connecting() implements Source {
        @Override
        public String id() {
            return "connecting";
        }

        @Override
        public Set<String> hosts() {
            return Set.of("site.example");
        }

        @Override
        public List<Request> start() {
            return List.of(REQUEST);
        }

        @Override
        public Extraction read(Page page) {
            return new Extraction(List.of(), List.of(), List.of());
        }
    }
}
