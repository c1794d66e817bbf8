package fr.levier.digest;

import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Reason;
import fr.levier.rule.TermWords;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what an authority can have of a call otherwise than before: from what to what, and what turned it. */
final class VerdictWriter {
    /** A new campaign may have a dozen other terms; the call's page lists them. */
    private static final int TERMS = 8;

    private final Messages words;
    private final TermWords terms;
    private final Function<Reason, Letter.Cited> cited;

    /** @param cited says a reason, and what it rests on */
    VerdictWriter(Messages words, Function<Reason, Letter.Cited> cited) {
        this.words = words;
        this.terms = new TermWords(words);
        this.cited = cited;
    }

    static String name(Messages words, Eligibility verdict) {
        return words.text(
                "digest.verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Stream<String> sentences(VerdictChange change) {
        Stream<String> verdict = change.turns() ? Stream.of(verdict(change)) : Stream.empty();
        Stream<String> campaign = change.isOtherCampaign() ? Stream.of(campaign(change)) : Stream.empty();
        return Stream.of(verdict, change.turn().map(this::turn).stream(), campaign, terms(change))
                .flatMap(Function.identity());
    }

    private String verdict(VerdictChange change) {
        String key = change.isLoss() ? "digest.turn.lost" : change.isGain() ? "digest.turn.gained" : "digest.turn";
        return words.text(key, name(words, change.before()), name(words, change.after()), causes(change));
    }

    private String causes(VerdictChange change) {
        return change.former().inOrder().stream()
                .map(cause -> words.text("digest.turn." + cause))
                .collect(Collectors.joining(", "));
    }

    private String turn(VerdictChange.Turn turn) {
        Letter.Cited reason = cited.apply(turn.reason());
        String text = reason.text().map(t -> " (" + t + ")").orElse("");
        return words.text(turn.isGone() ? "digest.turn.gone" : "digest.turn.because", reason.sentence() + text);
    }

    private String campaign(VerdictChange change) {
        return words.text(
                "digest.turn.campaign",
                campaign(change.former().verdict().campaign()),
                campaign(change.now().campaign()));
    }

    private String campaign(Optional<String> id) {
        return id.map(terms::campaign).orElse("");
    }

    private Stream<String> terms(VerdictChange change) {
        int others = change.terms().size() - TERMS;
        return Stream.concat(
                change.terms().stream().limit(TERMS).map(t -> term(t, causes(change))),
                others > 0 ? Stream.of(words.text("digest.change.more", others)) : Stream.empty());
    }

    private String term(VerdictChange.TermChange change, String causes) {
        String name = terms.term(change.named().name())
                + change.named()
                        .when()
                        .map(when -> " (" + PlainText.line(when.in(words.locale())) + ")")
                        .orElse("");
        String why = change.named().assumed() ? causes + ", " + words.text("digest.mark.assumed") : causes;
        return words.text("digest.turn.term", name, value(change.before()), value(change.after()), why);
    }

    private String value(Optional<String> written) {
        return written.map(terms::value).map(PlainText::line).orElseGet(() -> words.text("digest.change.nothing"));
    }
}
