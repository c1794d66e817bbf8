package fr.levier.source.eu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.BudgetScope;
import fr.levier.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicBudgetTest {
    private static final JsonNode SIBLINGS = PortalPages.json(PortalPages.resource("budget-siblings.json"));

    @Test
    void anAmountThatNoSiblingHasIsTheTopicsOwn() {
        TopicBudget budget = TopicBudget.of(SIBLINGS, "CALL-2026-01-01");
        assertThat(budget.budget()).contains(Money.euros("15000000"));
        assertThat(budget.scope()).contains(BudgetScope.TOPIC);
        assertThat(budget.grantMin()).contains(Money.euros("4000000"));
        assertThat(budget.grantMax()).contains(Money.euros("6000000"));
    }

    @Test
    void anIdentifierThatBeginsAnotherDoesNotTakeItsAmount() {
        assertThat(TopicBudget.of(SIBLINGS, "CALL-2026-01-01-two-stage").budget())
                .contains(Money.euros("24000000"));
        assertThat(TopicBudget.of(SIBLINGS, "CALL-2026-01-0").budget()).isEmpty();
    }

    @Test
    void siblingsUnderOneKeyShareTheCallsEnvelope() {
        TopicBudget budget = TopicBudget.of(SIBLINGS, "CALL-2026-02-A");
        assertThat(budget.budget()).contains(Money.euros("900000"));
        assertThat(budget.scope()).contains(BudgetScope.CALL_SHARED);
    }

    @Test
    void anAmountThatOnlySomeSiblingsHaveUnderOtherKeysProvesNoSharing() {
        TopicBudget budget = TopicBudget.of(SIBLINGS, "CALL-2026-03-A");
        assertThat(budget.budget()).contains(Money.euros("30000000"));
        assertThat(budget.scope()).isEmpty();
    }

    @Test
    void contributionsOfZeroOrOneSayNothing() {
        TopicBudget budget = TopicBudget.of(SIBLINGS, "CALL-2026-02-A");
        assertThat(budget.grantMin()).isEmpty();
        assertThat(budget.grantMax()).isEmpty();
    }

    @Test
    void severalYearsOfOneTopicAddUp() {
        JsonNode overview = PortalPages.json("""
                {"budgetTopicActionMap":{"1":{"action":"A-1 - X","budgetYearMap":{"2026":"1000000.50","2027":2e6}}}}""");
        assertThat(TopicBudget.of(overview, "A-1").budget()).contains(Money.euros("3000000.50"));
    }

    @Test
    void twoTypesOfActionOfOneTopicGiveNoBudget() {
        JsonNode overview = PortalPages.json("""
                {"budgetTopicActionMap":{"1":[{"action":"A-1 - X","maxContribution":5,"budgetYearMap":{"2026":100}},
                {"action":"A-1 - Y","maxContribution":7,"budgetYearMap":{"2026":100}}]}}""");
        TopicBudget budget = TopicBudget.of(overview, "A-1");
        assertThat(budget.budget()).isEmpty();
        assertThat(budget.grantMax()).contains(Money.euros("7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"budgetTopicActionMap\":7}",
                "{\"budgetTopicActionMap\":{\"1\":[null,3,\"x\"]}}",
                "{\"budgetTopicActionMap\":{\"1\":{\"action\":\"A-1 - X\",\"budgetYearMap\":{}}}}",
                "{\"budgetTopicActionMap\":{\"1\":{\"action\":\"A-1 - X\",\"budgetYearMap\":{\"2026\":\"about 3\"}}}}",
                "{\"budgetTopicActionMap\":{\"1\":{\"action\":\"A-1 - X\",\"budgetYearMap\":{\"2026\":-5}}}}",
                "{\"budgetTopicActionMap\":{\"1\":{\"action\":\"A-1 - X\",\"budgetYearMap\":{\"2026\":1e300}}}}",
                "{\"budgetTopicActionMap\":{\"1\":{\"action\":\"A-1 - X\",\"budgetYearMap\":{\"2026\":1e-300}}}}",
                "{\"budgetTopicActionMap\":{\"1\":{\"action\":\"A-1 - X\",\"budgetYearMap\":{\"2026\":0}}}}",
                "{\"budgetTopicActionMap\":{\"1\":{\"action\":\"B-2 - X\",\"budgetYearMap\":{\"2026\":900}}}}"
            })
    void whatIsNoAmountOfTheTopicIsAbsent(String overview) {
        assertThat(TopicBudget.of(PortalPages.json(overview), "A-1").budget()).isEmpty();
    }
}
