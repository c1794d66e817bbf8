package fr.levier.describe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.Authority;
import fr.levier.rule.FactCatalogue;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.web.Form;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of two forms that were filled in side by side, and how what was typed is read. */
final class MergeTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PEOPLE = "authority.population";
    private static final String STAFF = "authority.staffDays";

    private final Rulebook rules =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private final Statements before = with(with(nothing(), PEOPLE, number(1200)), STAFF, number(10));

    private static Statements nothing() {
        return Statements.of(new Authority("000000018", "Saint-Aubin", "commune", true, Map.of()));
    }

    private static Statements with(Statements said, String fact, JsonNode value) {
        return said.with(fact, Optional.of(value));
    }

    private static JsonNode number(int value) {
        return JSON.numberNode(value);
    }

    private static Map<String, Optional<JsonNode>> typed(int people, int days) {
        return Map.of(PEOPLE, Optional.of(number(people)), STAFF, Optional.of(number(days)));
    }

    @Test
    void changesOfTwoFactsAreBothKept() {
        Statements theirs = with(before, STAFF, number(40));

        Merge merge = Merge.of(before, theirs, typed(1300, 10), Set.of());

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.changes()).extracting(Merge.Change::fact).containsExactly(PEOPLE);
        assertThat(merge.merged().find(PEOPLE)).contains(number(1300));
        assertThat(merge.merged().find(STAFF)).contains(number(40));
    }

    @Test
    void changesOfTheSameFactAreChosenByAPerson() {
        Statements theirs = with(before, PEOPLE, number(1250));

        assertThat(Merge.of(before, theirs, typed(1300, 10), Set.of()).conflicts())
                .containsExactly(PEOPLE);
        assertThat(Merge.of(before, theirs, typed(1250, 10), Set.of()).changes())
                .as("both say the same")
                .isEmpty();
        Merge chosen = Merge.of(before, theirs, typed(1300, 10), Set.of(PEOPLE));
        assertThat(chosen.conflicts()).isEmpty();
        assertThat(chosen.merged().find(PEOPLE)).contains(number(1300));
    }

    @Test
    void whatIsEmptiedIsUnknownAgainAndLeavesNoEmptyGroup() {
        Statements said =
                with(before, "authority.budgets.water.ownRevenue", JSON.numberNode(new BigDecimal("96000.50")));

        Merge merge = Merge.of(said, said, Map.of("authority.budgets.water.ownRevenue", Optional.empty()), Set.of());

        assertThat(merge.merged().authority(true).description()).doesNotContainKey("budgets");
        assertThat(merge.merged().authority(true).description()).containsEntry("population", 1200);
    }

    @Test
    void numbersAreTheSameByTheirValueAndListsWithoutRegardToTheirOrder() {
        assertThat(Statements.same(Optional.of(JSON.textNode("12000 EUR")), Optional.of(number(12000))))
                .isTrue();
        ObjectNode one = JSON.objectNode();
        one.putArray("l").add("water").add("waste");
        ObjectNode other = JSON.objectNode();
        other.putArray("l").add("waste").add("water");
        assertThat(Statements.same(Optional.of(one.get("l")), Optional.of(other.get("l"))))
                .isTrue();
        assertThat(Statements.same(Optional.empty(), Optional.of(other.get("l"))))
                .isFalse();
    }

    @Test
    void everyFactOfAnAuthorityButItsNumberIsInOnePart() {
        FactCatalogue facts = rules.facts();
        List<String> inParts = Arrays.stream(Part.values())
                .flatMap(part -> part.facts(facts).stream())
                .map(fact -> fact.id())
                .toList();

        assertThat(inParts)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(facts.ids().stream()
                        .filter(id -> id.startsWith("authority.") && !id.equals("authority.siren"))
                        .toList());
    }

    @Test
    void whatIsTypedIsReadAsAFileIsAndWhatIsWrongIsToldAtItsField() {
        Form form = new Form(Map.of(
                "d.authority.name", "",
                "d.authority.population", "beaucoup",
                "d.authority.departement", "999",
                "d.authority.overseas", "false"));

        Typed typed = Typed.of(form, Part.IDENTITY.facts(rules.facts()), rules);

        assertThat(typed.problems().keySet())
                .containsExactlyInAnyOrder("authority.name", "authority.population", "authority.departement");
        assertThat(typed.values().get("authority.overseas")).contains(JSON.booleanNode(false));
        assertThat(typed.values().get("authority.region")).isEmpty();
    }

    @Test
    void amountsAreReadWithSpacesAndCommasAndTickedListsAreComplete() {
        Form money = new Form(Map.of("d.authority.budgets.water.ownRevenue", "96\u202f000,50 €"));
        assertThat(Typed.of(money, Part.BUDGETS.facts(rules.facts()), rules)
                        .values()
                        .get("authority.budgets.water.ownRevenue"))
                .hasValueSatisfying(node -> assertThat(node.decimalValue()).isEqualByComparingTo("96000.50"));

        Form ticks =
                new Form(Map.of("d.authority.competences:water", "oui", "d.authority.transferredCompetences:-", "oui"));
        Typed typed = Typed.of(ticks, Part.COMPETENCES.facts(rules.facts()), rules);
        assertThat(typed.values().get("authority.competences"))
                .hasValueSatisfying(node -> assertThat(node).hasToString("[\"water\"]"));
        assertThat(typed.values().get("authority.transferredCompetences"))
                .hasValueSatisfying(node -> assertThat(node).isEmpty());
        assertThat(typed.values().get("authority.mobilityAuthority")).isEmpty();
    }

    @Test
    void aTextWithoutEndIsRefused() {
        Form form = new Form(Map.of("d.authority.strategy.vision", "x".repeat(Typed.LONGEST + 1)));

        assertThat(Typed.of(form, Part.STRATEGY.facts(rules.facts()), rules).problems())
                .containsOnlyKeys("authority.strategy.vision");
    }
}
