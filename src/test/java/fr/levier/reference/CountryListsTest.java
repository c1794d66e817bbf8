package fr.levier.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountryListsTest {
    private final Problems problems = new Problems();
    private final CountryLists lists = new CountryListsReader(problems).read(yaml("""
                    countries:
                      BD: {fr: Bangladesh, en: Bangladesh}
                      ST: {fr: Sao Tomé-et-Principe, en: Sao Tome and Principe}
                      FR: {fr: France, en: France}
                    lists:
                      LDC:
                        name: {fr: pays les moins avancés, en: least developed countries}
                        reference: oecd
                        members:
                          BD: [{from: 2018-01-01, to: 2026-11-23}, {from: 2026-11-24, unknown: {fr: Reporté ?, en: Put off?}}]
                          ST: [{from: 2018-01-01, to: 2024-12-12}]
                        complete_from: 2018-01-01
                    """));

    private YamlMap yaml(String text) {
        return YamlReader.read("countries.yml", text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
    }

    @Test
    void membershipIsThatOfTheDay() {
        assertThat(problems.list()).isEmpty();
        assertThat(lists.memberOn("LDC", "BD", LocalDate.of(2026, 11, 23))).isEqualTo(Membership.MEMBER);
        assertThat(lists.memberOn("LDC", "BD", LocalDate.of(2026, 11, 24))).isEqualTo(Membership.UNKNOWN);
        assertThat(lists.memberOn("LDC", "ST", LocalDate.of(2024, 12, 12))).isEqualTo(Membership.MEMBER);
        assertThat(lists.memberOn("LDC", "ST", LocalDate.of(2024, 12, 13))).isEqualTo(Membership.OUTSIDE);
    }

    @Test
    void beforeTheListIsCompleteAbsenceSaysNothing() {
        assertThat(lists.memberOn("LDC", "FR", LocalDate.of(2017, 12, 31))).isEqualTo(Membership.UNKNOWN);
        assertThat(lists.memberOn("LDC", "FR", LocalDate.of(2018, 1, 1))).isEqualTo(Membership.OUTSIDE);
    }

    @Test
    void anUnknownMembershipIsAskedForWithWhatIsKnown() {
        Label question = lists.findList("LDC").orElseThrow().question("BD", LocalDate.of(2026, 11, 24));

        assertThat(question.fr())
                .isEqualTo(
                        "Bangladesh figure-t-il sur la liste « pays les moins avancés » au 24 novembre 2026 ? Reporté ?");
        assertThat(question.en())
                .startsWith("Does Bangladesh stand on the list “least developed countries” on 24 November 2026?");
    }

    @Test
    void anUnknownListIsAFaultOfTheCaller() {
        assertThatThrownBy(() -> lists.memberOn("LCD", "BD", LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsStandForTheirMembersUnlessTheWordIsACode() {
        Vocabulary vocabulary = new VocabularyReader(problems).read(yaml("""
                        authority-types: {commune: {fr: commune, en: municipality}, metropole: {fr: métropole, en: metropolis}}
                        partner-kinds: {association: {fr: association, en: association}}
                        groups:
                          epci: {fr: EPCI, en: inter-municipal body, members: [metropole], synonyms: [intercommunalité]}
                          all: {fr: tous, en: all, members: [commune, epci]}
                          association: {fr: association, en: association, members: []}
                        """));

        assertThat(problems.list()).isEmpty();
        assertThat(vocabulary.expand("authority-types", Set.of("all")))
                .containsExactlyInAnyOrder("commune", "metropole");
        assertThat(vocabulary.expand("partner-kinds", Set.of("association"))).containsExactly("association");
        assertThat(vocabulary.expand("authority-types", Set.of("association"))).isEmpty();
        assertThat(vocabulary.label("authority-types", "commune").en()).isEqualTo("municipality");
        assertThat(vocabulary.label("authority-types", "other").fr()).isEqualTo("other");
        assertThat(java.util.Objects.requireNonNull(
                                vocabulary.groups().entries().get("epci"))
                        .synonyms())
                .containsExactly("intercommunalité");
    }

    @Test
    void aLabelNeedsBothLanguages() {
        new VocabularyReader(problems).read(yaml("themes: {water: {fr: eau}}"));

        assertThat(problems.list()).extracting(Problem::code).isEqualTo(List.of("yaml.problem.missing-key"));
    }
}
