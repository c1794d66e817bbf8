package fr.levier.source.afd;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
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
import fr.levier.source.prose.Sheet;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the FICOL page of www.afd.fr and the calls that it links to. The page itself is a call only when it states dates; without
 * them it describes a scheme, and a description is no campaign.
 */
public final class Afd implements Source {
    private static final String HOST = "www.afd.fr";
    private static final URI FICOL =
            URI.create("https://" + HOST + "/fr/la-ficol-un-tremplin-pour-laction-exterieure-des-territoires-francais");
    private static final Pattern CALL = Pattern.compile("(?iu).*\\bficol\\b.*");
    private static final Pattern CAMPAIGN = Pattern.compile("(?iu).*(?:appel|campagne|édition|20\\d{2}).*");

    private final CallText calls;

    public Afd(SchemeRecogniser recogniser) {
        this.calls = new CallText(recogniser);
    }

    @Override
    public String id() {
        return "afd";
    }

    @Override
    public SourceCard card() {
        return SourceCard.issuer(
                id(),
                "national",
                new Label("Agence française de développement", "French Development Agency"),
                new Label("AFD, source nommée", "AFD, source named"));
    }

    @Override
    public Set<String> hosts() {
        return Set.of(HOST, "afd.fr");
    }

    @Override
    public List<Request> start() {
        return List.of(Request.get(FICOL, "scheme"));
    }

    @Override
    public boolean isLeaf(Request request) {
        return request.about().isPresent() || request.kind().equals("call");
    }

    @Override
    public Extraction read(Page page) {
        if (page.request().kind().equals("rules")) {
            return Extractions.ofPdf(page, (sheet, problems) -> rules(sheet, page));
        }
        boolean scheme = page.request().kind().equals("scheme");
        return Extractions.ofHtml(page, (html, problems) -> scheme ? scheme(html, page, problems) : call(html, page));
    }

    private Extraction scheme(HtmlPage html, Page page, Problems problems) {
        Sighting said = sighting(html, page);
        List<Request> more = html.main().select("a[href]").stream()
                .filter(a -> CALL.matcher(a.text() + " " + a.attr("href")).matches()
                        && CAMPAIGN.matcher(a.text()).matches())
                .filter(a -> !CallText.isAwardList(a.text()))
                .flatMap(a -> HtmlPage.target(a).stream())
                .filter(u -> hosts().contains(u.getHost())
                        && !u.equals(page.url())
                        && !u.getPath().endsWith(".pdf"))
                .distinct()
                .map(u -> Request.get(u, "call"))
                .toList();
        boolean dated = !said.content().deadlines().isEmpty();
        if (!dated && more.isEmpty()) {
            problems.add(Place.of(page.url().toString()), "reading.problem.no-call-listed");
        }
        return new Extraction(dated ? List.of(said) : List.of(), more, List.of());
    }

    private Extraction call(HtmlPage html, Page page) {
        if (CallText.isAwardList(html.sheet().title())) {
            return Extractions.NONE;
        }
        Sighting said = sighting(html, page);
        List<Request> rules = CallText.rules(html).map(d -> Request.get(d.url(), "rules", said.id())).stream()
                .toList();
        return new Extraction(List.of(said), rules, List.of());
    }

    private Extraction rules(Sheet sheet, Page page) {
        Content.Builder content = funded(sheet);
        CallText.read(sheet, content);
        CallId own =
                calls.name(content, "afd", id(), CallText.key(page.request().url()), sheet);
        CallId id = page.request().about().orElse(own);
        return new Extraction(
                List.of(new Sighting(id, id(), page.url(), Rank.RULES_OF_CALL, page.fetchedAt(), content.build())),
                List.of(),
                List.of());
    }

    private Sighting sighting(HtmlPage html, Page page) {
        return calls.sighting(html, page, id(), "afd", Rank.ISSUER, funded(html.sheet()));
    }

    private static Content.Builder funded(Sheet sheet) {
        return Content.builder().state(Field.FUNDER, "afd", sheet.evidence(HOST, "", Evidence.Method.SOURCE));
    }

    @Override
    public Request request(URI url) {
        return url.getPath() != null && url.getPath().endsWith(".pdf")
                ? Request.get(url, "rules")
                : Source.super.request(url);
    }
}
