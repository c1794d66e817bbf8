package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.call.Addition;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.People;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.digest.Frequency;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.mail.MailAddress;
import fr.levier.sql.JdbcSession;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class DigestCommandsTest {
    private static final String SIREN = "000000018";

    @TempDir
    Path folder;

    @Test
    void letterIsMadeOnceExplainedAndQueuedAgain() {
        settle();

        Ran first = run("run", "--json");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).contains("LEVIER_BASE_URL, LEVIER_MAIL_FROM", "levier serve");
        assertThat(first.out()).contains("\"composed\" : 1");
        assertThat(run("run", "--json").out()).contains("\"composed\" : 0");

        Ran standing = run("status", "--lang", "en");
        assertThat(standing.out()).contains("1 letter: 0 sent, 1 waiting", "officer@valmont.example");
        String id = standing.out()
                .lines()
                .filter(l -> l.contains("officer@"))
                .findFirst()
                .orElseThrow()
                .split(" ")[0];
        Ran explained = run("status", id);
        assertThat(explained.out()).contains("private-" + SIREN + "/appel", SIREN, "règles");

        Ran again = run("resend", id);
        assertThat(again.code()).as("it waits already").isEqualTo(2);
        assertThat(again.err()).contains("attend déjà");
        for (String command : List.of("resend", "status")) {
            Ran nowhere = run(command, "4711");
            assertThat(nowhere.code()).isEqualTo(2);
            assertThat(nowhere.err()).contains("Aucune lettre de ce numéro");
            Ran slip = run(command, "abc");
            assertThat(slip.code()).isEqualTo(2);
            assertThat(slip.err()).contains("Un numéro de lettre est attendu");
        }
        assertThatServerThatIsAwayIsToldAndLetterThatWasSentIsNotSentAgainUnasked(id);
    }

    private void assertThatServerThatIsAwayIsToldAndLetterThatWasSentIsNotSentAgainUnasked(String id) {
        Ran away = withServer(1, () -> run("run"));
        assertThat(away.code()).isEqualTo(ExitCode.PROBLEMS.code());
        assertThat(away.out())
                .contains("1 en attente", "rien n’écoute à 127.0.0.1:1")
                .doesNotContain("Exception");
        Ran soon = withServer(1, () -> run("run", "--json"));
        assertThat(soon.code()).as("it waits for the next attempt").isEqualTo(ExitCode.PROBLEMS.code());
        assertThat(soon.json().at("/delivery/waiting").asInt()).isEqualTo(1);
        assertThat(run("status").out()).contains("1 en attente", "rien n’écoute à 127.0.0.1:1");

        sent(id);
        Ran twice = run("resend", id);
        assertThat(twice.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(twice.err()).contains("a déjà été envoyée le", "--force");
        assertThat(run("resend", id, "--force").code()).isZero();
        assertThat(run("status", id).out()).contains("Déjà envoyée une première fois le");
    }

    private void sent(String id) {
        StoreOptions options = CommandLine.populateCommand(new StoreOptions(), "--data", data());
        try (Session session = Session.live(options, Map.of())) {
            JdbcSession.transact(
                    DelegatingDataSource.unwrapDataSource(session.bean(DataSource.class)),
                    s -> s.update(
                            "update digest_letter set status = 'SENT', sent_at = ?, last_error = null where id = ?",
                            session.now(),
                            Long.valueOf(id)));
        }
    }

    private static Ran withServer(int port, Supplier<Ran> command) {
        Map<String, String> settings = Map.of(
                "levier.smtp.host",
                "127.0.0.1",
                "levier.smtp.port",
                String.valueOf(port),
                "levier.smtp.starttls",
                "false");
        settings.forEach(System::setProperty);
        try {
            return command.get();
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void historyIsReplayedWeekByWeek() {
        settle();
        LocalDate today = LocalDate.now(Deadline.PARIS);

        Ran replayed = run(
                "replay",
                "--authority",
                SIREN,
                "--from",
                today.minusDays(7).toString(),
                "--to",
                today.plusDays(7).toString());
        assertThat(replayed.code()).as(replayed.err()).isZero();
        assertThat(replayed.out()).contains("Levier");
        assertThat(run("replay", "--authority", SIREN, "--from", "2026-11-21", "--to", "2026-11-01")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void everyCommandHasHelpInBothLanguages() {
        for (String command : List.of("run", "status", "resend", "replay", "preview")) {
            assertThat(Ran.command("digest", command, "--help").code())
                    .as(command)
                    .isZero();
            assertThat(Ran.command("digest", command, "--help", "--lang", "en").out())
                    .as(command)
                    .isNotEmpty();
        }
    }

    private void settle() {
        StoreOptions options = CommandLine.populateCommand(new StoreOptions(), "--data", data());
        try (Session session = Session.live(options, Map.of())) {
            session.bean(Authorities.class)
                    .save(new Authority(SIREN, "Valmont", "commune", true, Map.of("population", 1200)));
            session.bean(JdbcSubscriptions.class)
                    .put(SIREN, new MailAddress("officer@valmont.example"), Locale.FRANCE, Frequency.WEEKLY);
            URI page = URI.create("https://funder.example/appel");
            Evidence proof = new Evidence(page, "Appel", "", Evidence.Method.PROSE, session.now());
            LocalDate soon = LocalDate.ofInstant(session.now(), Deadline.PARIS).plusDays(20);
            Content content = Content.builder()
                    .state(Field.TITLE, "Appel à Valmont", proof)
                    .state(Field.DEADLINES, List.of(Deadline.ofDay(soon)), proof)
                    .build();
            Sighting sighting = new Sighting(
                    CallId.ofPrivate(SIREN, "appel"), Addition.SOURCE, page, Rank.RELAY, session.now(), content);
            session.bean(People.class).add(new Addition(sighting, Map.of(), "Anne", "mail"));
        }
    }

    private Ran run(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of("digest"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data()));
        return Ran.command(all.toArray(String[]::new));
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
