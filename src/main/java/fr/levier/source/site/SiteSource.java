package fr.levier.source.site;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Edition;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
import fr.levier.call.Sighting;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.Source;
import fr.levier.source.SourceCard;
import fr.levier.source.prose.CallText;
import fr.levier.source.prose.Extractions;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.Sheet;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a site as its file describes it. An issuer's calls get the identity that its scheme, or the site, gives them; a relay arrives
 * at the issuer's; a newspaper states something only of a call whose scheme and edition its words name, for it creates none.
 */
public final class SiteSource implements Source {
    private static final String LIST = "list";
    private static final String CALL = "call";
    private static final String FEED = "feed";
    private static final String RULES = "rules";

    private final Site site;
    private final SchemeRecogniser recogniser;
    private final CallText text;

    SiteSource(Site site, SchemeRecogniser recogniser) {
        this.site = site;
        this.recogniser = recogniser;
        this.text = new CallText(recogniser);
    }

    @Override
    public String id() {
        return site.id();
    }

    @Override
    public SourceCard card() {
        return site.card();
    }

    @Override
    public Set<String> hosts() {
        return site.hosts();
    }

    @Override
    public List<Request> start() {
        List<Request> start = new ArrayList<>();
        site.lists().forEach(u -> start.add(Request.get(u, LIST)));
        site.feeds().forEach(u -> start.add(Request.get(u, FEED)));
        site.calls().forEach(u -> start.add(Request.get(u, CALL)));
        return start;
    }

    @Override
    public Request request(URI url) {
        String path = url.getPath() == null ? "" : url.getPath().toLowerCase(Locale.ROOT);
        return path.endsWith(".pdf") ? Request.get(url, RULES) : Source.super.request(url);
    }

    @Override
    public boolean isLeaf(Request request) {
        return request.kind().equals(CALL) || request.kind().equals(RULES);
    }

    @Override
    public Extraction read(Page page) {
        return switch (page.request().kind()) {
            case FEED -> feed(page);
            case RULES -> Extractions.ofPdf(page, (sheet, problems) -> rules(sheet, page));
            case LIST -> Extractions.ofHtml(page, (html, problems) -> list(html, page, problems));
            default -> Extractions.ofHtml(page, (html, problems) -> call(html, page, problems));
        };
    }

    private Extraction list(HtmlPage html, Page page, Problems problems) {
        List<Request> found = site.links().calls(html, site.hosts()).stream()
                .filter(u -> !u.equals(page.url()))
                .map(u -> Request.get(u, CALL))
                .toList();
        if (found.isEmpty()) {
            problems.add(place(page), "reading.problem.no-call-listed");
        }
        Stream<Request> more = site.links().more(html, site.hosts()).stream().map(u -> Request.get(u, LIST));
        return new Extraction(List.of(), Stream.concat(found.stream(), more).toList(), List.of());
    }

    private Extraction feed(Page page) {
        Problems problems = new Problems();
        List<Request> found = Feed.read(page, problems).stream()
                .filter(e -> !CallText.isAwardList(e.title()))
                .filter(e ->
                        site.hosts().contains(e.link().getHost()) && e.link().getPath() != null)
                .filter(e -> site.links().leadsToCall(e.link(), e.title()))
                .map(e -> Request.get(e.link(), CALL))
                .distinct()
                .toList();
        return new Extraction(List.of(), found, problems.list());
    }

    private Extraction call(HtmlPage html, Page page, Problems problems) {
        if (CallText.isAwardList(html.sheet().title())) {
            return Extractions.NONE;
        }
        Content.Builder content = known(html.sheet());
        new SiteValues(site.layout(), html, content, problems).state();
        if (site.layout().prose()) {
            CallText.read(html, content);
        } else {
            title(html, content);
        }
        if (isNowhere(html, content)) {
            problems.add(
                    place(page), "source.problem.site-no-edition", html.sheet().title());
            return Extractions.NONE;
        }
        Optional<Sighting> said = identity(html, page, content)
                .map(id -> new Sighting(id, id(), page.url(), rank(), page.fetchedAt(), content.build()));
        return new Extraction(
                said.stream().toList(),
                said.stream().flatMap(s -> rulesOf(html, s)).toList(),
                List.of());
    }

    private static void title(HtmlPage html, Content.Builder content) {
        Sheet sheet = html.sheet();
        content.state(Field.TITLE, sheet.title(), sheet.titled());
        if (html.fictional()) {
            content.state(Field.FICTIONAL, true, sheet.evidence("levier-fictional", "meta", Evidence.Method.FIELD));
        }
    }

    /** What is known before the page is read, because of whose it is. */
    private Content.Builder known(Sheet sheet) {
        Evidence evidence = sheet.evidence(sheet.url().getHost(), "", Evidence.Method.SOURCE);
        Content.Builder content =
                Content.builder().state(Field.LANGUAGE, site.layout().language(), evidence);
        site.funder().ifPresent(f -> content.state(Field.FUNDER, f, evidence));
        site.scheme().ifPresent(s -> content.state(Field.SCHEME, s, evidence));
        if (site.card().presumed()) {
            content.state(Field.FORMAT_PRESUMED, true, evidence);
        }
        return content;
    }

    private Optional<CallId> identity(HtmlPage html, Page page, Content.Builder content) {
        Optional<CallId> numbered = numbered(html);
        if (numbered.isPresent()) {
            return numbered;
        }
        Content said = content.build();
        Optional<String> edition = Edition.of(said.title(), said.deadlines());
        String key = CallText.key(page.request().url());
        if (site.scheme().isPresent()) {
            String undated = said.is(Field.PERMANENT) ? "permanent" : key;
            return site.scheme()
                    .filter(s -> !isPress() || edition.isPresent())
                    .map(s -> CallId.of(s, edition.orElse(undated)));
        }
        String funder = said.value(Field.FUNDER).orElse("");
        boolean nameless = recogniser.recognise(said.title(), funder).isEmpty() || edition.isEmpty();
        return isPress() && nameless
                ? Optional.empty()
                : Optional.of(text.name(content, funder, id(), key, html.sheet()));
    }

    /** A relay that names a scheme, but no edition of it, would make a second call beside the issuer's. */
    private boolean isNowhere(HtmlPage html, Content.Builder content) {
        Content said = content.build();
        boolean undated = Edition.of(said.title(), said.deadlines()).isEmpty() && !said.is(Field.PERMANENT);
        return rank() == Rank.RELAY
                && undated
                && numbered(html).isEmpty()
                && recogniser
                        .recognise(said.title(), said.value(Field.FUNDER).orElse(""))
                        .isPresent();
    }

    private Optional<CallId> numbered(HtmlPage html) {
        return site.layout()
                .number()
                .flatMap(n -> n.at().find(html.main())
                        .map(f -> f.text().strip())
                        .filter(t -> n.shape().matcher(t).matches())
                        .map(t -> CallId.of(n.issuer(), t)));
    }

    private boolean isPress() {
        return rank() == Rank.PRESS;
    }

    private Rank rank() {
        return site.card().rank();
    }

    /** Only the issuer's own règlement weighs as one. */
    private Stream<Request> rulesOf(HtmlPage html, Sighting said) {
        return rank() == Rank.ISSUER
                ? CallText.rules(html).stream()
                        .filter(d -> site.hosts().contains(d.url().getHost()))
                        .map(d -> Request.get(d.url(), RULES, said.id()))
                : Stream.empty();
    }

    private Extraction rules(Sheet sheet, Page page) {
        Content.Builder content = known(sheet);
        CallText.read(sheet, content);
        String key = CallText.key(page.request().url());
        CallId id = page.request()
                .about()
                .orElseGet(() -> text.name(content, site.funder().orElse(""), id(), key, sheet));
        Sighting said = new Sighting(id, id(), page.url(), Rank.RULES_OF_CALL, page.fetchedAt(), content.build());
        return new Extraction(List.of(said), List.of(), List.of());
    }

    private static Place place(Page page) {
        return Place.of(page.url().toString());
    }
}
