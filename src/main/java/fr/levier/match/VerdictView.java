package fr.levier.match;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.reference.Vocabulary;
import fr.levier.rule.Change;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * A verdict, as a page shows it: the answer, why, what is still to be found out, and what would change it.
 *
 * @param eligibility the answer
 * @param answer the answer in words
 * @param assumed true when something assumed takes part in deciding
 * @param modelled false when no checked condition is known
 * @param date the day for which it was judged
 * @param reasons those that decide first
 * @param missing questions whose answers can still change it
 * @param changes for a refusal, the sets of changes that would turn it
 * @param terms the campaign's terms
 * @param rulebook the version of the rulebook, as short as people can compare it
 * @param ofProject true when a project was judged, which alone may explain a refusal
 * @param fit what ties the call to the authority, in words
 * @param strays true when the call pulls away from the authority's strategy
 * @param standing every band of the ranking in words, the fit first
 * @param closingOfOthers true when the closings that the page states are those of other kinds of applicants
 */
public record VerdictView(
        Eligibility eligibility,
        String answer,
        boolean assumed,
        boolean modelled,
        String date,
        List<ReasonView> reasons,
        List<String> missing,
        List<List<String>> changes,
        List<TermView> terms,
        String rulebook,
        boolean ofProject,
        String fit,
        boolean strays,
        List<String> standing,
        boolean closingOfOthers) {
    private static final int VERSION_DIGITS = 12;

    /** Returns whether no answer to a question makes the call « éligible »: its own page must be read, and this page has to say so. */
    public boolean pageDecides() {
        return eligibility == Eligibility.TO_CONFIRM && (!modelled || missing.isEmpty());
    }

    static VerdictView of(
            Match match, Asker asker, Vocabulary vocabulary, Instant now, Messages messages, Names names) {
        Verdict verdict = match.verdict();
        StandingWords words = new StandingWords(messages, names);
        return new VerdictView(
                verdict.eligibility(),
                answer(verdict, asker, messages),
                verdict.assumed(),
                verdict.modelled(),
                Formats.of(messages).date(verdict.date()),
                verdict.reasons().stream()
                        .map(r -> ReasonView.of(r, verdict.modelled(), messages))
                        .toList(),
                verdict.missing().stream()
                        .map(q -> q.question().in(messages.locale()))
                        .toList(),
                verdict.counterfactuals().stream()
                        .map(set -> sentences(set, messages))
                        .toList(),
                verdict.terms().stream().map(t -> TermView.of(t, messages)).toList(),
                shortened(verdict.rulebook()),
                asker.project().isPresent(),
                words.fit(match.fit()),
                match.fit().straysFromStrategy(),
                words.of(match.standing()),
                asker.authority()
                        .map(a -> new ClosingScope(vocabulary).isOfOthers(match.call(), a.type(), now))
                        .orElse(false));
    }

    private static String answer(Verdict verdict, Asker asker, Messages messages) {
        String key = asker.project().isPresent() ? "match.eligibility-project." : "match.eligibility.";
        return messages.text(key + verdict.eligibility());
    }

    private static String shortened(String version) {
        return version.substring(0, Math.min(version.length(), VERSION_DIGITS));
    }

    private static List<String> sentences(List<Change> changes, Messages messages) {
        return changes.stream().map(c -> c.sentence().in(messages.locale())).toList();
    }
}
