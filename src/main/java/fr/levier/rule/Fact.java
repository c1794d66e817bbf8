package fr.levier.rule;

import fr.levier.reference.Label;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One thing that a condition may ask about, as the catalogue describes it.
 *
 * @param id dotted, such as {@code authority.population}
 * @param type what its value is
 * @param unit what is counted, for integers
 * @param codes the vocabulary's set, for codes
 * @param givenBy {@code authority}, {@code project} or {@code derived}
 * @param from the least value, of an ordered fact
 * @param to the greatest value, of an ordered fact
 * @param actionable whether a counterfactual may propose to change it
 * @param question how to ask for it
 * @param change the sentence of a change, {0} being the new value; there for every actionable fact
 */
public record Fact(
        String id,
        FactType type,
        Optional<String> unit,
        Optional<String> codes,
        String givenBy,
        Optional<BigDecimal> from,
        Optional<BigDecimal> to,
        boolean actionable,
        Label question,
        Optional<Label> change) {

    Question asQuestion() {
        return new Question(id, question);
    }
}
