package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Field;
import fr.levier.money.Money;
import fr.levier.rule.Term;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The highest grant of a call in euros: what the checked text of the campaign says, else what the page says. An amount that depends on
 * facts that nobody gave, or stands in another currency, is unknown.
 *
 * @param isInText whether the campaign's text says any
 * @param text the one that it says
 */
record HighestGrant(boolean isInText, Optional<Money> text) {
    private static final Pattern EUROS = Pattern.compile("(\\d+(?:\\.\\d+)?) EUR");

    /** Returns what the campaign's text says by these terms, whichever of its calls is meant. */
    static HighestGrant of(List<Term> campaign) {
        List<String> terms = campaign.stream()
                .filter(t -> t.name().equals("grant_max"))
                .map(Term::value)
                .distinct()
                .toList();
        return new HighestGrant(!terms.isEmpty(), terms.size() == 1 ? euros(terms.get(0)) : Optional.empty());
    }

    /** Returns what the call's own page says. */
    static Optional<Money> stated(Call call) {
        return call.content()
                .value(Field.GRANT_MAX)
                .filter(money -> money.currency().equals("EUR"));
    }

    /** Returns the highest grant of a call whose page states this. */
    Optional<Money> or(Optional<Money> stated) {
        return isInText ? text : stated;
    }

    private static Optional<Money> euros(String written) {
        Matcher matcher = EUROS.matcher(written);
        return matcher.matches() ? Optional.of(Money.euros(matcher.group(1))) : Optional.empty();
    }
}
