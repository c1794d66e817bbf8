package fr.levier.authority.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroupingsTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void exportWithALinePerGroupingIsRead() throws IOException {
        Path file = write("""
                siren,name,region,departement,nature,population
                200018042,"SI scolaire ""Les Jeunes Chênes""\",44,88,SIVU,1245
                """, StandardCharsets.UTF_8);

        assertThat(Groupings.read(file, problems))
                .containsExactly(new DirectoryEntry(
                        "200018042",
                        "SI scolaire \"Les Jeunes Chênes\"",
                        "syndicat_intercommunal",
                        Optional.of("88"),
                        Optional.of("44"),
                        Optional.empty(),
                        Optional.of(1245L),
                        false,
                        "BANATIC, export.csv"));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void oldExportWithALinePerMemberGivesEachGroupingOnce() throws IOException {
        Path file = write(
                String.join(
                        "\r\n",
                        "dept;siren;raison_sociale;nature_juridique;nb_membres;total_pop_mun;siren_membre",
                        "01;200029999;CC Rives de l'Ain - Cerdon é;CC;14;14 873;210103040",
                        "01;200029999;CC Rives de l'Ain - Cerdon é;CC;14;14 873;210101994"),
                Charset.forName("windows-1252"));

        List<DirectoryEntry> found = Groupings.read(file, problems);

        assertThat(found).hasSize(1).first().satisfies(cc -> {
            assertThat(cc.name()).endsWith("Cerdon é");
            assertThat(cc.population()).contains(14873L);
            assertThat(cc.region()).isEmpty();
        });
    }

    @Test
    void brokenLinesLoseTheirGroupingAndNoOther() throws IOException {
        Path file = write("""
                siren;nom;nature
                12;Court;SIVU
                200000001;Bon;SMF
                200000002;Étrange;XYZ
                """, StandardCharsets.UTF_8);

        assertThat(Groupings.read(file, problems))
                .extracting(DirectoryEntry::name)
                .containsExactly("Bon");
        assertThat(problems.list())
                .extracting(Problem::code, p -> p.place().line())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("authority.problem.siren", 2),
                        org.assertj.core.groups.Tuple.tuple("authority.problem.nature", 4));
    }

    @Test
    void otherTableIsRefusedWithTheColumnThatItLacks() throws IOException {
        Path file = write("a;b\n1;2\n", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Groupings.read(file, problems))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems().get(0).code()).isEqualTo("authority.problem.no-column"));
        assertThatThrownBy(() -> Groupings.read(folder.resolve("absent.csv"), problems))
                .isInstanceOf(Refusal.class);
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("export.csv"), text, charset);
    }
}
