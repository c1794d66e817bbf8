package fr.levier.portfolio;

import fr.levier.financing.Span;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Rate;
import fr.levier.rule.Rulebook;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what was found in a portfolio, in the language of its reader. */
public final class PortfolioWords {
    private final Messages messages;
    private final Formats formats;
    private final Rulebook rulebook;

    public PortfolioWords(Messages messages, Rulebook rulebook) {
        this.messages = messages;
        this.formats = Formats.of(messages);
        this.rulebook = rulebook;
    }

    public String span(Span span) {
        return span.isExact()
                ? formats.euros(span.min())
                : messages.text("portfolio.text.span", formats.euros(span.min()), formats.euros(span.max()));
    }

    /** The relation, then what differs where one completes the other, or what must be known. */
    public String relation(Complementarity found) {
        if (found.relation() == Relation.UNKNOWN) {
            return found.missing().isEmpty()
                    ? messages.text("portfolio.relation-only-lines")
                    : messages.text("portfolio.relation-missing", dimensions(found.missing()));
        }
        return found.relation().isExtension()
                ? extension(found)
                : messages.text("portfolio.relation." + found.relation().code());
    }

    private String extension(Complementarity found) {
        String relation = messages.text("portfolio.relation-extends", extension(found.relation()));
        Collection<Dimension> differing = found.compared().entrySet().stream()
                .filter(entry -> entry.getValue() == Likeness.DIFFERENT)
                .map(Map.Entry::getKey)
                .filter(d -> d != Dimension.EXPENDITURE && d != Dimension.EXCLUSION && d != Dimension.LINES)
                .toList();
        return differing.size() > 1
                ? messages.text("portfolio.relation-also", relation, dimensions(differing))
                : relation;
    }

    private String extension(Relation relation) {
        return messages.text("portfolio.extension." + relation.code());
    }

    private String dimensions(Collection<Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension -> messages.text("portfolio.dimension." + dimension.code()))
                .collect(Collectors.joining(", "));
    }

    public String doubleFunding(DoubleFunding found) {
        String sentence = messages.text(
                "portfolio.double." + found.kind().code(),
                found.first().plan().title(),
                found.second().plan().title(),
                found.what());
        String cited = found.source()
                .map(source -> messages.text("portfolio.double-source", sentence, source))
                .orElse(sentence);
        return found.certain() ? cited : messages.text("portfolio.to-check", cited);
    }

    /** What a call that nobody has applied to may not be joined with. */
    public String bar(CallTie.Bar bar) {
        String sentence = messages.text("portfolio.bar." + bar.kind().code(), bar.what());
        String cited = bar.source()
                .map(source -> messages.text("portfolio.double-source", sentence, source))
                .orElse(sentence);
        return bar.certain() ? cited : messages.text("portfolio.to-check", cited);
    }

    public String envelope(Envelope envelope) {
        return messages.text(
                "portfolio.envelope." + envelope.state().code(),
                messages.text("financing.code.service.budget." + envelope.service()),
                envelope.year().map(String::valueOf).orElseGet(() -> messages.text("portfolio.outcome-no-year")),
                span(envelope.drawn()),
                span(envelope.left()),
                String.join(", ", envelope.projects()));
    }

    public String balance(Balance.Row row) {
        String of = messages.text(
                "portfolio.balance." + row.measure().code(),
                name(row),
                portion(row.portion()),
                row.year().map(String::valueOf).orElseGet(() -> messages.text("portfolio.balance-all-years")));
        return row.target()
                .map(target -> messages.text(
                        "portfolio.drift." + target.drift().code(),
                        of,
                        formats.rate(target.wanted()),
                        points(row.portion(), target)))
                .orElse(of);
    }

    /** How far the share lies at least from what is wanted. */
    private String points(Portion portion, Balance.Target target) {
        BigDecimal wanted = target.wanted().percent();
        BigDecimal over = portion.min().subtract(wanted);
        BigDecimal under = wanted.subtract(portion.max());
        return formats.points(over.max(under).max(BigDecimal.ZERO));
    }

    public String portion(Portion portion) {
        String min = formats.rate(new Rate(portion.min()));
        return portion.isKnown()
                ? min
                : messages.text("portfolio.text.span", min, formats.rate(new Rate(portion.max())));
    }

    /** Returns the theme or place of a share. */
    public String name(Balance.Row row) {
        if (row.code().equals(Balance.OTHERS)) {
            return messages.text("portfolio.balance-others." + row.of().code());
        }
        return row.of() == Balance.Of.THEME ? theme(row.code()) : place(row.code());
    }

    private String theme(String code) {
        return rulebook.vocabulary().label("themes", code).in(messages.locale());
    }

    String place(String code) {
        return rulebook.countries()
                .findName(code)
                .or(() -> rulebook.countries().findList(code).map(list -> list.name()))
                .map(label -> label.in(messages.locale()))
                .orElse(code);
    }

    public String outcome(Outcomes.Year year) {
        String sentence = messages.text(
                "portfolio.outcome",
                year.year().map(String::valueOf).orElseGet(() -> messages.text("portfolio.outcome-no-year")),
                span(year.planned()),
                span(year.expected()),
                span(year.withoutHoped()),
                span(year.badCase()));
        if (year.limit().isEmpty()) {
            return sentence;
        }
        String limit = formats.euros(year.limit().get());
        if (year.isPlannedOver()) {
            return messages.text("portfolio.outcome-planned-over", sentence, limit);
        }
        return messages.text(
                year.isBadCaseOver() ? "portfolio.outcome-bad-over" : "portfolio.outcome-limit", sentence, limit);
    }

    public String odds(Outcomes.Awaited awaited) {
        String who = awaited.project().plan().title();
        String funder = awaited.contribution().funder();
        Optional<Odds> odds = awaited.odds();
        return odds.map(found -> messages.text(
                        "portfolio.odds",
                        who,
                        funder,
                        span(awaited.amount()),
                        formats.rate(found.rate()),
                        found.source()))
                .orElseGet(() -> messages.text("portfolio.odds-unknown", who, funder, span(awaited.amount())));
    }

    public String capacity(Capacity year) {
        String there = year.available()
                .map(days -> messages.text("portfolio.capacity-days", days))
                .orElseGet(() -> messages.text("portfolio.capacity-unknown"));
        String sentence = messages.text(
                "portfolio.capacity." + year.state().code(), String.valueOf(year.year()), year.needed(), there);
        return year.undeclared().isEmpty()
                ? sentence
                : messages.text("portfolio.capacity-undeclared", sentence, String.join(", ", year.undeclared()));
    }

    public String suggestion(Suggestion found) {
        String call = found.call()
                .orElseGet(() -> found.scheme()
                        .map(scheme -> scheme.name().in(messages.locale()))
                        .orElse(""));
        String sentence = messages.text("portfolio.suggestion", call, found.subject(), extension(found.relation()));
        String placed = found.places().isEmpty()
                ? sentence
                : messages.text("portfolio.suggestion-places", sentence, places(found.places()));
        return found.eligibility()
                .map(eligibility -> messages.text(
                        "portfolio.suggestion-verdict." + eligibility.name().toLowerCase(java.util.Locale.ROOT),
                        placed))
                .orElse(placed);
    }

    /** Many places are told by their number. */
    private String places(Collection<String> codes) {
        int most = 6;
        return codes.size() > most
                ? messages.text("portfolio.suggestion-many", codes.size())
                : codes.stream().map(this::place).collect(Collectors.joining(", "));
    }

    public String budget(Budget budget) {
        return messages.text(
                "portfolio.budget",
                budget.department().orElseGet(() -> messages.text("portfolio.no-department")),
                span(budget.cost()),
                span(budget.grants()),
                span(budget.partners()),
                span(budget.own()),
                span(budget.ownCash()));
    }

    public String stress(Stress stress) {
        return messages.text("portfolio.stress." + stress.kind().code(), stress.what());
    }

    public String effect(Stress.Effect effect) {
        return messages.text(
                "portfolio.text.effect",
                effect.project(),
                span(effect.before().ownCash()),
                span(effect.after().ownCash()),
                span(effect.lost()),
                effect.after().holds() ? 1 : 0);
    }
}
