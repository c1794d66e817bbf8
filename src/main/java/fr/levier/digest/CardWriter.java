package fr.levier.digest;

import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.SafeLink;
import fr.levier.call.Status;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.rule.Outcome;
import fr.levier.rule.Question;
import fr.levier.rule.Reason;
import fr.levier.rule.Reference;
import fr.levier.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts one call of a letter into words. */
final class CardWriter {
    private static final int REASONS = 2;
    private static final long PRESSING_DAYS = 14;

    private final Messages words;
    private final Formats formats;
    private final Links links;
    private final FunderNames funders;
    private final ChangeWriter changes;
    private final VerdictWriter turns;
    private final AssemblyWords assemblies;

    CardWriter(Messages words, Links links, FunderNames funders) {
        this.words = words;
        this.formats = Formats.of(words);
        this.links = links;
        this.funders = funders;
        this.changes = new ChangeWriter(words, formats, funders);
        this.turns = new VerdictWriter(words, this::cited);
        this.assemblies = new AssemblyWords(words);
    }

    Letter.Card card(Entry entry) {
        return new Letter.Card(
                title(entry),
                VerdictWriter.name(words, entry.verdict().eligibility()),
                entry.eligible() ? "fits" : entry.refused() ? "refused" : "asks",
                marks(entry),
                facts(entry),
                changed(entry).toList(),
                words.text(entry.refused() ? "digest.why-not" : "digest.why"),
                reasons(entry),
                questions(entry),
                first(entry).filter(Question::isOfAFact).map(q -> own(entry)
                        .answer(entry.id(), q.fact(), words.locale())),
                own(entry).page(entry.id()),
                links.source(entry.call()));
    }

    /** The line says what the part is about: what changed, what is asked, else the deadline. */
    Letter.Line line(Entry entry, Section.Kind kind) {
        Stream<String> detail = Stream.empty();
        if (kind == Section.Kind.CHANGED || kind == Section.Kind.TURNED) {
            detail = changed(entry).limit(1);
        } else if (kind == Section.Kind.TO_CONFIRM) {
            detail = questions(entry).stream().limit(1);
        } else if (kind == Section.Kind.CLOSING_SOON) {
            detail = assemblies.sentence(entry).stream();
        }
        String all = Stream.concat(deadline(entry).stream(), detail)
                .reduce((a, b) -> a + ". " + b)
                .orElse("");
        return new Letter.Line(title(entry), marks(entry), all, own(entry).page(entry.id()));
    }

    /** What the call's page says otherwise, then what the authority can have otherwise. */
    private Stream<String> changed(Entry entry) {
        return Stream.concat(
                changes.sentences(entry.history()).stream(),
                entry.verdictChange().stream().flatMap(turns::sentences));
    }

    /** Pages show the verdict of the authority for which the call was judged. */
    private Links own(Entry entry) {
        return links.of(entry.whom().siren());
    }

    private String title(Entry entry) {
        String title = PlainText.line(entry.call().content().title());
        return title.isEmpty() ? entry.id().value() : title;
    }

    private List<String> marks(Entry entry) {
        Content content = entry.call().content();
        List<String> marks = new ArrayList<>();
        if (entry.whom().named()) {
            marks.add(words.text("digest.mark.for", PlainText.line(entry.whom().name())));
        }
        entry.ties().counting().forEach(label -> marks.add(PlainText.line(label.in(words.locale()))));
        entry.ties().searches().forEach(name -> marks.add(words.text("digest.mark.search", PlainText.line(name))));
        if (content.is(Field.FICTIONAL)) {
            marks.add(words.text("digest.mark.fictional"));
        }
        if (content.is(Field.FORMAT_PRESUMED)) {
            marks.add(words.text("digest.mark.format-presumed"));
        }
        if (entry.verdict().assumed()) {
            marks.add(words.text("digest.mark.assumed"));
        }
        return marks;
    }

    private List<Letter.Fact> facts(Entry entry) {
        Content content = entry.call().content();
        List<Letter.Fact> facts = new ArrayList<>();
        content.value(Field.FUNDER)
                .ifPresent(f -> facts.add(fact("funder", PlainText.line(funders.name(f, words.locale())), false)));
        if (entry.status() == Status.FORTHCOMING) {
            content.opens().ifPresent(day -> facts.add(fact("opens", formats.date(day), false)));
        }
        deadline(entry)
                .ifPresent(d -> facts.add(fact(
                        "deadline",
                        d,
                        entry.daysLeft().filter(n -> n <= PRESSING_DAYS).isPresent())));
        assemblies.sentence(entry).ifPresent(a -> facts.add(fact("assembly", a, false)));
        grant(content).ifPresent(g -> facts.add(fact("grant", g, false)));
        return facts;
    }

    private Letter.Fact fact(String label, String value, boolean pressing) {
        return new Letter.Fact(words.text("digest.fact." + label), value, pressing);
    }

    private Optional<String> deadline(Entry entry) {
        if (entry.status() == Status.PERMANENT) {
            return Optional.of(words.text("digest.deadline.permanent"));
        }
        if (entry.live() && entry.deadline().isEmpty()) {
            return Optional.of(words.text("digest.deadline.unknown"));
        }
        return entry.deadline()
                .filter(d -> entry.live())
                .map(d -> words.text(
                        "digest.deadline",
                        LetterDeadline.of(d, words),
                        entry.daysLeft().orElse(0L),
                        workdays(entry)));
    }

    private String workdays(Entry entry) {
        boolean told = entry.daysLeft().filter(n -> n > 1).isPresent();
        return told ? " (" + words.text("digest.workdays", entry.workdaysLeft()) + ")" : "";
    }

    /** Only what the page states: this is news of a call, not a computation of what one would get. */
    private Optional<String> grant(Content content) {
        List<String> stated = new ArrayList<>();
        content.value(Field.GRANT_MIN).ifPresent(m -> stated.add(words.text("digest.grant.min", formats.money(m))));
        content.value(Field.GRANT_MAX).ifPresent(m -> stated.add(words.text("digest.grant.max", formats.money(m))));
        content.value(Field.RATE_MAX).ifPresent(r -> stated.add(words.text("digest.grant.rate", formats.rate(r))));
        return stated.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", stated));
    }

    private List<Letter.Cited> reasons(Entry entry) {
        if (!entry.verdict().modelled()) {
            return List.of(new Letter.Cited(words.text("digest.unmodelled"), Optional.empty(), Optional.empty()));
        }
        return entry.verdict().reasons().stream()
                .filter(r -> tells(entry, r))
                .sorted(Comparator.comparing(Reason::severity))
                .limit(REASONS)
                .map(r -> cited(r, words))
                .toList();
    }

    /** Of a call that the authority may not use, what forbids it; of another, what speaks for it. */
    private static boolean tells(Entry entry, Reason reason) {
        return entry.refused()
                ? reason.outcome() == Outcome.UNMET && reason.severity() == Severity.BLOCKING
                : reason.outcome() == Outcome.MET && reason.severity() != Severity.ADVICE;
    }

    /** Returns a reason and the text that it rests on. */
    static Letter.Cited cited(Reason reason, Messages words) {
        String sentence = PlainText.line(reason.sentence().in(words.locale()));
        return new Letter.Cited(
                reason.assumed() ? words.text("digest.assumed", sentence) : sentence,
                reason.reference().map(reference -> text(reference, words)),
                reason.reference().map(Reference::url).flatMap(SafeLink::of));
    }

    private static String text(Reference reference, Messages words) {
        String title = PlainText.line(reference.title())
                + reference.article().map(a -> ", " + PlainText.line(a)).orElse("");
        return words.text("digest.reference", title, Formats.of(words).date(reference.checkedOn()));
    }

    /** An answer changes nothing where a condition is not met for certain, nor where none of the scheme's was checked. */
    static Stream<Question> asked(Entry entry) {
        boolean changesNothing = entry.refused() || !entry.verdict().modelled();
        return changesNothing ? Stream.empty() : entry.verdict().missing().stream();
    }

    /** One question is asked of a call: what the authority can say of itself, once for all its calls, before what one project decides. */
    static Optional<Question> first(Entry entry) {
        return asked(entry).min(Comparator.comparing(q -> !q.isOfAFact() ? 2 : AnswerLink.isKept(q.fact()) ? 0 : 1));
    }

    private List<String> questions(Entry entry) {
        List<String> asked = new ArrayList<>();
        first(entry).ifPresent(q -> asked.add(PlainText.line(q.question().in(words.locale()))));
        int others = (int) asked(entry).count() - asked.size();
        if (others > 0) {
            asked.add(words.text("digest.questions.more", others));
        }
        return asked;
    }
}
