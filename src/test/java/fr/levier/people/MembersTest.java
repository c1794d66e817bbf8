package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.levier.mail.MailAddress;
import fr.levier.sql.JdbcSession;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members, invitations, passwords by mail and the codes of telephones, with a real mail server. */
@SuppressWarnings("NullAway.Init")
final class MembersTest {
    private static final Pattern CODE = Pattern.compile("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");
    private static final String ADMINISTRATOR = "anne@saint-aubin.example";
    private static final String NEWCOMER = "nadia@saint-aubin.example";
    private static final String CHOSEN = "un beau matin de mai";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private PeopleServer server;
    private TestBrowser administrator;

    @BeforeEach
    void start() {
        mail.start();
        server = new PeopleServer(Map.of(
                        "levier.smtp.host", "127.0.0.1",
                        "levier.smtp.port", mail.getSmtp().getPort(),
                        "levier.smtp.starttls", "false"))
                .settle();
        server.member(ADMINISTRATOR, PeopleServer.OURS, Role.ADMINISTRATOR);
        administrator = server.signedIn(ADMINISTRATOR);
        administrator.get("/administration/membres?siren=" + PeopleServer.OURS);
    }

    @AfterEach
    void stop() {
        server.close();
        mail.stop();
    }

    @Test
    void anInvitedPersonChoosesAPasswordAndIsIn() throws Exception {
        String link = invite(NEWCOMER, Role.OFFICER);
        TestBrowser browser = server.browser();
        assertThat(browser.get(link).body())
                .contains("Saint-Aubin", "Chargé de mission", NEWCOMER)
                .doesNotContain("type=\"password\"");
        assertThat(browser.post(link, Map.of()).body()).contains("type=\"password\"");

        HttpResponse<String> tooShort = browser.post(link, Map.of("nom", "Nadia", "nouveau", "court"));
        assertThat(tooShort.statusCode()).isEqualTo(400);
        assertThat(tooShort.body()).contains("value=\"Nadia\"", "12 caractères").doesNotContain("court\"");

        assertThat(Jsoup.parse(browser.get(link).body()).select("#f-lettre[checked]"))
                .as("nobody is put on a letter who did not tick it")
                .isEmpty();
        assertThat(Jsoup.parse(browser.post(link, Map.of("lettre", "oui")).body())
                        .select("#f-lettre[checked]"))
                .as("what was ticked before the password stays ticked")
                .hasSize(1);
        HttpResponse<String> in = browser.post(link, Map.of("nom", "Nadia", "nouveau", CHOSEN, "lettre", "oui"));
        assertThat(kept(
                        "select r.email || ' ' || r.frequency || ' ' || a.siren || ' ' || a.asked from digest_recipient r"
                                + " join digest_authority a on a.recipient = r.id"))
                .containsExactly(NEWCOMER + " WEEKLY " + PeopleServer.OURS + " true");
        assertThat(TestBrowser.location(in)).isEqualTo("/appels?siren=" + PeopleServer.OURS);
        assertThat(browser.get("/compte").body()).contains("Nadia", "Chargé de mission");
        assertThat(server.browser().get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void anInvitationThatIsSentTwiceGoesOutOnce() throws Exception {
        Map<String, String> form = Map.of(
                "siren",
                PeopleServer.OURS,
                "email",
                NEWCOMER,
                "role",
                "READER",
                "envoi",
                UUID.randomUUID().toString());
        administrator.post("/administration/membres/inviter", form);
        String link = linkSentTo(NEWCOMER);
        HttpResponse<String> again = administrator.post("/administration/membres/inviter", form);

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(kept("select email from digest_letter")).containsExactly(NEWCOMER);
        assertThat(server.browser().get(link).body()).contains("Saint-Aubin");
    }

    @Test
    void fieldsThatTheFormDoesNotHaveChangeNothing() throws Exception {
        String link = invite(NEWCOMER, Role.READER);
        TestBrowser browser = server.browser();
        browser.get(link);
        browser.post(
                link,
                Map.of(
                        "nouveau", CHOSEN,
                        "role", "ADMINISTRATOR",
                        "siren", PeopleServer.THEIRS,
                        "email", "other@example.org",
                        "instance_administrator", "true"));
        browser.get("/compte");
        browser.post("/compte", Map.of("nom", "N", "langue", "fr", "role", "ADMINISTRATOR", "id", "1", "totp", ""));

        JdbcAccounts accounts = server.bean(JdbcAccounts.class);
        Account account = accounts.find(new MailAddress(NEWCOMER)).orElseThrow();
        assertThat(account.administersInstance()).isFalse();
        assertThat(accounts.memberships(account.id())).isEqualTo(Map.of(PeopleServer.OURS, Role.READER));
        assertThat(accounts.find(new MailAddress("other@example.org"))).isEmpty();
    }

    @Test
    void whoHasAnAccountBecomesAMemberOnlySignedInAsThatAccount() throws Exception {
        server.account(NEWCOMER);
        String link = invite(NEWCOMER, Role.PROJECT_MANAGER);
        TestBrowser browser = server.browser();
        assertThat(browser.get(link).body()).doesNotContain("type=\"password\"");

        HttpResponse<String> asked = browser.post(link, Map.of("nouveau", "un autre mot de passe"));
        assertThat(TestBrowser.location(asked)).startsWith("/connexion?");
        administrator.get(link);
        HttpResponse<String> other = administrator.post(link, Map.of());
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("un autre compte");
        TestBrowser invited = server.signedIn(NEWCOMER);
        assertThat(invited.get("/compte").body()).doesNotContain("Chef de projet");

        assertThat(invited.get(link).body()).contains("Recevoir chaque lundi", "lettre de «\u00a0Saint-Aubin");
        assertThat(TestBrowser.location(invited.post(link, Map.of()))).isEqualTo("/appels?siren=" + PeopleServer.OURS);
        assertThat(invited.get("/compte").body()).contains("Chef de projet");
        assertThat(kept("select email from digest_recipient"))
                .as("they did not ask")
                .isEmpty();
    }

    @Test
    void thePageOfMembersLeadsToOnesAuthority() {
        assertThat(administrator.open("/administration/membres").body()).contains("Saint-Aubin");
    }

    @Test
    void anInvitationEndsAfterAWeekOrWhenItIsWithdrawn() throws Exception {
        String first = invite(NEWCOMER, Role.OFFICER);
        server.clock.advance(Duration.ofDays(7));
        assertThat(server.browser().get(first).statusCode()).isEqualTo(404);

        administrator = server.signedIn(ADMINISTRATOR);
        String second = invite(NEWCOMER, Role.OFFICER);
        long id = server.bean(JdbcMembers.class)
                .invitations(PeopleServer.OURS, server.clock.instant())
                .get(0)
                .id();
        administrator.post(
                "/administration/membres/annuler",
                Map.of("siren", PeopleServer.OURS, "invitation", String.valueOf(id)));
        assertThat(server.browser().get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void aRoleChangesAtOnceAndTheLastAdministratorStays() {
        Account officer = server.member("officer@saint-aubin.example", PeopleServer.OURS, Role.OFFICER);
        TestBrowser browser = server.signedIn("officer@saint-aubin.example");
        String page = "/administration/membres?siren=" + PeopleServer.OURS;
        assertThat(browser.get(page).statusCode()).isEqualTo(404);
        long self = server.bean(JdbcAccounts.class)
                .find(new MailAddress(ADMINISTRATOR))
                .orElseThrow()
                .id();

        assertThat(change(self, "READER").statusCode()).isEqualTo(409);
        assertThat(remove(self).statusCode()).isEqualTo(409);
        assertThat(change(officer.id(), "ADMINISTRATOR").statusCode()).isEqualTo(303);
        assertThat(browser.get(page).statusCode()).isEqualTo(200);
        assertThat(change(self, "READER").statusCode()).isEqualTo(303);
        assertThat(change(self, "ADMINISTRATOR").statusCode()).isEqualTo(404);

        browser.get(page);
        browser.post(
                "/administration/membres/retirer", Map.of("siren", PeopleServer.OURS, "membre", String.valueOf(self)));
        assertThat(administrator.get("/appels?siren=" + PeopleServer.OURS).body())
                .contains("que votre compte ne voit pas")
                .doesNotContain("Saint-Aubin");
    }

    @Test
    void theJournalTellsWhatAdministratorsDid() throws Exception {
        invite(NEWCOMER, Role.OFFICER);

        String journal = administrator
                .get("/administration/journal?siren=" + PeopleServer.OURS)
                .body();
        assertThat(journal).contains("invitation", NEWCOMER, ADMINISTRATOR, "127.0.0.1");
        assertThat(administrator.get("/administration/journal").statusCode()).isEqualTo(404);
        server.bean(JdbcAccounts.class)
                .makeInstanceAdministrator(
                        server.account("instance@levier.example").id());
        assertThat(server.signedIn("instance@levier.example")
                        .get("/administration/journal")
                        .body())
                .contains("connexion", ADMINISTRATOR);
    }

    @Test
    void aForgottenPasswordIsChosenAnewByALinkThatWorksOnce() throws Exception {
        TestBrowser browser = server.browser();
        String link = forget(browser);
        browser.get(link);

        assertThat(browser.post(link, Map.of("nouveau", "aaaaaaaaaaaaa")).statusCode())
                .isEqualTo(400);
        assertThat(browser.post(link, Map.of("nouveau", CHOSEN)).statusCode()).isEqualTo(200);
        assertThat(server.browser().get(link).statusCode()).isEqualTo(404);
        assertThat(administrator.get("/compte").statusCode()).isEqualTo(303);
        assertThat(server.browser().signIn(ADMINISTRATOR, CHOSEN).statusCode()).isEqualTo(303);
    }

    @Test
    void aLinkEndsAfterAnHourAndANewOneReplacesIt() throws Exception {
        TestBrowser browser = server.browser();
        String first = forget(browser);
        String second = forget(browser);
        assertThat(browser.get(first).statusCode()).isEqualTo(404);
        assertThat(browser.get(second).statusCode()).isEqualTo(200);
        server.clock.advance(Duration.ofMinutes(61));
        assertThat(browser.get(second).statusCode()).isEqualTo(404);
    }

    @Test
    void anAccountGetsThreeLinksAnHourAndWhoAsksForMoreIsAnsweredAsAlways() throws Exception {
        TestBrowser browser = server.browser();
        for (int i = 0; i < 3; i++) {
            forget(browser);
        }
        HttpResponse<String> fourth = browser.post("/mot-de-passe", Map.of("email", ADMINISTRATOR));
        assertThat(fourth.statusCode()).isEqualTo(200);
        server.clock.advance(Duration.ofMinutes(61));
        forget(browser);
        assertThat(mail.getReceivedMessages()).hasSize(4);
    }

    @Test
    void whatALetterSaidIsForgottenOnceItIsSentAndAnAddressWithoutAccountGetsNone() throws Exception {
        TestBrowser browser = server.browser();
        browser.get("/mot-de-passe");
        browser.post("/mot-de-passe", Map.of("email", "personne@saint-aubin.example"));
        forget(browser);

        assertThat(mail.getReceivedMessages()).hasSize(1);
        List<String> left = List.of("waiting");
        for (int wait = 0; wait < 600 && !left.equals(List.of("")); wait++) {
            Thread.sleep(50);
            left = JdbcSession.transact(
                    DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class)),
                    s -> s.query("select encode(eml, 'escape') from digest_letter", row -> row.getString(1)));
        }
        assertThat(left).containsExactly("");
    }

    @Test
    void aCodeIsAskedAfterThePasswordAndWorksOnce() {
        String offered =
                String.valueOf(Pages.hidden(administrator.get("/compte").body()).get("secret"));
        assertThat(turnOn(offered).statusCode()).isEqualTo(200);
        assertThat(kept("select totp from account where totp is not null"))
                .hasSize(1)
                .noneMatch(totp -> totp.contains(offered));

        TestBrowser browser = server.browser();
        HttpResponse<String> asked = browser.signIn(ADMINISTRATOR, PeopleServer.PASSWORD);
        assertThat(asked.body()).contains("name=\"code\"");
        assertThat(browser.get("/compte").statusCode()).isEqualTo(303);
        browser.get("/connexion");
        assertThat(browser.post("/connexion/code", Map.of("code", "000000")).statusCode())
                .isEqualTo(401);
        String half = browser.cookie().orElseThrow();
        String used = code(offered);
        assertThat(browser.post("/connexion/code", Map.of("code", used)).statusCode())
                .isEqualTo(303);
        assertThat(browser.cookie()).isPresent().get().isNotEqualTo(half);
        assertThat(browser.get("/compte").statusCode()).isEqualTo(200);

        TestBrowser watcher = server.browser();
        watcher.signIn(ADMINISTRATOR, PeopleServer.PASSWORD);
        assertThat(watcher.post("/connexion/code", Map.of("code", used)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aCodeOnPaperStandsInForTheTelephoneOnce() {
        String offered =
                String.valueOf(Pages.hidden(administrator.get("/compte").body()).get("secret"));
        String page = turnOn(offered).body();
        List<String> codes = CODE.matcher(page.substring(page.indexOf("<pre"), page.indexOf("</pre>")))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(codes).hasSize(10);
        assertThat(page).contains("download=\"levier-codes.txt\"");
        assertThat(administrator.get("/compte").body())
                .contains("10 codes de secours")
                .doesNotContain(codes.get(0));
        assertThat(kept("select hash from recovery_code")).hasSize(10).doesNotContainAnyElementsOf(codes);

        for (int status : List.of(303, 401)) {
            TestBrowser browser = server.browser();
            browser.signIn(ADMINISTRATOR, PeopleServer.PASSWORD);
            assertThat(browser.post("/connexion/code", Map.of("code", codes.get(0)))
                            .statusCode())
                    .isEqualTo(status);
        }
        String left = administrator.get("/compte").body();
        assertThat(left).contains("9 codes de secours");
        assertThat(administrator
                        .post("/compte/codes", Map.of("secours", "wrong"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(administrator
                        .post("/compte/codes", Map.of("secours", PeopleServer.PASSWORD))
                        .body())
                .doesNotContain(codes.get(1));
        server.bean(JdbcAccounts.class)
                .dropCode(server.bean(JdbcAccounts.class)
                        .find(new MailAddress(ADMINISTRATOR))
                        .orElseThrow()
                        .id());
        assertThat(kept("select hash from recovery_code")).isEmpty();
    }

    @Test
    void aSecretOfAnOlderVersionIsLockedWhenPagesAreServed() {
        JdbcSession.transact(
                DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class)),
                s -> s.update("update account set totp = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'"));

        server.bean(JdbcAccounts.class).lockSecrets();

        assertThat(kept("select totp from account")).isNotEmpty().allMatch(Vault::isLocked);
        long account = server.bean(JdbcAccounts.class)
                .find(new MailAddress(ADMINISTRATOR))
                .orElseThrow()
                .id();
        String code = code("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP");
        assertThat(server.bean(JdbcAccounts.class).useCode(account, code, server.clock.instant()))
                .isTrue();
    }

    @Test
    void answersOfAVisitorAreOfferedToTheAuthorityThatInvitesThem() throws Exception {
        TestBrowser visitor = server.browser();
        String answered = visitor.get("/appels?d.authority.population=1350&siren=departement-34")
                .body();
        String keep =
                Jsoup.parse(answered).select("a[href^=/collectivite/reponses]").attr("href");
        assertThat(visitor.open(keep).body()).contains("name=\"motdepasse\"");
        String link = invite(NEWCOMER, Role.OFFICER);
        visitor.get(link);
        HttpResponse<String> accepted = visitor.post(link, Map.of("nouveau", "un autre pont sur la rivière"));

        assertThat(TestBrowser.location(accepted)).contains("d.authority.population=1350", "pour=" + PeopleServer.OURS);
        String page = visitor.open(TestBrowser.location(accepted)).body();
        assertThat(page).contains("1\u202f350", "garder.authority.population");
        HttpResponse<String> kept = visitor.post("/collectivite/reponses", Pages.filled(page));
        assertThat(visitor.open(TestBrowser.location(kept)).body()).contains("C’est enregistré", "1\u202f350");
    }

    private HttpResponse<String> turnOn(String secret) {
        return administrator.post(
                "/compte/code", Map.of("secret", secret, "motdepasse", PeopleServer.PASSWORD, "code", code(secret)));
    }

    private List<String> kept(String sql) {
        return JdbcSession.transact(
                DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class)),
                s -> s.query(sql, row -> row.getString(1)));
    }

    private String code(String secret) {
        return Totp.code(secret, server.clock.instant().getEpochSecond() / 30, 6);
    }

    private HttpResponse<String> change(long member, String role) {
        return administrator.post(
                "/administration/membres/role",
                Map.of("siren", PeopleServer.OURS, "membre", String.valueOf(member), "role-" + member, role));
    }

    private HttpResponse<String> remove(long member) {
        return administrator.post(
                "/administration/membres/retirer",
                Map.of("siren", PeopleServer.OURS, "membre", String.valueOf(member)));
    }

    private String invite(String email, Role role) throws Exception {
        HttpResponse<String> answer = administrator.post(
                "/administration/membres/inviter",
                Map.of("siren", PeopleServer.OURS, "email", email, "role", role.name()));
        assertThat(answer.statusCode()).isEqualTo(303);
        return linkSentTo(email);
    }

    private String forget(TestBrowser browser) throws Exception {
        browser.get("/mot-de-passe");
        assertThat(browser.post("/mot-de-passe", Map.of("email", ADMINISTRATOR)).statusCode())
                .isEqualTo(200);
        return linkSentTo(ADMINISTRATOR);
    }

    /** Waits for one letter more than were read so far. */
    private String linkSentTo(String email) throws Exception {
        read++;
        assertThat(mail.waitForIncomingEmail(60_000, read)).isTrue();
        MimeMessage letter = mail.getReceivedMessages()[read - 1];
        assertThat(letter.getAllRecipients()[0].toString()).isEqualTo(email);
        Matcher link = LINK.matcher(String.valueOf(letter.getContent()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private int read;
}
