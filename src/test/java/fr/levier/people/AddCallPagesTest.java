package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.money.Money;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer adds a call from a mailed document or an address and corrects a value, through the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class AddCallPagesTest {
    private static final String OURS = PeopleServer.OURS;
    private static final String ANNE = "anne@ours.example";
    private static final String READER = "elu@ours.example";
    private static final String OTHER = "autre@garrigue.example";
    private static final String ADD = "/appels/ajouter";
    private static final String CONFIRM = "/appels/ajouter/confirmer";
    private static final String CALL = "eu/TOWNS";
    private static final String PAGE = """
            <html><head><title>%s</title></head><body><main><h1>%s</h1>
            <p>Le fonds soutient les projets de coopération des communes et de leurs groupements dans le domaine de l’eau.</p>
            <p>Les dossiers sont à déposer au plus tard le 15 mars 2027.</p>
            <p>La subvention ne peut dépasser 30 000 euros par projet.</p></main></body></html>
            """;

    private PeopleServer server;
    private int amount = 30_000;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of()).settle();
        Account anne = server.member(ANNE, OURS, Role.OFFICER);
        server.bean(JdbcAccounts.class).describe(anne.id(), "Anne Durand", Locale.FRENCH);
        server.member(READER, OURS, Role.READER);
        server.member(OTHER, PeopleServer.THEIRS, Role.OFFICER);
        collect(30_000);
    }

    /** The page of the shared call says another amount from now on. */
    private void collect(int grant) {
        server.clock.advance(Duration.ofMinutes(1));
        amount = grant;
        Instant now = server.clock.instant();
        URI page = URI.create("https://ec.europa.eu/towns");
        Evidence proof = new Evidence(page, "Towns", "", Evidence.Method.FIELD, now);
        Content content = Content.builder()
                .state(Field.TITLE, "Villes jumelées", proof)
                .state(Field.GRANT_MAX, Money.euros(String.valueOf(amount)), proof)
                .state(Field.DEADLINES, List.of(Deadline.ofDay(LocalDate.of(2026, 12, 10))), proof)
                .build();
        Sighting sighting = new Sighting(new CallId(CALL), "eu", page, Rank.ISSUER, now, content);
        server.bean(Catalogue.class)
                .record(new SourceRun("eu", now, now, false, 1, 0, List.of(), List.of(sighting), List.of()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aMailedDocumentIsReadConfirmedFieldByFieldAndPrivate() {
        TestBrowser anne = server.signedIn(ANNE);
        Document form = reading(anne, "Appel confidentiel");

        assertThat(form.text())
                .contains("au plus tard le 15 mars 2027", "compris dans le texte", "Levier n’y a rien lu");
        assertThat(value(form, "deadlines")).isEqualTo("15/03/2027");
        assertThat(value(form, "grantMax")).isEqualTo("30 000 €");

        Map<String, String> typed = fields(form);
        typed.put("champ-grantMax", "40 000 €");
        typed.put("champ-deadlines", "15 mars 2027 à 17 h Bruxelles");
        typed.put("champ-countries", "Sénégal, madagascar");
        typed.put("champ-applicants", "");
        typed.put("raison", "Confirmé au téléphone");
        HttpResponse<String> added = anne.post(CONFIRM, typed);
        String page = TestBrowser.location(added);

        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        assertThat(page).startsWith("/appels/private-" + OURS);
        String shown = words(anne.get(page).body());
        assertThat(shown)
                .contains("L’appel est ajouté", "40 000 €", "17 h", "Sénégal", "Madagascar")
                .contains("Corrigé par Anne Durand (Saint-Aubin)", "Confirmé au téléphone", "corriger")
                .doesNotContain("Candidats");
        String path = page.replaceFirst("\\?.*", "");
        assertThat(server.signedIn(OTHER)
                        .get(path + "?siren=" + PeopleServer.THEIRS)
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.browser().get(path).statusCode()).isEqualTo(404);
        assertThat(server.signedIn(OTHER)
                        .get(path.replace("/appels/", "/corrections/") + "?siren=" + PeopleServer.THEIRS)
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.signedIn(READER).get(page).body())
                .contains("Appel confidentiel")
                .doesNotContain("/corrections/", ">corriger");
    }

    @Test
    void aFormSentTwiceAddsOneCall() {
        TestBrowser anne = server.signedIn(ANNE);
        Map<String, String> typed = fields(reading(anne, "Appel une fois"));
        typed.put("champ-grantMax", "41 000 €");
        typed.put("visibilite", "partage");

        String first = TestBrowser.location(anne.post(CONFIRM, typed));
        String second = TestBrowser.location(anne.post(CONFIRM, typed));

        assertThat(first).isEqualTo(second).startsWith("/appels/added/");
        assertThat(calls("Appel une fois")).hasSize(1);
        Document all = Jsoup.parse(
                anne.get(first.replaceFirst("\\?.*", "?siren=" + OURS).replace("/appels/", "/corrections/"))
                        .body());
        assertThat(all.select("#faites + ul > li")).hasSize(1);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        TestBrowser anne = server.signedIn(ANNE);
        Map<String, String> typed = fields(reading(anne, "Appel à revoir"));
        typed.put("champ-title", " ");
        typed.put("champ-opens", "demain");
        typed.put("champ-grantMax", "30 000");
        typed.put("champ-countries", "Sénégale");
        typed.put("champ-contact", "Mme <b>Diop</b>");
        typed.put("raison", "Vu avec elle");

        HttpResponse<String> answer = anne.post(CONFIRM, typed);
        Document form = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(form.select("[role=alert] a[href^=#f-champ-]")).hasSize(4);
        assertThat(words(form.select("#e-champ-countries").outerHtml())).contains("Vouliez-vous dire « Sénégal »");
        assertThat(form.select("#e-champ-grantMax").text()).contains("devise");
        assertThat(value(form, "opens")).isEqualTo("demain");
        assertThat(value(form, "contact")).isEqualTo("Mme <b>Diop</b>");
        assertThat(form.select("[name=raison]").text()).isEqualTo("Vu avec elle");
        assertThat(calls("Appel à revoir")).isEmpty();
    }

    @Test
    void aSessionThatEndedMeanwhileCostsNothing() {
        TestBrowser anne = server.signedIn(ANNE);
        Map<String, String> typed = fields(reading(anne, "Appel interrompu"));
        typed.put("champ-contact", "fonds@exemple.fr");
        anne.post("/deconnexion", Map.of());
        anne.get("/connexion");

        HttpResponse<String> refused = anne.post(CONFIRM, typed);
        Map<String, String> kept = Pages.hidden(refused.body());
        kept.put("email", ANNE);
        kept.put("motdepasse", PeopleServer.PASSWORD);
        HttpResponse<String> again = anne.post("/connexion", kept);
        Document page = Jsoup.parse(again.body());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(page.select("form.plain").attr("action")).isEqualTo(CONFIRM);
        assertThat(page.text()).contains("fonds@exemple.fr");
        anne.get("/compte");
        Map<String, String> sent = Pages.hidden(again.body());
        sent.remove("jeton");
        assertThat(anne.post(CONFIRM, sent).statusCode()).isEqualTo(303);
        assertThat(calls("Appel interrompu")).hasSize(1);
    }

    @Test
    void whoHasNoAccountTakesNobodysPlaceToSendDocuments() throws IOException {
        TestBrowser anne = server.signedIn(ANNE);
        anne.get(ADD + "?siren=" + OURS);
        List<Socket> idle = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            idle.add(unfinished("/connexion"));
            idle.add(unfinished(ADD));
        }
        TestBrowser nobody = server.browser();
        nobody.get("/connexion");

        HttpResponse<String> refused = nobody.upload(ADD, Map.of("siren", OURS), "a.html", page("Personne"));
        HttpResponse<String> read = anne.upload(ADD, Map.of("siren", OURS), "a.html", page("Malgré tous"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("name=\"motdepasse\"");
        assertThat(read.statusCode()).isEqualTo(303);
        for (Socket socket : idle) {
            socket.close();
        }
    }

    private Socket unfinished(String path) throws IOException {
        Socket socket = new Socket(server.address.getHost(), server.address.getPort());
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n"
                                + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Test
    void whatIsNoDocumentOrTooLargeIsToldPlainly() {
        TestBrowser anne = server.signedIn(ANNE);
        anne.get(ADD + "?siren=" + OURS);
        Map<String, String> fields = Map.of("siren", OURS, "adresse", "");

        assertThat(anne.upload(ADD, fields, "photo.jpg", new byte[] {-1, -40, -1, -32, 1})
                        .body())
                .contains("ni un PDF ni une page HTML");
        assertThat(anne.upload(ADD, fields, "vide.pdf", new byte[0]).body()).contains("choisissez un document");
        assertThat(anne.upload(ADD, fields, "lourd.pdf", pdf(10 * 1024 * 1024 + 1))
                        .body())
                .contains("dépasse");
        byte[] heavy = ("<html><body>" + "<p>".repeat(1 << 20) + "</body></html>").getBytes(StandardCharsets.UTF_8);
        assertThat(words(anne.upload(ADD, fields, "lourd.html", heavy).body()))
                .contains("Cette page HTML dépasse 2 Mo");
        HttpResponse<String> huge = anne.upload(ADD, fields, "enorme.pdf", pdf(30 * 1024 * 1024));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(words(huge.body())).contains("Envoi trop volumineux", "10 Mo", "Se déconnecter");
        HttpResponse<String> corrupt = anne.upload(ADD, fields, "abime.pdf", pdf(2000));
        assertThat(words(anne.get(TestBrowser.location(corrupt)).body()))
                .contains("Rien n’est encore ajouté", "Levier n’y a rien lu");
        assertThat(anne.post(ADD, Map.of("siren", OURS)).body()).contains("choisissez un document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://10.0.0.1:80/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://user:secret@site.example/",
                "http://site.example:8080/"
            })
    void anAddressInsideIsRefusedAndStaysInTheForm(String address) {
        TestBrowser anne = server.signedIn(ANNE);
        anne.get(ADD + "?siren=" + OURS);

        HttpResponse<String> answer = anne.post(ADD, Map.of("siren", OURS, "adresse", address));
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.select("[role=alert]").text()).isNotBlank();
        assertThat(page.select("[name=adresse]").attr("value")).isEqualTo(address);
    }

    @Test
    void whoOnlyReadsAndWhoIsSomebodyElseAddsAndCorrectsNothing() {
        TestBrowser reader = server.signedIn(READER);
        assertThat(reader.get(ADD + "?siren=" + OURS).statusCode()).isEqualTo(403);
        assertThat(reader.get(ADD).statusCode()).isEqualTo(403);
        assertThat(reader.get("/corrections/" + CALL + "?siren=" + OURS).statusCode())
                .isEqualTo(403);
        reader.get("/compte");
        assertThat(reader.upload(ADD, Map.of("siren", OURS), "a.html", page("Refusé"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.post("/corrections", correction("siren", OURS)).statusCode())
                .isEqualTo(403);

        TestBrowser anne = server.signedIn(ANNE);
        String draft = TestBrowser.location(anne.upload(ADD, Map.of("siren", OURS), "a.html", page("À moi")));
        TestBrowser other = server.signedIn(OTHER);
        assertThat(other.get(draft).statusCode()).isEqualTo(404);
        assertThat(other.get("/corrections/" + CALL + "?siren=" + OURS).statusCode())
                .isEqualTo(404);
        assertThat(other.post("/corrections", correction("siren", OURS)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCorrectionOutlivesTheNextReadingTellsWhenThePageChangesAndIsTakenBack() {
        collect(30_000);
        TestBrowser anne = server.signedIn(ANNE);
        String form = "/corrections/" + CALL + "?siren=" + OURS + "&champ=grantMax";
        Map<String, String> typed = Pages.hidden(anne.get(form).body());
        typed.put("champ-grantMax", "35 000 €");
        assertThat(anne.post("/corrections", typed).body()).contains("Dites pourquoi", "35 000 €");
        typed.put("raison", "Le règlement dit 35 000 €");

        HttpResponse<String> done = anne.post("/corrections", typed);
        anne.post("/corrections", typed);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        String page = TestBrowser.location(done);
        assertThat(words(anne.get(page).body()))
                .contains("La correction est enregistrée", "35 000 €", "Le règlement dit", "Anne Durand (Saint-Aubin)");

        collect(32_000);
        assertThat(words(anne.get(page).body()))
                .contains("jusqu’à 35 000 €", "Depuis cette correction, la page dit autre chose : 32 000")
                .contains("la page a changé une valeur qu’une personne avait corrigée");

        typed.put("champ-grantMax", "36 000 €");
        HttpResponse<String> stale = anne.post("/corrections", typed);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("36 000 €", "entre-temps");

        Map<String, String> undo = new LinkedHashMap<>(
                Map.of("siren", OURS, "appel", CALL, "champ", "grantMax", "motif", "La page est à jour"));
        assertThat(anne.post("/corrections/annuler", undo).statusCode()).isEqualTo(303);
        assertThat(anne.post("/corrections/annuler", undo).statusCode()).isEqualTo(303);
        assertThat(words(anne.get("/appels/" + CALL + "?siren=" + OURS).body())).contains("jusqu’à 32 000 €");
        assertThat(Jsoup.parse(anne.get("/corrections/" + CALL + "?siren=" + OURS)
                                .body())
                        .select("#faites + ul > li"))
                .hasSize(2);
        assertThat(anne.get("/corrections/" + CALL + "?siren=" + OURS + "&champ=description")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theClosingsOfOneCallGoIntoACalendar() {
        HttpResponse<String> calendar = server.browser().get("/appels/" + CALL + "/echeances.ics");

        assertThat(calendar.body()).contains("BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20261210", "Villes jumelées");
        assertThat(calendar.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
    }

    private static Map<String, String> correction(String field, String value) {
        Map<String, String> typed = new LinkedHashMap<>(
                Map.of("appel", CALL, "champ", "grantMax", "champ-grantMax", "1 €", "raison", "x", "vu", ""));
        typed.put(field, value);
        return typed;
    }

    private Document reading(TestBrowser browser, String title) {
        browser.get(ADD + "?siren=" + OURS);
        HttpResponse<String> read = browser.upload(ADD, Map.of("siren", OURS, "adresse", ""), "a.html", page(title));
        assertThat(read.statusCode()).as(read.body()).isEqualTo(303);
        return Jsoup.parse(browser.get(TestBrowser.location(read)).body());
    }

    /** What the browser would send of the form as it stands. */
    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select("form.confirm [name]")) {
            boolean isUnchecked = field.attr("type").equals("radio") && !field.hasAttr("checked");
            if (!isUnchecked && !field.attr("name").equals("jeton")) {
                fields.put(field.attr("name"), text(field));
            }
        }
        return fields;
    }

    private static String text(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().strip();
            case "select" ->
                Optional.ofNullable(field.selectFirst("option[selected]"))
                        .map(option -> option.attr("value"))
                        .orElse("");
            default -> field.attr("value");
        };
    }

    private static String value(Document page, String field) {
        return text(page.select("[name=champ-" + field + "]").get(0));
    }

    private List<Call> calls(String title) {
        return server.bean(Catalogue.class).listFor(Optional.of(OURS)).stream()
                .filter(call -> call.content().title().equals(title))
                .toList();
    }

    /** What people read: which kind of space stands somewhere is tested elsewhere. */
    private static String words(String html) {
        return Jsoup.parse(html).text().replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private static byte[] page(String title) {
        return PAGE.formatted(title, title).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(int size) {
        byte[] body = new byte[size];
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, body, 0, 9);
        return body;
    }
}
