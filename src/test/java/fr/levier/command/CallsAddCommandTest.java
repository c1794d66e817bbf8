package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.call.ConfirmedFields;
import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.SensibleValues;
import fr.levier.message.Messages;
import fr.levier.problem.Refusal;
import fr.levier.reference.Label;
import fr.levier.store.DataFolder;
import fr.levier.store.Store;
import fr.levier.store.World;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A colleague mails a page or a PDF; a person confirms what was read of it, and it is a call. */
@SuppressWarnings("NullAway.Init")
class CallsAddCommandTest {
    private static final String SIREN = "000000099";
    private static final String PDF =
            "fixtures/world/__files/www.diplomatie.gouv.fr/IMG/pdf/aap-sport-2025-reglement.pdf";
    private static final String PAGE = """
            <html><head><title>%s</title></head><body><main><h1>%s</h1>
            <p>Le fonds soutient les projets de coopération des communes et de leurs groupements dans le domaine de l’eau.</p>
            <p>Les dossiers sont à déposer au plus tard le 15 mars 2027.</p>
            <p>La subvention ne peut dépasser 30 000 euros par projet.</p></main></body></html>
            """;

    @TempDir
    static Path folder;

    private static Store running;

    @BeforeAll
    static void open() throws Exception {
        running = Store.open(DataFolder.open(folder.resolve("data"), World.LIVE), Optional.empty());
        String town = Files.writeString(
                        folder.resolve("town.json"),
                        "{\"authority\": {\"siren\": \"" + SIREN
                                + "\", \"type\": \"commune\", \"name\": \"Notre commune\"}}")
                .toString();
        assertThat(ran("authorities", "add", town).code()).isZero();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void withoutConfirmationWhatWasReadIsShownAndNothingIsAdded() throws Exception {
        Ran ran = ran("calls", "add", page("Appel montré"), "--json");

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.json().get("added").asBoolean()).isFalse();
        assertThat(ran.json().at("/fields/deadlines/value/0/date").asText()).isEqualTo("2027-03-15");
        assertThat(ran.json().at("/fields/deadlines/evidence/quote").asText()).contains("15 mars 2027");
        assertThat(ran("calls", "list").out()).doesNotContain("Appel montré");
        assertThat(ran("calls", "add", page("Appel montré")).err()).contains("--yes");
    }

    @Test
    void aPageIsAddedWithWhatThePersonSaysAndWhoSaysIt() throws Exception {
        Ran ran = ran(
                "calls",
                "add",
                page("Appel partagé"),
                "--url",
                "https://fonds.example/appel",
                "--author",
                "Anne Durand",
                "--field",
                "grantMax=40000 EUR",
                "--field",
                "applicants=",
                "--yes",
                "--json");
        String id = ran.json().get("id").asText();

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("how").asText()).isEqualTo("NEW");
        Ran shown = ran("calls", "show", id, "--json");
        assertThat(shown.json().at("/addedBy").asText()).isEqualTo("Anne Durand");
        assertThat(shown.json().at("/grantMax/amount").asText()).startsWith("40000");
        assertThat(shown.json().at("/evidence/grantMax/place").asText()).isEqualTo("Anne Durand");
        assertThat(shown.json().at("/evidence/deadlines/url").asText()).isEqualTo("https://fonds.example/appel");
        assertThat(shown.json().has("applicants")).isFalse();
        assertThat(ran("calls", "show", id).out()).contains("Ajouté par\u00a0: Anne Durand");
        assertThat(ran(
                                "calls",
                                "add",
                                page("Appel partagé"),
                                "--url",
                                "http://www.fonds.example/appel",
                                "--yes",
                                "--json")
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void aPageThatChangesWhatThePersonSaidIsToldInTheHistory() throws Exception {
        String address = "https://fonds.example/evolution";
        Ran said = ran(
                "calls",
                "add",
                page("Appel suivi"),
                "--url",
                address,
                "--field",
                "deadlines=2027-04-01",
                "--yes",
                "--json");
        String id = said.json().get("id").asText();
        Path changed = Path.of(page("Appel suivi"));
        Files.writeString(changed, Files.readString(changed).replace("15 mars 2027", "20 mars 2027"));

        assertThat(ran("calls", "add", changed.toString(), "--url", address, "--yes")
                        .code())
                .isZero();

        assertThat(ran("calls", "show", id, "--json")
                        .json()
                        .at("/deadlines/0/date")
                        .asText())
                .isEqualTo("2027-04-01");
        assertThat(ran("calls", "history", id).out())
                .contains("la page a changé une valeur qu’une personne avait corrigée", "20\u00a0mars 2027");
        assertThat(ran("calls", "show", id).out()).contains("la page a changé une valeur");
    }

    @Test
    void aDocumentThatWasMailedIsPrivateToTheAuthorityThatAddsIt() {
        Ran ran = ran("calls", "add", PDF, "--authority", SIREN, "--author", "Anne", "--yes", "--json");
        String id = ran.json().get("id").asText();

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(id).startsWith("private-" + SIREN);
        assertThat(ran("calls", "list").out()).doesNotContain(id);
        assertThat(ran("calls", "list", "--authority", SIREN).out()).contains(id);
        assertThat(ran("calls", "show", id).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/",
                "http://localhost/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "file:///etc/passwd",
                "no-such-file.pdf"
            })
    void whatNobodyMayReadIsRefusedWithASentence(String address) {
        Ran ran = ran("calls", "add", address, "--yes");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isNotBlank();
        assertThat(ran.tracesStack()).as(ran.err() + ran.out()).isFalse();
    }

    @Test
    void wrongUseIsRefusedAndNothingIsKept() throws Exception {
        String page = page("Appel refusé");

        assertThat(ran("calls", "add", page, "--yes", "--field", "nothing=1").err())
                .contains("deadlines");
        assertThat(ran("calls", "add", page, "--yes", "--field", "deadlines=demain")
                        .code())
                .isEqualTo(2);
        assertThat(ran("calls", "add", page, "--yes", "--field", "title=").code())
                .isEqualTo(2);
        assertThat(ran("calls", "add", page, "--yes", "--authority", "123456789")
                        .code())
                .isEqualTo(2);
        assertThat(ran("calls", "add", page, "--yes", "--author", " ").code()).isEqualTo(2);
        assertThat(ran("calls", "add", page, "--yes", "--call", "2").code()).isEqualTo(2);
        assertThat(ran("calls", "list").out()).doesNotContain("Appel refusé");
    }

    @Test
    void ofAPageThatSaysNothingThePersonMaySayAll() throws Exception {
        String shell = Files.writeString(folder.resolve("shell.html"), "<html><body><script>1</script></body></html>")
                .toString();

        assertThat(ran("calls", "add", shell, "--yes").code()).isEqualTo(2);
        Ran said = ran("calls", "add", shell, "--yes", "--json", "--field", "title=Appel dicté", "--author", "Anne");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(ran("calls", "list").out()).contains("Appel dicté");
    }

    @Test
    void atATerminalEnterKeepsAHyphenDropsAndABadValueIsAskedAgain() {
        ConfirmedFields confirmed = new ConfirmedFields(
                Content.builder().build(), new SensibleValues(set -> Map.of(), LocalDate.of(2026, 11, 20)));
        confirmed.say("title", "Appel");
        confirmed.say("funder", "meae");
        StringWriter screen = new StringWriter();
        // title kept, funder dropped, scheme and edition unsaid, opening asked twice, the rest unsaid
        questions("\n-\n\n\ndemain\n2027-01-02\n" + "\n".repeat(20), screen).ask(confirmed);

        assertThat(confirmed.content().title()).isEqualTo("Appel");
        assertThat(confirmed.content().find(Field.FUNDER)).isEmpty();
        assertThat(confirmed.content().opens()).contains(java.time.LocalDate.of(2027, 1, 2));
        assertThat(screen.toString()).contains("Intitulé\u00a0: Appel", "rien n’est dit", "demain");
        assertThatThrownBy(() -> questions("\n\n", new StringWriter()).ask(confirmed))
                .isInstanceOf(Refusal.class);
    }

    private static FieldQuestions questions(String answers, StringWriter screen) {
        return new FieldQuestions(
                new BufferedReader(new StringReader(answers)),
                new PrintWriter(screen),
                Messages.in(Locale.FRANCE),
                (set, code) -> new Label(code, code),
                Instant.parse("2026-11-20T08:00:00Z"));
    }

    private static String page(String title) throws Exception {
        return Files.writeString(folder.resolve("page.html"), PAGE.formatted(title, title))
                .toString();
    }

    private static Ran ran(String... command) {
        return Ran.command(Stream.concat(
                        Stream.of(command),
                        Stream.of("--data", folder.resolve("data").toString()))
                .toArray(String[]::new));
    }
}
