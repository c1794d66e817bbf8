package fr.levier.rule;

import static fr.levier.rule.Rulebooks.IN_2024;
import static fr.levier.rule.Rulebooks.NO_CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.money.Rate;
import fr.levier.reference.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterfactualsTest {
    private static final Label WORDS = new Label("mots", "words");
    private final Rulebook rulebook = Rulebooks.small();
    private final Facts small = Facts.of(Map.of(
            "authority.type",
            "commune",
            "authority.population",
            1200,
            "authority.odaDeclared",
            true,
            "partners.frenchAuthorities",
            0));

    private List<List<Change>> ways(Facts facts, Condition... conditions) {
        List<Requirement> stated = java.util.Arrays.stream(conditions)
                .map(condition -> new Requirement(
                        "page" + condition.hashCode(),
                        Severity.BLOCKING,
                        condition,
                        WORDS,
                        WORDS,
                        WORDS,
                        Optional.empty(),
                        false,
                        Set.of()))
                .toList();
        return rulebook.judge("grand-fund", NO_CAMPAIGN, IN_2024, facts, stated).counterfactuals();
    }

    @Test
    void aSmallTownIsToldToJoinOthersAndNeverToGrow() {
        List<List<Change>> ways = ways(small);

        assertThat(ways).hasSize(1);
        assertThat(ways.get(0)).hasSize(1);
        assertThat(ways.get(0).get(0).fact()).isEqualTo("partners.frenchAuthorities");
        assertThat(ways.get(0).get(0).to()).isEqualTo("2");
        assertThat(ways.get(0).get(0).sentence().fr()).isEqualTo("avec 2 autres collectivités");
    }

    @Test
    void twoRefusalsNeedTwoChanges() {
        List<List<Change>> ways = ways(small.with("authority.odaDeclared", false));

        assertThat(ways).hasSize(1);
        assertThat(ways.get(0))
                .extracting(Change::fact)
                .containsExactly("authority.odaDeclared", "partners.frenchAuthorities");
    }

    @Test
    void aRefusalThatNothingWithinReachTurnsHasNoWay() {
        assertThat(ways(
                        small.with("partners.frenchAuthorities", 2),
                        new Bounds(
                                "authority.population",
                                Optional.of(new Bounds.Bound(java.math.BigDecimal.valueOf(5000), true)),
                                Optional.empty())))
                .isEmpty();
    }

    @Test
    void aCountryIsProposedByItsList() {
        Facts germany = small.with("partners.frenchAuthorities", 2).with("project.country", "DE");

        List<List<Change>> ways = ways(
                germany,
                new InList(
                        "project.country", rulebook.countries().findList("ODA").orElseThrow()));

        assertThat(ways).hasSize(1);
        assertThat(ways.get(0).get(0).to()).isEqualTo("ODA");
        assertThat(ways.get(0).get(0).sentence().fr()).contains("pays de la liste du CAD");
    }

    @Test
    void aSetLosesWhatIsExcluded() {
        Facts both = small.with("partners.frenchAuthorities", 2).with("project.themes", Set.of("water", "culture"));

        List<List<Change>> ways = ways(both, new Includes("project.themes", Quantity.NONE, Set.of("culture")));

        assertThat(ways.get(0).get(0).to()).isEqualTo("water");
    }

    @Test
    void anAmountMovesToTheNearestThatFits() {
        Facts poor = small.with("partners.frenchAuthorities", 2)
                .with("project.ownContribution", 10000)
                .with("project.totalCost", 200000);
        Condition tenth = new Share(
                "project.ownContribution", "project.totalCost", Optional.of(Rate.ofPercent("10")), Optional.empty());

        List<List<Change>> ways = ways(poor, tenth);

        assertThat(ways.stream().flatMap(List::stream))
                .extracting(Change::fact, Change::to)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("project.ownContribution", "20000.00"),
                        org.assertj.core.groups.Tuple.tuple("project.totalCost", "100000.00"));
    }

    @Test
    void everyWayTurnsTheRefusal() {
        Facts facts = small.with("project.countries", Set.of("DE"));
        Condition ldc = new CountriesInList(
                "project.countries",
                Quantity.ANY,
                rulebook.countries().findList("LDC").orElseThrow());

        List<List<Change>> ways =
                ways(facts, ldc, new CountBounds("project.countries", Optional.of(2), Optional.empty()));

        assertThat(ways).isNotEmpty().allMatch(way -> way.size() == 2);
    }
}
