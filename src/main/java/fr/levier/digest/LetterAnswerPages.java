package fr.levier.digest;

import fr.levier.match.Answers;
import fr.levier.match.Choice;
import fr.levier.match.QuestionView;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import fr.levier.reference.Names;
import fr.levier.rule.Outcome;
import fr.levier.rule.Reason;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Severity;
import fr.levier.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the question of a letter into words: why it is asked, what each answer leads to, and what came of the one that was given. */
final class LetterAnswerPages {
    private static final int CHOICES = 12;
    private static final int REASONS = 3;

    private final LetterQuestions questions;
    private final Rulebook rules;
    private final Names names;
    private final Messages words;
    private final Instant now;

    /** @param questions judges what an answer would lead to */
    LetterAnswerPages(LetterQuestions questions, Rulebook rules, Names names, Messages words, Instant now) {
        this.questions = questions;
        this.rules = rules;
        this.names = names;
        this.words = words;
        this.now = now;
    }

    /** Says why nothing is asked; of an authority that the reader left, no word. */
    LetterAnswerView refused(String action, LetterQuestions.Found found) {
        LetterQuestions.Refusal why = found.refusal().orElseThrow();
        String said = words.text("digest.answer.refused." + why.name());
        Optional<LetterQuestions.Asked> shown = found.asked().filter(asked -> !why.hides());
        return new LetterAnswerView(
                action,
                shown.map(this::lead).orElse(""),
                said,
                false,
                shown.map(asked -> verdict(questions.now(asked, now))),
                List.of(),
                Optional.empty(),
                "",
                "",
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                shown.map(asked -> call(asked, Answers.NONE)).orElse(""));
    }

    /**
     * Asks.
     *
     * @param typed what was typed before and could not be read
     * @param said what was done before, or went wrong; may be empty
     * @param isDone whether it was done
     * @param present the answer that is known, in words; empty when there is none
     */
    LetterAnswerView asking(
            String action, LetterQuestions.Asked asked, Answers typed, String said, boolean isDone, String present) {
        Optional<QuestionView> question = QuestionView.alone(asked.link().fact(), typed, rules, words, names);
        Map<String, Verdict> led = question.map(q -> led(asked, q)).orElse(Map.of());
        return new LetterAnswerView(
                action,
                lead(asked),
                question.isEmpty() ? words.text("digest.answer.elsewhere") : said,
                isDone,
                Optional.empty(),
                hanging(asked, led),
                question,
                words.text(asked.link().isKept() ? "digest.answer.save" : "digest.answer.see"),
                present,
                asked.described().version(),
                led.entrySet().stream()
                        .map(e -> new LetterAnswerView.Effect(e.getKey(), verdict(e.getValue())))
                        .toList(),
                notes(asked),
                Optional.empty(),
                call(asked, Answers.NONE));
    }

    /**
     * Says what an answer came to.
     *
     * @param tried the answer, when it is kept nowhere
     */
    LetterAnswerView answered(
            String action,
            LetterQuestions.Asked asked,
            String said,
            Verdict verdict,
            Answers tried,
            Optional<LetterAnswerView.TakeBack> takeBack) {
        Set<String> open = unknown(asked.open());
        return new LetterAnswerView(
                action,
                lead(asked),
                said,
                true,
                Optional.of(verdict(verdict)),
                verdict.reasons().stream()
                        .filter(r -> open.contains(r.condition()) && r.outcome() != Outcome.UNKNOWN)
                        .map(this::cited)
                        .toList(),
                Optional.empty(),
                "",
                "",
                0,
                List.of(),
                List.of(),
                takeBack,
                call(asked, tried));
    }

    private String lead(LetterQuestions.Asked asked) {
        String title = PlainText.line(asked.call().content().title());
        return words.text(
                "digest.answer.lead",
                title.isEmpty() ? asked.call().id().value() : title,
                PlainText.line(asked.authority().name()));
    }

    /** What is kept nowhere stands in the address of the page, as what is answered there. */
    private static String call(LetterQuestions.Asked asked, Answers tried) {
        Map<String, String> parameters = new LinkedHashMap<>(tried.parameters());
        parameters.put("siren", asked.link().siren());
        return fr.levier.web.Links.to("/appels/" + asked.call().id(), parameters);
    }

    /** Where an answer is one of a few, each is tried. */
    private Map<String, Verdict> led(LetterQuestions.Asked asked, QuestionView question) {
        Map<String, Verdict> led = new LinkedHashMap<>();
        if (question.kind().equals("one") && question.choices().size() <= CHOICES) {
            for (Choice choice : question.choices()) {
                Answers answer = Answers.read(Map.of(question.name(), List.of(choice.value())), rules);
                led.put(choice.label(), questions.with(asked, answer, now));
            }
        }
        return led;
    }

    /** What no answer decides is not what the question is about; where none could be tried, all that is open may be. */
    private List<Letter.Cited> hanging(LetterQuestions.Asked asked, Map<String, Verdict> led) {
        Set<String> decided = led.values().stream()
                .flatMap(verdict -> verdict.reasons().stream())
                .filter(reason -> reason.outcome() != Outcome.UNKNOWN)
                .map(Reason::condition)
                .collect(Collectors.toSet());
        Stream<Reason> open = asked.open().reasons().stream()
                .filter(r -> r.outcome() == Outcome.UNKNOWN && r.severity() != Severity.ADVICE);
        return open.filter(r -> led.isEmpty() || decided.contains(r.condition()))
                .sorted(Comparator.comparing(Reason::severity))
                .limit(REASONS)
                .map(this::cited)
                .toList();
    }

    private static Set<String> unknown(Verdict verdict) {
        return verdict.reasons().stream()
                .filter(r -> r.outcome() == Outcome.UNKNOWN)
                .map(Reason::condition)
                .collect(Collectors.toSet());
    }

    private Letter.Cited cited(Reason reason) {
        return CardWriter.cited(reason, words);
    }

    private LetterAnswerView.Verdict verdict(Verdict verdict) {
        String code = verdict.eligibility().name();
        return new LetterAnswerView.Verdict(
                code,
                words.text("digest.verdict."
                        + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    }

    private List<String> notes(LetterQuestions.Asked asked) {
        List<String> notes = new ArrayList<>();
        String authority = PlainText.line(asked.authority().name());
        notes.add(
                asked.link().isKept()
                        ? words.text("digest.answer.kept", authority, author(asked.reader(), words))
                        : words.text("digest.answer.not-kept"));
        notes.add(words.text(
                "digest.answer.until", Formats.of(words).date(asked.link().until())));
        return notes;
    }

    /** Returns how the journal and the history name who answered. */
    static String author(JdbcLetterReaders.Reader reader, Messages words) {
        return words.text("digest.answer.author", reader.email().value());
    }
}
