package fr.levier.source.wateragency;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Edition;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.reference.Label;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.Source;
import fr.levier.source.SourceCard;
import fr.levier.source.prose.CallText;
import fr.levier.source.prose.Extractions;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.Sheet;
import fr.levier.source.prose.Table;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the pages of water agencies listed in {@code pages.csv}: permanent help, mostly without any date, and the joint call.
 *
 * <p>Which scheme a page tells of is known from its address; whether one may apply at any time only if the page says so.
 */
public final class WaterAgencies implements Source {
    private final List<Listed> pages = Table.beside(WaterAgencies.class, "pages.csv", 4).stream()
            .map(row -> new Listed(row.get(0), row.get(1), Rank.valueOf(row.get(2)), URI.create(row.get(3))))
            .toList();

    private record Listed(String scheme, String funder, Rank rank, URI url) {}

    @Override
    public String id() {
        return "water-agencies";
    }

    @Override
    public SourceCard card() {
        return SourceCard.issuer(
                id(),
                "water-agency",
                new Label("Agences de l’eau et pS-Eau", "Water agencies and pS-Eau"),
                new Label("Agences de l’eau et pS-Eau, sources nommées", "Water agencies and pS-Eau, sources named"));
    }

    @Override
    public Set<String> hosts() {
        return pages.stream().map(p -> p.url().getHost()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Request> start() {
        return pages.stream().map(p -> Request.get(p.url(), "scheme")).toList();
    }

    @Override
    public Extraction read(Page page) {
        return Extractions.ofHtml(
                page,
                (html, problems) -> new Extraction(
                        pages.stream()
                                .filter(p -> p.url().equals(page.request().url())
                                        && !CallText.isAwardList(html.sheet().title()))
                                .map(p -> sighting(p, html, page))
                                .toList(),
                        List.of(),
                        List.of()));
    }

    private Sighting sighting(Listed listed, HtmlPage html, Page page) {
        Sheet sheet = html.sheet();
        Evidence known = sheet.evidence(sheet.title(), "h1", Evidence.Method.SOURCE);
        Content.Builder content = Content.builder()
                .state(Field.SCHEME, listed.scheme(), known)
                .state(Field.FUNDER, listed.funder(), known)
                .state(Field.THEMES, new TreeSet<>(Set.of("sanitation", "water")), known);
        CallText.read(html, content);
        Content said = content.build();
        String undated = said.is(Field.PERMANENT)
                ? "permanent"
                : CallText.key(page.request().url());
        CallId id = CallId.of(
                listed.scheme(), Edition.of(said.title(), said.deadlines()).orElse(undated));
        return new Sighting(id, id(), page.url(), listed.rank(), page.fetchedAt(), said);
    }
}
