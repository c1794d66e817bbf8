package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.rule.Term;
import fr.levier.rule.TermWords;
import java.util.List;

/** The highest rates of a campaign, one line for each case: a page's highest rate alone would promise to all what only some get. */
final class RateLines {
    private static final String RATE = "rate_max";

    private final Messages messages;

    RateLines(Messages messages) {
        this.messages = messages;
    }

    /** Returns nothing when one rate holds for all, or none was read. */
    List<String> of(List<Term> terms) {
        List<Term> rates =
                terms.stream().filter(term -> term.name().equals(RATE)).toList();
        return rates.stream().map(Term::value).distinct().count() < 2
                ? List.of()
                : rates.stream().map(this::line).toList();
    }

    private String line(Term rate) {
        String value = new TermWords(messages).value(rate.value());
        String line = rate.when()
                .map(when -> messages.text("levier.calls.rate", value, when.in(messages.locale())))
                .orElse(value);
        return rate.assumed() ? line + " (" + messages.text("match.assumed") + ")" : line;
    }
}
