package fr.levier.source.meae;

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
import java.util.stream.Stream;

/**
 * Reads www.diplomatie.gouv.fr: hub pages list calls, a call's page (SPIP) tells it and offers its règlement, a PDF whose word
 * weighs most. The ministry writes a new campaign at an old address, so the text names the call and the address never does.
 */
public final class Meae implements Source {
    private static final String HOST = "www.diplomatie.gouv.fr";
    private static final String SECTION =
            "/fr/politique-etrangere-de-la-france/action-exterieure-des-collectivites-territoriales/financer-mes-projets-de-cooperation-decentralisee/";
    private static final Pattern CALL = Pattern.compile("(?iu)appel|\\bAAP\\b|fonds|clés en main|dispositif");
    private static final Pattern INSIDE =
            Pattern.compile("/fr/politique-etrangere-de-la-france/action-exterieure-des.+");

    private final CallText calls;

    public Meae(SchemeRecogniser recogniser) {
        this.calls = new CallText(recogniser);
    }

    @Override
    public String id() {
        return "meae";
    }

    @Override
    public SourceCard card() {
        return SourceCard.issuer(
                id(),
                "national",
                new Label(
                        "Ministère de l’Europe et des Affaires étrangères",
                        "French Ministry for Europe and Foreign Affairs"),
                new Label("France Diplomatie, source nommée", "France Diplomatie, source named"));
    }

    @Override
    public Set<String> hosts() {
        return Set.of(HOST, "diplomatie.gouv.fr");
    }

    @Override
    public List<Request> start() {
        return Stream.of("", "appels-a-projets-thematiques/", "appels-a-projets-geographiques/")
                .map(part -> Request.get(URI.create("https://" + HOST + SECTION + part), "hub"))
                .toList();
    }

    /** A call's page stands among the articles; a folder may be a rubric that lists more. */
    @Override
    public boolean isLeaf(Request request) {
        return request.about().isPresent() || request.url().getPath().contains("/article/");
    }

    @Override
    public Extraction read(Page page) {
        if (page.request().kind().equals("rules")) {
            return Extractions.ofPdf(page, (sheet, problems) -> rules(sheet, page));
        }
        boolean hub = page.request().kind().equals("hub");
        return Extractions.ofHtml(
                page, (html, problems) -> hub ? hub(html, page, problems) : call(html, page, problems));
    }

    private static Extraction hub(HtmlPage html, Page page, Problems problems) {
        List<Request> found = listed(html);
        if (found.isEmpty()) {
            problems.add(Place.of(page.url().toString()), "reading.problem.no-call-listed");
        }
        return new Extraction(List.of(), found, List.of());
    }

    private static List<Request> listed(HtmlPage html) {
        return html.main().select("a[href]").stream()
                .filter(a -> CALL.matcher(a.text()).find() && !CallText.isAwardList(a.text()))
                .flatMap(a -> HtmlPage.target(a).stream())
                .filter(u -> isInside(u) && !isHub(u))
                .distinct()
                .map(u -> Request.get(u, "call"))
                .toList();
    }

    private static boolean isInside(URI url) {
        return url.getHost().endsWith("diplomatie.gouv.fr")
                && url.getPath() != null
                && INSIDE.matcher(url.getPath()).matches()
                && !url.getPath().endsWith(".pdf");
    }

    private static boolean isHub(URI url) {
        return url.getPath()
                .matches(
                        ".*/(?:financer-mes-projets-de-cooperation-decentralisee|appels-a-projets-thematiques|appels-a-projets-geographiques)/?");
    }

    private Extraction call(HtmlPage html, Page page, Problems problems) {
        Sheet sheet = html.sheet();
        if (CallText.isAwardList(sheet.title())) {
            return Extractions.NONE;
        }
        Sighting said = calls.sighting(html, page, id(), "meae", Rank.ISSUER, funded(sheet));
        if (said.content().deadlines().isEmpty() && !said.content().is(Field.PERMANENT)) {
            problems.add(
                    Place.of(page.url().toString()).withKey("deadlines"), "reading.problem.no-deadline", sheet.title());
            if (said.content().find(Field.SCHEME).isEmpty()) {
                // No date and no name: a rubric inside the rubric, which may list calls but is none.
                return new Extraction(List.of(), within(page, listed(html)), List.of());
            }
        }
        List<Request> rules = CallText.rules(html).map(d -> Request.get(d.url(), "rules", said.id())).stream()
                .toList();
        return new Extraction(List.of(said), rules, List.of());
    }

    private static List<Request> within(Page page, List<Request> found) {
        String folder = page.url().getPath();
        return found.stream()
                .filter(r -> r.url().getPath().startsWith(folder)
                        && !r.url().getPath().equals(folder))
                .toList();
    }

    private Extraction rules(Sheet sheet, Page page) {
        Content.Builder content = funded(sheet);
        CallText.read(sheet, content);
        CallId own =
                calls.name(content, "meae", id(), CallText.key(page.request().url()), sheet);
        CallId id = page.request().about().orElse(own);
        Sighting said = new Sighting(id, id(), page.url(), Rank.RULES_OF_CALL, page.fetchedAt(), content.build());
        return new Extraction(List.of(said), List.of(), List.of());
    }

    private static Content.Builder funded(Sheet sheet) {
        return Content.builder().state(Field.FUNDER, "meae", sheet.evidence(HOST, "", Evidence.Method.SOURCE));
    }

    @Override
    public Request request(URI url) {
        return url.getPath() != null && url.getPath().endsWith(".pdf")
                ? Request.get(url, "rules")
                : Source.super.request(url);
    }
}
