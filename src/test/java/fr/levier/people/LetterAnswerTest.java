package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.SourceRun;
import fr.levier.digest.Frequency;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.digest.WeekRecord;
import fr.levier.mail.MailAddress;
import fr.levier.message.Messages;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The one question of a letter, answered by its link and by nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class LetterAnswerTest {
    private static final String SIREN = "000000026";
    private static final String READER = "prefet@etat.example";
    private static final long TODAY = LocalDate.of(2026, 11, 20).toEpochDay();
    private static final long FAR = LocalDate.of(2027, 1, 1).toEpochDay();
    private static final String MEAE = "meae-generaliste/2027";
    private static final String ODA = "authority.odaDeclared";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private PeopleServer server;
    private AnswerLinks links;
    private JdbcSubscriptions subscriptions;
    private List<String> written;
    private int last = 100_000_000;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of()).settle();
        links = new AnswerLinks(server);
        subscriptions = server.bean(JdbcSubscriptions.class);
        server.bean(Authorities.class).save(new Authority(SIREN, "Montclair", "commune", true, Map.of()));
        Instant now = server.clock.instant();
        server.bean(Catalogue.class)
                .record(new SourceRun("eu", now, now, false, 1, 0, List.of(), SeenCalls.at(now), List.of()));
        subscriptions.put(SIREN, new MailAddress(READER), Locale.FRANCE, Frequency.WEEKLY);
        written = links.written(READER, now.plus(Duration.ofDays(7)));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void letterAsksOneQuestionOfACallByALinkOfItsOwn() {
        List<List<String>> asked = written.stream()
                .filter(path -> path.startsWith("/lettre/repondre/"))
                .map(AnswerLinks::named)
                .toList();

        assertThat(asked).extracting(named -> named.get(3)).doesNotHaveDuplicates();
        assertThat(asked).extracting(named -> named.get(4)).contains("authority.odaDeclared", "authority.competences");
        assertThat(links.letter(READER).replaceAll("[\\s\u00a0]+", " ")).contains("Répondre : http");
    }

    @Test
    void whoIsGivenTheLetterReadsItsCallsAndHowToSeeTheRest() {
        List<String> calls = Pattern.compile("(?<=[0-9a-z])/appels[^\\s>#]*siren=" + SIREN)
                .matcher(links.letter(READER))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(calls).anyMatch(path -> path.startsWith("/appels?")).anyMatch(path -> path.startsWith("/appels/"));
        server.account("maire.passant@etat.example");
        TestBrowser stranger = server.signedIn("maire.passant@etat.example");
        for (String path : calls) {
            HttpResponse<String> answer = server.browser().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").text()).as(path).isNotEmpty();
            assertThat(page.select("main a[href^=/connexion?suite=]").text())
                    .contains("Connectez-vous pour voir ce que");
            assertThat(page.text()).as(path).doesNotContain("Montclair");
            String nobodys =
                    server.browser().get(path.replace(SIREN, "999999999")).body();
            assertThat(Jsoup.parse(nobodys).select("main").text())
                    .isEqualTo(page.select("main").text());
            assertThat(Jsoup.parse(stranger.get(path).body()).select("main").text())
                    .contains("que votre compte ne voit pas")
                    .doesNotContain("Connectez-vous", "Montclair");
        }
    }

    @Test
    void signingInFromAPassedOnLetterLeadsBackToItsCall() {
        server.member("retour@etat.example", SIREN, Role.READER);
        String path = "/appels/" + MEAE + "?siren=" + SIREN;
        TestBrowser browser = server.browser();
        String link = Jsoup.parse(browser.get(path).body())
                .select("main a[href^=/connexion]")
                .attr("href");
        Map<String, String> form = Pages.hidden(browser.get(link).body());
        assertThat(form).containsEntry("suite", path);
        HttpResponse<String> in = browser.post(
                "/connexion",
                Map.of("email", "retour@etat.example", "motdepasse", PeopleServer.PASSWORD, "suite", path));
        assertThat(TestBrowser.location(in)).isEqualTo(path);
        assertThat(browser.get(path).body()).contains("Montclair").doesNotContain("Connectez-vous pour voir");
    }

    @Test
    void privateCallOfAnAuthorityStaysUnknownToWhoHoldsItsAddress() {
        String path = "/appels/" + CallId.ofPrivate(PeopleServer.THEIRS, "call").value() + "?siren=";
        assertThat(server.browser().get(path + PeopleServer.THEIRS).statusCode())
                .isEqualTo(404);
        assertThat(server.browser().get(path + "999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void lookingTellsTheQuestionAndChangesNothing() throws Exception {
        Link link = link("regard@etat.example", MEAE, ODA);
        HttpResponse<String> seen = send("GET", link.path(), "");
        HttpResponse<String> head = send("HEAD", link.path(), "");

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
        for (HttpResponse<String> answer : List.of(seen, head)) {
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("script-src 'self'");
        }
        Document page = Jsoup.parse(seen.body());
        assertThat(page.select("main").text())
                .contains("Appel à projets généraliste 2027", link.name(), "Je ne sais pas", "janvier 2027")
                .contains("réponse à la lettre de regard@etat.example");
        assertThat(page.select("main input[type=radio]").eachAttr("value")).containsExactly("true", "false");
        assertThat(page.select("main dl .verdict")).hasSize(2);
        assertThat(said(link, "odaDeclared")).isEmpty();
        assertThat(version(link)).isEqualTo(1);
    }

    @Test
    void answerIsKeptOnceUnderTheNameOfTheLetterReplacedKnowinglyAndTakenBack() throws Exception {
        Link link = link("maire@etat.example", MEAE, ODA);
        Document done = page(send("POST", link.path(), "d." + ODA + "=true&version=1"), 200);
        assertThat(done.select("[role=status]").text()).startsWith("Réponse enregistrée : oui.");
        assertThat(done.select("main").text()).contains("L’appel est maintenant : À confirmer");
        assertThat(said(link, "odaDeclared")).isEqualTo("true");
        String author = "réponse à la lettre de maire@etat.example";
        assertThat(text("select changed_by from authority where siren = ?", link))
                .isEqualTo(author);
        assertThat(text("select who || ' ' || subject from journal where siren = ?", link))
                .isEqualTo(author + " authority.odaDeclared : ? → true");

        page(send("POST", link.path(), "d." + ODA + "=true&version=1"), 200);
        assertThat(version(link)).isEqualTo(2);

        Document other = page(send("POST", link.path(), "d." + ODA + "=false&version=1"), 409);
        assertThat(other.select("main").text()).contains("déjà enregistrée : oui", "Remplacer cette réponse");
        assertThat(said(link, "odaDeclared")).isEqualTo("true");
        assertThat(page(send("GET", link.path(), ""), 200).select("main").text())
                .contains("déjà enregistrée : oui");

        Document replaced =
                page(send("POST", link.path(), hidden(other, 0) + "&remplacer=oui&d." + ODA + "=false"), 200);
        assertThat(said(link, "odaDeclared")).isEqualTo("false");
        Document back = page(send("POST", link.path(), hidden(replaced, 0)), 200);
        assertThat(back.select("[role=status]").text()).contains("retirée");
        assertThat(said(link, "odaDeclared")).isEqualTo("true");
        // the same button pressed twice takes back once
        assertThat(page(send("POST", link.path(), hidden(replaced, 0)), 200)
                        .select("[role=status]")
                        .text())
                .contains("retirée");
        assertThat(said(link, "odaDeclared")).isEqualTo("true");
    }

    @Test
    void whoDoesNotKnowLeavesTheQuestionOpen() throws Exception {
        Link link = link("doute@etat.example", MEAE, ODA);

        assertThat(page(send("POST", link.path(), "version=1&inconnu=oui"), 200).text())
                .contains("Rien n’a été enregistré");
        assertThat(page(send("POST", link.path(), "version=1"), 400).text()).contains("Choisissez ou saisissez");
        assertThat(page(send("POST", link.path(), "d." + ODA + "=peut-être"), 400)
                        .text())
                .contains("Choisissez ou saisissez");
        assertThat(version(link)).isEqualTo(1);
    }

    @Test
    void severalChoicesAreAnsweredByTheSameBoxesAsOnThePageOfTheCall() throws Exception {
        Link link = link("cases@etat.example", "afd-ficol/2027", "authority.competences");
        Document page = page(send("GET", link.path(), ""), 200);
        List<String> boxes = page.select("main input[type=checkbox]").eachAttr("value");
        String name = page.select("main input[type=checkbox]").attr("name");

        page(send("POST", link.path(), name + "=" + boxes.get(0) + "&" + name + "=" + boxes.get(1)), 200);
        assertThat(said(link, "competences")).contains(boxes.get(0), boxes.get(1));
        page(send("POST", link.path(), name + "=nothing-like-that"), 400);
    }

    @Test
    void whatDependsOnAProjectIsTriedAndNotKept() throws Exception {
        Link link = link("projet@etat.example", MEAE, "project.totalCost");
        assertThat(page(send("GET", link.path(), ""), 200).select("main input[inputmode=decimal]"))
                .hasSize(1);

        page(send("POST", link.path(), "d.project.totalCost=beaucoup"), 400);
        Document tried = page(send("POST", link.path(), "d.project.totalCost=120 000,50"), 200);
        assertThat(tried.text()).contains("non enregistrée");
        assertThat(tried.select(".ways a").attr("href")).contains("d.project.totalCost=120");
        assertThat(version(link)).isEqualTo(1);
    }

    @Test
    void linkThatIsNotThisOneOpensNothing() throws Exception {
        Link link = link("faux@etat.example", MEAE, ODA);
        String read = written.stream()
                .filter(path -> path.matches("/lettre/[A-Za-z0-9_-]+\\..*"))
                .findFirst()
                .orElseThrow();
        String token = link.path().substring("/lettre/repondre/".length());

        for (String path : List.of(
                "/lettre/repondre/x",
                link.path().substring(0, link.path().length() - 2) + "AA",
                "/lettre/repondre/" + read.substring("/lettre/".length()),
                "/lettre/desabonner/" + token,
                "/lettre/" + token,
                links.made("ANSWER", link.id(), link.siren(), MEAE, ODA),
                links.made("ANSWER", "x", link.siren(), "no call", ODA, "y"),
                links.made("READ", link.id(), link.siren(), MEAE, ODA, "" + FAR))) {
            assertThat(send("GET", path, "").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(send("POST", "/lettre/repondre/" + read.substring("/lettre/".length()), "d." + ODA + "=true")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void linkIsRefusedInPlainWordsWhenItsTimeOrItsReaderIsGone() throws Exception {
        Link link = link("parti@etat.example", MEAE, ODA);
        String late = links.made("ANSWER", link.id(), link.siren(), MEAE, ODA, "" + (TODAY - 1));
        refuses(link, late, 410, "n’est plus valable");
        refuses(link, links.made("ANSWER", link.id(), SIREN, MEAE, ODA, "" + FAR), 410, "ne reçoit plus");
        refuses(link, links.made("ANSWER", link.id(), link.siren(), "eu/NONE", ODA, "" + FAR), 410, "n’existe plus");
        refuses(link, with(link, "region/mobilite", ODA), 409, "ne peut plus déposer");
        refuses(link, with(link, MEAE, "authority.population"), 409, "ne posent plus");
        links.update("update digest_recipient set frequency = 'NONE' where id = ?", Long.parseLong(link.id()));
        refuses(link, link.path(), 410, "ne reçoit plus");
    }

    @Test
    void memberAnswersAsLongAsTheyAreOneAndMayChangeWhatTheAuthoritySays() throws Exception {
        Link link = link("agent@ours.example", MEAE, ODA);
        Account agent = server.member("agent@ours.example", link.siren(), Role.READER);
        server.member("autre@ours.example", link.siren(), Role.ADMINISTRATOR);
        links.update("update digest_authority set asked = true where recipient = ?", Long.parseLong(link.id()));
        refuses(link, link.path(), 403, "Votre rôle");

        JdbcMembers members = server.bean(JdbcMembers.class);
        members.change(agent.id(), link.siren(), Role.OFFICER);
        page(send("GET", link.path(), ""), 200);
        links.update("update account set deactivated_at = now() where id = ?", agent.id());
        refuses(link, link.path(), 410, "ne reçoit plus");
        links.update("update account set deactivated_at = null where id = ?", agent.id());
        members.remove(agent.id(), link.siren());
        refuses(link, link.path(), 410, "ne reçoit plus");
    }

    @Test
    void tooManyAnswersAreRefusedForAWhile() throws Exception {
        Link link = link("robot@etat.example", MEAE, ODA);
        int status = 0;
        for (int i = 0; i < 12; i++) {
            status = send("POST", link.path(), "inconnu=oui").statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(send("POST", link.path(), "d." + ODA + "=true").statusCode()).isEqualTo(429);
        assertThat(said(link, "odaDeclared")).isEmpty();
    }

    @Test
    void oldLetterOfAnAuthorityThatItsReaderLeftIsReadByNobody() throws Exception {
        Link link = link("ancien@etat.example", MEAE, ODA);
        List<String> paths =
                links.written("ancien@etat.example", server.clock.instant().plus(Duration.ofDays(7)));
        List<String> own = paths.stream()
                .filter(path -> path.matches("/lettre/(pdf/)?[A-Za-z0-9_-]+\\..*"))
                .toList();

        assertThat(own).hasSize(2);
        for (String path : own) {
            HttpResponse<String> seen = send("GET", path, "");
            assertThat(seen.statusCode()).isEqualTo(200);
            assertThat(send("HEAD", path, "").statusCode()).isEqualTo(200);
            assertThat(seen.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(seen.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(seen.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        }
        assertThat(send("GET", own.get(0), "").body()).contains("Appel à projets généraliste 2027");
        links.update("update digest_recipient set frequency = 'NONE' where id = ?", Long.parseLong(link.id()));
        assertThat(send("GET", own.get(0), "").statusCode()).isEqualTo(200);
        links.update("delete from digest_authority where recipient = ?", Long.parseLong(link.id()));
        for (String path : own) {
            assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void weekTellsReasonsAndWhereQuestionsAreAnsweredAsTheLetterDoes() {
        server.member("semaine@ours.example", SIREN, Role.OFFICER);
        TestBrowser officer = server.signedIn("semaine@ours.example");
        Document week = Jsoup.parse(officer.get("/semaine?siren=" + SIREN).body());
        String answer = week.select("main .ways a[href*=" + ODA + "]").attr("href");

        assertThat(answer).isEqualTo("/appels/" + MEAE + "?siren=" + SIREN + "#q-d." + ODA);
        assertThat(Jsoup.parse(officer.get(answer.replaceAll("#.*", "")).body()).getElementById("q-d." + ODA))
                .isNotNull();
        assertThat(week.select("main .card .reasons li")).isNotEmpty();
        var record = server.bean(WeekRecord.class).of(SIREN, server.clock.instant(), Messages.in(Locale.FRENCH));
        assertThat(record.path("items").findValuesAsText("answer")).anyMatch(link -> link.endsWith(answer));
        assertThat(record.path("items").findValuesAsText("title")).contains("Appel à projets généraliste 2027");
    }

    @Test
    void emptyFormAsksForAnAnswer() throws Exception {
        Link link = link("rien@etat.example", MEAE, ODA);
        HttpRequest bare = HttpRequest.newBuilder(server.address.resolve(link.path()))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(CLIENT.send(bare, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
        assertThat(version(link)).isEqualTo(1);
    }

    /** A reader of their own authority, and a link of theirs. */
    private record Link(String siren, String id, String name, String path) {}

    private Link link(String email, String call, String fact) {
        String siren = String.format(Locale.ROOT, "%09d", ++last);
        String name = "Ville-" + last;
        server.bean(Authorities.class).save(new Authority(siren, name, "commune", true, Map.of()));
        subscriptions.put(siren, new MailAddress(email), Locale.FRANCE, Frequency.WEEKLY);
        String id = subscriptions.list(Frequency.WEEKLY).stream()
                .filter(s -> s.email().value().equals(email))
                .map(s -> String.valueOf(s.id()))
                .findFirst()
                .orElseThrow();
        return new Link(siren, id, name, links.made("ANSWER", id, siren, call, fact, "" + FAR));
    }

    private String with(Link link, String call, String fact) {
        return links.made("ANSWER", link.id(), link.siren(), call, fact, "" + FAR);
    }

    private void refuses(Link link, String path, int status, String why) throws Exception {
        for (String method : List.of("GET", "POST")) {
            Document page = page(send(method, path, "d." + ODA + "=true"), status);
            assertThat(page.select("main [role=alert]").text()).contains(why);
            assertThat(page.select("main form")).isEmpty();
            if (status == 410) {
                assertThat(page.text()).doesNotContain(link.name(), "généraliste");
            }
        }
        assertThat(said(link, "odaDeclared")).isEmpty();
    }

    private static Document page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    /** Returns what a form of the page sends unseen. */
    private static String hidden(Document page, int form) {
        return page.select("main form").get(form).select("input[type=hidden]").stream()
                .map(input -> input.attr("name") + "=" + input.val())
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
    }

    private String said(Link link, String fact) {
        Map<String, Object> description =
                server.bean(Authorities.class).find(link.siren()).orElseThrow().description();
        return description.containsKey(fact) ? String.valueOf(description.get(fact)) : "";
    }

    private String text(String sql, Link link) {
        return links.one(sql, row -> row.getString(1), link.siren());
    }

    private int version(Link link) {
        return links.one("select version from authority where siren = ?", row -> row.getInt(1), link.siren());
    }

    /** As a mail program's browser: without a cookie, from no page of ours. */
    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace(" ", "+")))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
