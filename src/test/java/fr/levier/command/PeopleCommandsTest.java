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
        assertThat(added.out()).containsPattern("http://localhost:8080/mot-de-passe/[A-Za-z0-9_-]{43}");
        assertThat(again.out()).containsPattern("/mot-de-passe/[A-Za-z0-9_-]{43}");
        assertThat(listed.json()).hasSize(1);
        assertThat(listed.json().at("/0/instanceAdministrator").asBoolean()).isTrue();
        assertThat(listed.out()).doesNotContain("password", "hash");
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
