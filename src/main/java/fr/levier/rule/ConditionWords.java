package fr.levier.rule;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a condition in words, from the questions of the facts that it asks about: for tiers, which have no sentences of their own. */
public final class ConditionWords {
    private final Rulebook rulebook;
    private final Messages messages;
    private final Formats formats;

    public ConditionWords(Rulebook rulebook, Messages messages) {
        this.rulebook = rulebook;
        this.messages = messages;
        this.formats = Formats.of(messages);
    }

    /** Returns the value of a tier and when it holds. */
    public String tier(TermRule.Tier tier) {
        String value = new TermWords(messages).value(tier.value());
        return tier.when()
                .map(condition -> messages.text("rule.tier", value, of(condition)))
                .orElse(value);
    }

    String of(Condition condition) {
        if (condition instanceof AllOf all) {
            return joined(all.parts(), "rule.words.and");
        }
        if (condition instanceof AnyOf any) {
            return joined(any.parts(), "rule.words.or");
        }
        if (condition instanceof Not not) {
            return messages.text("rule.words.not", of(not.part()));
        }
        return atom((Atom) condition);
    }

    private String joined(List<Condition> parts, String key) {
        return parts.stream().map(this::of).collect(Collectors.joining(messages.text(key)));
    }

    private String atom(Atom atom) {
        if (atom instanceof IsTrue truth) {
            return answer(truth.fact(), messages.text("rule.words.yes"));
        }
        if (atom instanceof OneOf one) {
            return answer(one.fact(), codes(one.fact(), one.codes()));
        }
        if (atom instanceof InList in) {
            return answer(in.fact(), list(in.list().name().in(messages.locale())));
        }
        if (atom instanceof Bounds bounds) {
            return answer(bounds.fact(), bounds(bounds));
        }
        if (atom instanceof Share share) {
            return share(share);
        }
        return set((SetAtom) atom);
    }

    private String set(SetAtom atom) {
        if (atom instanceof Includes includes) {
            return answer(
                    includes.fact(),
                    messages.text("rule.words." + includes.quantity(), codes(includes.fact(), includes.codes())));
        }
        if (atom instanceof CountriesInList in) {
            String name = list(in.list().name().in(messages.locale()));
            return answer(in.fact(), messages.text("rule.words." + in.quantity(), name));
        }
        CountBounds count = (CountBounds) atom;
        return answer(
                count.fact(),
                ends(count.atLeast().map(formats::number), count.atMost().map(formats::number)));
    }

    private String answer(String fact, String answer) {
        return messages.text("rule.words.answer", question(fact), answer);
    }

    private String question(String fact) {
        return rulebook.facts().get(fact).question().in(messages.locale());
    }

    private String list(String name) {
        return messages.text("rule.words.list", name);
    }

    private String codes(String fact, Collection<String> codes) {
        Fact found = rulebook.facts().get(fact);
        return codes.stream()
                .map(code -> found.type().isGeographic()
                        ? rulebook.countries()
                                .findName(code)
                                .map(name -> name.in(messages.locale()))
                                .orElse(code)
                        : rulebook.vocabulary()
                                .label(found.codes().orElse(""), code)
                                .in(messages.locale()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String bounds(Bounds bounds) {
        FactType type = rulebook.facts().get(bounds.fact()).type();
        Optional<String> low = bounds.low().map(b -> end(b, type, "rule.words.at-least", "rule.words.more-than"));
        Optional<String> high = bounds.high().map(b -> end(b, type, "rule.words.at-most", "rule.words.less-than"));
        return Stream.concat(low.stream(), high.stream()).collect(Collectors.joining(messages.text("rule.words.and")));
    }

    private String end(Bounds.Bound bound, FactType type, String including, String excluding) {
        return messages.text(bound.included() ? including : excluding, number(bound.value(), type));
    }

    private String number(BigDecimal value, FactType type) {
        return switch (type) {
            case AMOUNT -> formats.money(new Money(value, "EUR"));
            case RATE -> formats.rate(Rate.ofPercent(value.toPlainString()));
            case DATE -> formats.date(LocalDate.ofEpochDay(value.longValue()));
            default -> formats.number(value.longValue());
        };
    }

    private String share(Share share) {
        String ends = ends(share.atLeast().map(formats::rate), share.atMost().map(formats::rate));
        return messages.text("rule.words.share", question(share.part()), ends, question(share.whole()));
    }

    private String ends(Optional<String> least, Optional<String> most) {
        return Stream.concat(
                        least.map(low -> messages.text("rule.words.at-least", low)).stream(),
                        most.map(high -> messages.text("rule.words.at-most", high)).stream())
                .collect(Collectors.joining(messages.text("rule.words.and")));
    }
}
