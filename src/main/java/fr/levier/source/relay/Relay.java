package fr.levier.source.relay;

import fr.levier.call.Content;
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
import fr.levier.source.prose.CallText;
import fr.levier.source.prose.Extractions;
import fr.levier.source.prose.HtmlPage;
import fr.levier.source.prose.Table;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads one RRMA site: its list of calls, page after page, and each call with its labelled lines. A new site is a row of
 * {@code sites.csv}. Calls of the ministry or the AFD keep the identity that their issuer gives them; the relay is then one more
 * origin. The word « En cours » on these pages is often years old and is not read.
 */
public final class Relay implements Source {
    private final String id;
    private final String host;
    private final String list;
    private final String callPath;
    private final CallText calls;

    private Relay(List<String> site, SchemeRecogniser recogniser) {
        this.id = site.get(0);
        this.host = site.get(1);
        this.list = site.get(2);
        this.callPath = site.get(3);
        this.calls = new CallText(recogniser);
    }

    /** Returns one source for each site of the table. */
    public static List<Source> all(SchemeRecogniser recogniser) {
        return Table.beside(Relay.class, "sites.csv", 4).stream()
                .<Source>map(site -> new Relay(site, recogniser))
                .toList();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<String> hosts() {
        return host.startsWith("www.") ? Set.of(host, host.substring(4)) : Set.of(host, "www." + host);
    }

    @Override
    public List<Request> start() {
        return List.of(Request.get(URI.create("https://" + host + list), "list"));
    }

    @Override
    public boolean isLeaf(Request request) {
        return request.kind().equals("call");
    }

    @Override
    public Extraction read(Page page) {
        boolean listing = page.request().kind().equals("list");
        return Extractions.ofHtml(
                page, (html, problems) -> listing ? list(html, page, problems) : call(html, page, problems));
    }

    private Extraction list(HtmlPage html, Page page, Problems problems) {
        List<Request> found = links(html)
                .filter(u -> u.getPath().startsWith(callPath) && u.getPath().length() > callPath.length())
                .map(u -> Request.get(u, "call"))
                .toList();
        if (found.isEmpty()) {
            problems.add(Place.of(page.url().toString()), "reading.problem.no-call-listed");
        }
        Stream<Request> next = links(html)
                .filter(u -> u.getPath().matches(java.util.regex.Pattern.quote(list) + "page/\\d+/?"))
                .map(u -> Request.get(u, "list"));
        return new Extraction(List.of(), Stream.concat(found.stream(), next).toList(), List.of());
    }

    private Stream<URI> links(HtmlPage html) {
        return html.whole().select("a[href]").stream()
                .filter(a -> !CallText.isAwardList(a.text()))
                .flatMap(a -> HtmlPage.target(a).stream())
                .filter(u -> hosts().contains(u.getHost()) && u.getPath() != null)
                .distinct();
    }

    private Extraction call(HtmlPage html, Page page, Problems problems) {
        if (CallText.isAwardList(html.sheet().title())) {
            return Extractions.NONE;
        }
        Labels labels = Labels.of(html.main());
        Content.Builder content = Content.builder();
        labels.funder()
                .ifPresent(f -> content.state(
                        Field.FUNDER, f, html.sheet().evidence(f, "Financeur(s)", Evidence.Method.LAYOUT)));
        labels.states(html.sheet(), content)
                .forEach(unknown -> problems.add(
                        Place.of(page.url().toString()).withKey("themes"), "reading.problem.unknown-theme", unknown));
        Sighting said = calls.sighting(html, page, id, labels.funder().orElse(""), Rank.RELAY, content);
        return new Extraction(List.of(said), List.of(), List.of());
    }
}
