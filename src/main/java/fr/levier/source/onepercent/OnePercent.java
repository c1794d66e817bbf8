package fr.levier.source.onepercent;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.Source;
import fr.levier.source.SourceCard;
import fr.levier.source.prose.CallText;
import fr.levier.source.prose.Extractions;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.Passage;
import fr.levier.source.prose.Plain;
import fr.levier.source.prose.Sheet;
import fr.levier.source.prose.Table;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the four 1 % schemes from the pages listed in {@code pages.csv}, among them a page of the code that holds two schemes.
 *
 * <p>A scheme is stated only where a sentence of its page speaks of the 1 % and of its own subject. Dates, sums and percentages on
 * these pages belong to laws, examples and budgets, so none of them is read.
 */
public final class OnePercent implements Source {
    private static final Pattern ONE_PERCENT = Pattern.compile("(?<![\\d,.])1\\s?%");

    private final List<Scheme> schemes = Table.beside(OnePercent.class, "pages.csv", 6).stream()
            .map(Scheme::of)
            .toList();

    private record Scheme(String id, String theme, Rank rank, String name, Pattern subject, URI url) {
        static Scheme of(List<String> row) {
            Pattern subject = Pattern.compile(row.get(4), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return new Scheme(
                    row.get(0), row.get(1), Rank.valueOf(row.get(2)), row.get(3), subject, URI.create(row.get(5)));
        }
    }

    @Override
    public String id() {
        return "one-percent";
    }

    @Override
    public SourceCard card() {
        return SourceCard.issuer(
                id(),
                "one-percent",
                new Label("Dispositifs du 1 % (loi et relais)", "1 % schemes (law and relays)"),
                new Label(
                        "Légifrance, pS-Eau, Coalition Eau, CODATU, sources nommées",
                        "Légifrance, pS-Eau, Coalition Eau, CODATU, sources named"));
    }

    @Override
    public Set<String> hosts() {
        return schemes.stream().map(s -> s.url().getHost()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Request> start() {
        return schemes.stream()
                .map(Scheme::url)
                .distinct()
                .map(u -> Request.get(u, "scheme"))
                .toList();
    }

    @Override
    public Extraction read(Page page) {
        return Extractions.ofHtml(page, (html, problems) -> read(html, page, problems));
    }

    private Extraction read(HtmlPage html, Page page, Problems problems) {
        List<Sighting> sightings = schemes.stream()
                .filter(s -> s.url().equals(page.request().url()))
                .flatMap(s -> telling(s, html.sheet()).map(p -> sighting(s, p, html, page)).stream())
                .toList();
        if (sightings.isEmpty()) {
            problems.add(Place.of(page.url().toString()), "reading.problem.no-one-percent");
        }
        return new Extraction(sightings, List.of(), List.of());
    }

    /** Returns the passage that speaks of the 1 % and of the scheme's subject. */
    private static Optional<Passage> telling(Scheme scheme, Sheet sheet) {
        return sheet.passages().stream()
                .filter(p -> ONE_PERCENT.matcher(p.text()).find()
                        && scheme.subject().matcher(p.text()).find())
                .findFirst();
    }

    private Sighting sighting(Scheme scheme, Passage telling, HtmlPage html, Page page) {
        Sheet sheet = html.sheet();
        Matcher at = ONE_PERCENT.matcher(telling.text());
        String quote = Plain.quote(telling.text(), at.find() ? at.start() : 0);
        Evidence quoted = sheet.evidence(quote, telling.heading(), Evidence.Method.PROSE);
        Evidence known = sheet.evidence(sheet.title(), "h1", Evidence.Method.SOURCE);
        Content.Builder content = Content.builder()
                .state(Field.TITLE, scheme.name(), known)
                .state(Field.LANGUAGE, "fr", known)
                .state(Field.FUNDER, "own", known)
                .state(Field.SCHEME, scheme.id(), known)
                .state(Field.PERMANENT, true, quoted)
                .state(Field.THEMES, new TreeSet<>(Set.of(scheme.theme())), known)
                .state(Field.DESCRIPTION, telling.text(), quoted);
        CallText.readApplicants(sheet, content);
        CallId id = CallId.of(scheme.id(), "permanent");
        return new Sighting(id, id(), page.url(), scheme.rank(), page.fetchedAt(), content.build());
    }
}
