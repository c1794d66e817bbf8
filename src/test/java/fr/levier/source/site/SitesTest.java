package fr.levier.source.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.call.SchemeRecogniser;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that describe sites: every fault is told with its file, its line and its key, all of them together. */
class SitesTest {
    private static List<Problem> faults(String text) {
        List<Problem> found = new ArrayList<>();
        assertThatThrownBy(() -> Sites.of("one.yml", text.getBytes(StandardCharsets.UTF_8), SchemeRecogniser.none()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> found.addAll(refusal.problems()));
        return found;
    }

    @Test
    void theBundledSitesAreWithoutFaultAndEachHasItsCard() {
        List<Source> sites = Sites.all(Optional.empty(), SchemeRecogniser.none());

        assertThat(sites).extracting(Source::id).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(30);
        assertThat(sites.stream().filter(s -> s.card().family().equals("network")))
                .hasSize(11);
        assertThat(sites).allSatisfy(s -> {
            assertThat(s.card().id()).isEqualTo(s.id());
            assertThat(s.card().attribution().fr()).isNotBlank();
            assertThat(s.start())
                    .isNotEmpty()
                    .allMatch(r -> s.hosts().contains(r.url().getHost()));
        });
    }

    @Test
    void everyFaultIsToldInItsPlace() {
        List<Problem> faults = faults("""
                family: pres
                rank: boss
                language: de
                format: dreamt
                attribution: {fr: Un}
                links: {path: "(", select: "a[[", txt: x}
                places: {deadlines: {}, grantMaximum: x, opens: [a]}
                dates: {locale: en, forms: [MMMM uuuu], zone: Mars/Olympus}
                numbers: {decimal: ";"}
                sites:
                  - {id: "One!", name: {fr: Un, en: One}, lists: ["ftp://one.example/"]}
                  - {id: two, name: {fr: Un, en: One}, lists: ["https://two.example/"], format: seen}
                  - {id: two, name: {fr: Un, en: One}, lists: ["https://two.example/"], hosts: [not a host]}
                """);

        assertThat(faults)
                .extracting(p -> p.place() + " " + p.code().replaceAll(".*\\.", ""))
                .contains(
                        "one.yml:1:family site-word",
                        "one.yml:2:rank site-word",
                        "one.yml:3:language site-word",
                        "one.yml:4:format site-word",
                        "one.yml:5:attribution missing-key",
                        "one.yml:6:links.path site-pattern",
                        "one.yml:6:links.select site-selector",
                        "one.yml:6:links.txt unknown-key-near",
                        "one.yml:7:places.deadlines site-place",
                        "one.yml:7:places.grantMaximum unknown-key-near",
                        "one.yml:7:places.opens site-place",
                        "one.yml:8:dates.forms[1] site-date",
                        "one.yml:8:dates.zone site-zone",
                        "one.yml:9:numbers.decimal site-word",
                        "one.yml:11:sites[1].id site-id",
                        "one.yml:11:sites[1].lists[1] site-address",
                        "one.yml:11:sites[1] site-no-address",
                        "one.yml:12:sites[2] site-never-seen",
                        "one.yml:13:sites[3].id site-twice",
                        "one.yml:13:sites[3].hosts[1] site-host");
        assertThat(faults).allSatisfy(p -> {
            assertThat(Messages.in(Locale.FRENCH).text(p)).isNotBlank();
            assertThat(Messages.in(Locale.ENGLISH).text(p)).isNotBlank();
        });
    }

    @Test
    void aNewSiteIsAFileAndNoCode(@TempDir Path rules) throws IOException {
        Path folder = Files.createDirectories(rules.resolve("sources"));
        Files.writeString(folder.resolve("mine.yml"), """
                family: local
                rank: issuer
                language: fr
                format: presumed
                attribution: {fr: Ma ville, en: My town}
                sites:
                  - {id: my-town, name: {fr: Ma ville, en: My town}, lists: ["https://my-town.example/calls/"]}
                """);

        List<Source> sites = Sites.all(Optional.of(rules), SchemeRecogniser.none());

        assertThat(sites).extracting(Source::id).containsExactly("my-town");
        assertThat(sites.get(0).hosts()).containsExactlyInAnyOrder("my-town.example", "www.my-town.example");
    }

    @Test
    void aFolderOfRulesWithoutSourcesHasTheBundledOnes(@TempDir Path rules) {
        assertThat(Sites.all(Optional.of(rules), SchemeRecogniser.none())).hasSizeGreaterThan(20);
    }
}
