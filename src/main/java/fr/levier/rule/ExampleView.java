package fr.levier.rule;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.util.List;
import java.util.Optional;

/**
 * An example, as a page of the rules shows it.
 *
 * @param name in French, as the rule file tells it
 * @param answer the verdict that it must have, in words
 * @param missing the questions that the verdict must ask
 * @param description the situation, as people write it
 */
public record ExampleView(
        String name,
        String on,
        Optional<String> campaign,
        Eligibility expect,
        String answer,
        List<String> missing,
        String description) {

    static ExampleView of(Example example, Rulebook rulebook, Messages messages) {
        return new ExampleView(
                example.name(),
                Formats.of(messages).date(example.on()),
                example.campaign(),
                example.expect(),
                messages.text("rule.eligibility." + example.expect()),
                example.missing().orElse(List.of()).stream()
                        .map(fact -> rulebook.facts()
                                .find(fact)
                                .map(found -> found.question().in(messages.locale()))
                                .orElse(fact))
                        .toList(),
                example.description().toPrettyString());
    }
}
