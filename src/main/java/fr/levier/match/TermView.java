package fr.levier.match;

import fr.levier.message.Messages;
import fr.levier.rule.Term;
import fr.levier.rule.TermWords;
import java.util.Optional;

/**
 * A term of the campaign, as a page shows it.
 *
 * @param name what it is
 * @param value as people write it
 * @param base what a rate is a share of
 * @param when for whom it holds, where others get another value
 * @param reference the text
 * @param assumed true when carried over without a text of this campaign
 */
public record TermView(
        String name,
        String value,
        Optional<String> base,
        Optional<String> when,
        Optional<ReferenceView> reference,
        boolean assumed) {

    static TermView of(Term term, Messages messages) {
        TermWords words = new TermWords(messages);
        return new TermView(
                words.term(term.name()),
                words.value(term.value()),
                term.base().map(words::base),
                term.when().map(when -> when.in(messages.locale())),
                term.reference().map(r -> ReferenceView.of(r, messages)),
                term.assumed());
    }
}
