package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.job.Collection;
import fr.levier.sql.JdbcSession;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What those who keep an instance see and do, on a server whose jobs run; only the sites that it would read are not asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class AdministrationTest {
    private static final String NEVER = "0 0 7 1 1 ? 2090";

    private final BlockingQueue<Optional<String>> read = new LinkedBlockingQueue<>();
    private PeopleServer server;
    private TestBrowser keeper;

    @BeforeAll
    void start() {
        Map<String, Object> settings = new HashMap<>(Map.of("levier.jobs.enabled", "true"));
        List.of("collect", "purge", "digest", "delivery", "alarm")
                .forEach(job -> settings.put("levier." + job + ".cron", NEVER));
        Collection sites = (source, now) -> read.add(source);
        server = new PeopleServer(settings, sites).settle();
        Account account = server.account("instance@levier.example");
        server.bean(JdbcAccounts.class).makeInstanceAdministrator(account.id());
        server.member("anne@saint-aubin.example", PeopleServer.OURS, Role.ADMINISTRATOR);
        server.member("paul@saint-aubin.example", PeopleServer.OURS, Role.OFFICER);
        keeper = server.signedIn("instance@levier.example");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void sql(String sql, Object... arguments) {
        DataSource database = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
        JdbcSession.transact(database, s -> s.update(sql, arguments));
    }

    private String journal() {
        return keeper.get("/administration/journal").body();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void eachAdministratorIsLedToTheirPagesAndNobodyElseIs() {
        assertThat(keeper.get("/administration").body())
                .contains("/administration/sources", "/administration/taches", "/administration/courriel")
                .doesNotContain("Saint-Aubin");
        TestBrowser anne = server.signedIn("anne@saint-aubin.example");
        assertThat(anne.get("/administration").body())
                .contains("/administration/membres?siren=" + PeopleServer.OURS)
                .doesNotContain("/administration/sources");
        assertThat(anne.get("/administration/taches").statusCode()).isEqualTo(404);
        TestBrowser paul = server.signedIn("paul@saint-aubin.example");
        assertThat(paul.get("/administration").statusCode()).isEqualTo(404);
        assertThat(paul.get("/compte").body()).doesNotContain("href=\"/administration\"");
    }

    @Test
    void aSuspiciousReadingIsRefusedOrAcceptedAndReadAgain() throws Exception {
        Instant at = server.clock.instant().minusSeconds(60);
        sql("""
                insert into harvest_run (source, started_at, ended_at, complete, pages, not_modified, sightings,
                    added, changed, withdrawn, reopened, problems, quarantine)
                values ('meae', ?, ?, true, 3, 0, 1, 0, 0, 0, 0, '[]',
                    '[{"place": {"source": "meae"}, "code": "call.problem.forgotten", "details": []}]')""", at, at);
        assertThat(keeper.get("/administration/sources").body())
                .containsSubsequence(
                        "En quarantaine", "/administration/sources/meae", "Refuser la lecture", "Les autres");
        assertThat(keeper.get("/administration/sources/meae").body()).contains("pas crue");
        assertThat(keeper.get("/administration/sources/nobody").statusCode()).isEqualTo(404);

        keeper.get("/administration/sources");
        keeper.post("/administration/sources/refuser", Map.of("source", "meae"));
        assertThat(keeper.get("/administration/sources").body()).contains("Refusée par instance@levier.example");
        assertThat(read).isEmpty();

        HttpResponse<String> accepted = keeper.post("/administration/sources/accepter", Map.of("source", "meae"));
        assertThat(keeper.get(TestBrowser.location(accepted)).body())
                .contains("Acceptée par instance@levier.example", "La prochaine lecture sera crue")
                .doesNotContain("Refusée par");
        assertThat(read.poll(60, TimeUnit.SECONDS)).contains("meae");
        assertThat(journal()).contains("lecture suspecte refusée", "lecture suspecte acceptée");
    }

    @Test
    void aJobIsPausedResumedAndRunOnce() throws Exception {
        keeper.get("/administration/taches");
        keeper.post("/administration/taches/suspendre", Map.of("tache", "collect"));
        assertThat(keeper.get("/administration/taches").body())
                .contains("suspendue", "Reprendre : Lecture des sources".replace(" :", "\u00a0:"));
        keeper.post("/administration/taches/reprendre", Map.of("tache", "collect"));
        assertThat(keeper.get("/administration/taches").body()).doesNotContain("Reprendre");

        keeper.post("/administration/taches/lancer", Map.of("tache", "collect"));
        assertThat(read.poll(60, TimeUnit.SECONDS)).isEqualTo(Optional.empty());
        await(() -> keeper.get("/administration/taches").body().contains("sans faute"));
        assertThat(keeper.post("/administration/taches/lancer", Map.of("tache", "nothing"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(journal()).contains("tâche suspendue", "tâche reprise", "tâche lancée");
    }

    @Test
    void aLetterIsSentAgainAndAnAddressIsBelievedAgain() {
        sql(
                "insert into digest_recipient (email, suspended_at, suspended_because) values (?, ?, '550 unknown')",
                "lost@saint-aubin.example",
                server.clock.instant());
        sql("""
                insert into digest_letter (recipient, period, composed_at, cursor_before, cursor_after, message_id, email,
                    eml, next_attempt_at, status, attempts, last_error)
                select id, '2026-W46', ?, 0, 1, '<levier.abc@x>', email, 'x'::bytea, ?, 'FAILED', 20, '451 later'
                from digest_recipient where email = 'lost@saint-aubin.example'""", server.clock.instant(), server.clock.instant());

        String failed = keeper.get("/administration/courriel?etat=echec").body();
        assertThat(failed)
                .contains("lost@saint-aubin.example", "451 later", "550 unknown", "Abandonnée après 20 essais");

        TestBrowser anne = server.signedIn("anne@saint-aubin.example");
        assertThat(anne.get("/administration/courriel").statusCode()).isEqualTo(404);
        String ours = "/administration/courriel?siren=" + PeopleServer.OURS;
        assertThat(anne.get(ours).body()).as("not of hers yet").doesNotContain("lost@");
        assertThat(anne.post(
                                "/administration/courriel/retablir",
                                Map.of("siren", PeopleServer.OURS, "email", "lost@saint-aubin.example"))
                        .statusCode())
                .isEqualTo(404);
        sql("insert into digest_authority (recipient, siren) select id, ? from digest_recipient", PeopleServer.OURS);
        assertThat(anne.get(ours).body()).contains("lost@saint-aubin.example", "550 unknown");

        keeper.get("/administration/courriel");
        keeper.post("/administration/courriel/retablir", Map.of("email", "lost@saint-aubin.example"));
        assertThat(keeper.get("/administration/courriel").body()).doesNotContain("550 unknown");
        assertThat(keeper.get("/administration/courriel?etat=attente").body())
                .as("its last letter leaves again")
                .contains("lost@saint-aubin.example");
        sql("update digest_letter set status = 'FAILED'");
        String number = Pages.filled(
                        keeper.get("/administration/courriel?etat=echec").body())
                .getOrDefault("lettre", "");
        keeper.post("/administration/courriel/renvoyer", Map.of("lettre", number));
        assertThat(keeper.get("/administration/courriel?etat=attente").body()).contains("lost@saint-aubin.example");
        assertThat(keeper.post("/administration/courriel/renvoyer", Map.of("lettre", "abc"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(journal()).contains("lettre renvoyée", "adresse rétablie");
    }

    @Test
    void theRulesInForceStandWithTheOldestReadingFirst() {
        assertThat(keeper.get("/administration/regles").body())
                .contains("/regles/afd-ficol", "Texte le plus ancien lu le");
    }
}
