package fr.levier.financing;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Euros;
import fr.levier.rule.TermWords;
import java.util.List;
import java.util.stream.Collectors;

/** Says limits, changes and alerts of a computed plan in the language of its reader. */
public final class PlanWords {
    private final Messages messages;
    private final Formats formats;
    private final TermWords terms;
    private final Reckoning reckoning;

    public PlanWords(Reckoning reckoning, Messages messages) {
        this.reckoning = reckoning;
        this.messages = messages;
        this.formats = Formats.of(messages);
        this.terms = new TermWords(messages);
    }

    /** Returns the sentence of a limit that breaks; for money that is missing, with the ceilings that keep others from giving it. */
    public String breach(Limit limit) {
        String sentence = marked(limit, missing(limit) ? shortage(limit) : sentence("financing.breach.", limit));
        return limit.state() == Limit.State.OPEN ? messages.text("financing.possible", sentence) : sentence;
    }

    /** Returns the sentence of a limit that the plan runs against, broken or just reached. */
    public String binding(Limit limit) {
        return limit.isBreached() ? breach(limit) : marked(limit, sentence("financing.reached.", limit));
    }

    private String marked(Limit limit, String sentence) {
        return limit.bound().assumed() ? messages.text("financing.assumed", sentence) : sentence;
    }

    private boolean missing(Limit limit) {
        boolean isBalance = limit.bound().kind() == Kind.BALANCE && limit.state() == Limit.State.BREAKS;
        return isBalance || limit.bound().kind() == Kind.OWN_CASH;
    }

    private String shortage(Limit limit) {
        Euros gap = limit.bound().kind() == Kind.OWN_CASH
                ? limit.excess()
                : limit.bound().limit().max().minus(limit.actual().min());
        if (gap.cents() < 0) {
            return messages.text("financing.over", formats.euros(limit.excess()));
        }
        String ceilings = reckoning.reachedCeilings().stream()
                .filter(ceiling -> ceiling.bound().contribution().isPresent())
                .map(ceiling -> marked(ceiling, sentence("financing.reached.", ceiling)) + separator())
                .collect(Collectors.joining());
        return ceilings + messages.text("financing.short", formats.euros(gap));
    }

    private String separator() {
        return messages.locale().getLanguage().equals("en") ? "; " : "\u202F; ";
    }

    private String sentence(String prefix, Limit limit) {
        Bound bound = limit.bound();
        String who = bound.contribution()
                .flatMap(reckoning.plan()::find)
                .map(reckoning.plan()::called)
                .orElse("");
        String rate = bound.rate().map(formats::rate).orElseGet(() -> messages.text("financing.rate.several"));
        String base = bound.base().map(terms::base).orElseGet(() -> messages.text("financing.base.plan"));
        String menu = bound.menu().stream().map(formats::euros).collect(Collectors.joining(", "));
        return messages.text(
                prefix + bound.kind().code() + (isSeveral(bound) ? "-several" : ""),
                who,
                rate,
                base,
                span(limit.actual()),
                span(bound.limit()),
                formats.euros(limit.excess()),
                menu);
    }

    private static boolean isSeveral(Bound bound) {
        return bound.kind() == Kind.RATE && bound.rate().isEmpty();
    }

    public String span(Span span) {
        return span.isExact()
                ? formats.euros(span.min())
                : messages.text("financing.span", formats.euros(span.min()), formats.euros(span.max()));
    }

    public String euros(Euros amount) {
        return formats.euros(amount);
    }

    public String change(Change change) {
        boolean isLines = change.what() == Change.What.LINES;
        return messages.text(
                "financing.change." + change.what().code(),
                name(change),
                span(isLines ? change.to() : change.from()),
                isLines ? String.join(", ", labels(change.without())) : span(change.to()));
    }

    private List<String> labels(List<String> lines) {
        return reckoning.plan().costs().stream()
                .filter(line -> lines.contains(line.id()))
                .map(line -> messages.text("financing.line", line.label()))
                .toList();
    }

    private String name(Change change) {
        return switch (change.what()) {
            case CONTRIBUTION, LINES, REST ->
                reckoning
                        .plan()
                        .find(change.target())
                        .map(reckoning.plan()::called)
                        .orElse(change.target());
            case COST ->
                reckoning.plan().costs().stream()
                        .filter(line -> line.id().equals(change.target()))
                        .map(CostLine::label)
                        .findFirst()
                        .orElse(change.target());
            case OWN_CASH -> change.target();
        };
    }

    public String alternative(Alternative alternative) {
        return alternative.changes().stream().map(this::change).collect(Collectors.joining(separator()));
    }

    public String alert(Alert alert) {
        String about = alert.code() == Alert.Code.ADVICE
                ? alert.limit()
                        .map(limit -> sentence("financing.breach.", limit))
                        .orElse("")
                : alert.contribution()
                        .flatMap(reckoning.plan()::find)
                        .map(reckoning.plan()::called)
                        .orElse("");
        return messages.text("financing.alert." + alert.code().code(), about);
    }

    public List<String> options() {
        return reckoning.options().stream()
                .map(option -> messages.text(
                        "financing.text.option",
                        messages.text(
                                option.rule().endsWith("rate_flat_multi_country")
                                        ? "financing.text.flat"
                                        : "financing.text.by-country"),
                        span(option.ceiling()),
                        option.best() ? 1 : 0))
                .toList();
    }
}
