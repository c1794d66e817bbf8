package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first account of an instance. */
@SuppressWarnings("NullAway.Init")
final class PeopleCommandsTest {
    @TempDir
    Path folder;

    @Test
    void theFirstAccountComesWithALinkAndIsListedWithoutSecrets() {
        String data = folder.resolve("data").toString();

        Ran added = Ran.command("people", "add", "Anne@Example.org", "--administrator", "--data", data);
        Ran again = Ran.command("people", "add", "anne@example.org", "--data", data);
        Ran listed = Ran.command("people", "list", "--json", "--data", data);

        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).containsPattern("http://127.0.0.1:8080/mot-de-passe/[A-Za-z0-9_-]{43}");
        assertThat(again.out()).containsPattern("/mot-de-passe/[A-Za-z0-9_-]{43}");
        assertThat(listed.json()).hasSize(1);
        assertThat(listed.json().at("/0/instanceAdministrator").asBoolean()).isTrue();
        assertThat(listed.out()).doesNotContain("password", "hash");
    }

    @Test
    void anyAuthorityOfTheDirectoryTakesMembersAndRolesAreWords() {
        String data = folder.resolve("data").toString();
        Ran added = Ran.command(
                "people",
                "add",
                "anne@example.org",
                "--authority",
                "211300553",
                "--role",
                "ADMINISTRATOR",
                "--authority",
                "213401722",
                "--role",
                "READER",
                "--data",
                data);
        Ran listed = Ran.command("people", "list", "--data", data);

        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("Administrateur – Marseille (211300553)", "Élu, lecture seule");
        assertThat(added.err()).contains("LEVIER_BASE_URL");
        assertThat(listed.out()).contains("Administrateur – Marseille");
        assertThat(Ran.command("people", "deactivate", "anne@example.org", "--data", data)
                        .code())
                .isZero();
        assertThat(Ran.command("people", "list", "--data", data).out()).contains("compte désactivé");
        assertThat(Ran.command("people", "deactivate", "nobody@example.org", "--data", data)
                        .code())
                .isEqualTo(2);
        assertThat(Ran.command("people", "add", "anne@example.org", "--lang", "en", "--data", data)
                        .out())
                .contains("Administrator – Marseille")
                .doesNotContain("deactivated");
    }

    @Test
    void whatCannotBeIsRefusedInASentence() {
        String data = folder.resolve("data").toString();

        assertThat(Ran.command("people", "add", "not an address", "--data", data)
                        .code())
                .isEqualTo(2);
        assertThat(Ran.command("people", "add", "a@example.org", "--authority", "000000018", "--data", data)
                        .code())
                .isEqualTo(2);
        Ran unknown = Ran.command(
                "people", "add", "a@example.org", "--authority", "000000018", "--role", "READER", "--data", data);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("000000018");
    }
}
