package fr.levier.digest;

import fr.levier.call.CallValues;
import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.SafeLink;
import fr.levier.call.Status;
import fr.levier.match.StandingWords;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import fr.levier.reference.Label;
import fr.levier.reference.Names;
import fr.levier.rule.Question;
import fr.levier.rule.Reason;
import fr.levier.rule.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts one call of a letter into words. */
final class CardWriter {
    private static final int REASONS = 2;
    private static final long PRESSING_DAYS = 14;

    private final Messages words;
    private final Formats formats;
    private final Links links;
    private final CallValues values;
    private final ChangeWriter changes;
    private final VerdictWriter turns;
    private final AssemblyWords assemblies;
    private final StandingWords standings;

    CardWriter(Messages words, Names names, Links links, CallValues values) {
        this.words = words;
        this.formats = Formats.of(words);
        this.links = links;
        this.values = values;
        this.changes = new ChangeWriter(words, values);
        this.turns = new VerdictWriter(words, reason -> cited(reason, words));
        this.assemblies = new AssemblyWords(words);
        this.standings = new StandingWords(words, names);
    }

    Letter.Card card(Entry entry) {
        return new Letter.Card(
                entry.title(),
                VerdictWriter.name(words, entry.verdict().eligibility()),
                entry.eligible() ? "fits" : entry.refused() ? "refused" : "asks",
                marks(entry),
                facts(entry),
                changed(entry).toList(),
                words.text(entry.refused() ? "digest.why-not" : "digest.why"),
                reasons(entry),
                questions(entry),
                Grounds.question(entry)
                        .filter(Question::isOfAFact)
                        .map(q -> own(entry).answer(entry.id(), q.fact(), words.locale())),
                own(entry).page(entry.id()),
                links.source(entry.call()),
                entry.history().nextCampaign().map(own(entry)::page));
    }

    /** What a line has room for: the deadline, the assembly that decides, then what changed, else why it is told and what decides. */
    Letter.Line line(Entry entry) {
        String changes = changed(entry).collect(Collectors.joining(words.text("call.lot.between")));
        Stream<String> why = changes.isEmpty() ? grounds(entry) : Stream.of(changes);
        String all = Stream.concat(
                        Stream.of(deadline(entry, "digest.deadline.unknown-alone"), assemblies.sentence(entry))
                                .flatMap(Optional::stream),
                        why)
                .reduce("", CardWriter::followed);
        return new Letter.Line(entry.title(), marks(entry), all, own(entry).page(entry.id()));
    }

    /** One sentence after another, of which some end themselves. */
    private static String followed(String said, String next) {
        boolean isEnded = said.isEmpty() || ".?!…".indexOf(said.charAt(said.length() - 1)) >= 0;
        return said + (said.isEmpty() ? "" : isEnded ? " " : ". ") + next;
    }

    /** One reason, then what is open; nobody needs to read in every line that the authority told nothing of itself. */
    private Stream<String> grounds(Entry entry) {
        Stream<String> reason = Grounds.includeFit(entry)
                ? Stream.of(standings.fit(entry.fit()))
                        .filter(any -> entry.fit().compared())
                : Grounds.reasons(entry).limit(1).map(Reason::sentence).map(this::said);
        Stream<String> unchecked =
                entry.verdict().modelled() ? Stream.empty() : Stream.of(words.text("digest.unmodelled.brief"));
        Stream<String> open = entry.eligible()
                ? Stream.empty()
                : Grounds.question(entry).map(Question::question).map(this::said).stream();
        return Stream.of(reason, unchecked, open).flatMap(told -> told);
    }

    private String said(Label label) {
        return PlainText.line(label.in(words.locale()));
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

    private List<String> marks(Entry entry) {
        Content content = entry.call().content();
        List<String> marks = new ArrayList<>();
        if (entry.whom().named()) {
            marks.add(words.text("digest.mark.for", PlainText.line(entry.whom().name())));
        }
        entry.ties().counting().forEach(label -> marks.add(PlainText.line(label.in(words.locale()))));
        entry.ties().searches().forEach(name -> marks.add(words.text("digest.mark.search", PlainText.line(name))));
        if (entry.ties().putAside()) {
            marks.add(words.text("digest.mark.put-aside"));
        }
        if (entry.history().isNew() && entry.history().formerCampaign().isPresent()) {
            marks.add(words.text("digest.mark.campaign"));
        }
        entry.bygone().ifPresent(year -> marks.add(words.text("digest.mark.bygone", String.valueOf(year))));
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
                .ifPresent(f -> facts.add(fact("funder", PlainText.line(values.line(Field.FUNDER, f)), false)));
        if (entry.status() == Status.FORTHCOMING) {
            content.opens().ifPresent(day -> facts.add(fact("opens", formats.date(day), false)));
        }
        deadline(entry, "digest.deadline.unknown")
                .ifPresent(d -> facts.add(fact(
                        "deadline",
                        d,
                        entry.daysLeft().filter(n -> n <= PRESSING_DAYS).isPresent())));
        assemblies.sentence(entry).ifPresent(a -> facts.add(fact("assembly", a, false)));
        StatedMoney.of(content, words).ifPresent(g -> facts.add(fact("grant", g, false)));
        return facts;
    }

    private Letter.Fact fact(String label, String value, boolean pressing) {
        return new Letter.Fact(words.text("digest.fact." + label), value, pressing);
    }

    /** @param unknown says that nobody stated it, after the word « échéance » or where that word is missing */
    private Optional<String> deadline(Entry entry, String unknown) {
        if (entry.status() == Status.PERMANENT) {
            return Optional.of(words.text("digest.deadline.permanent"));
        }
        if (entry.live() && entry.deadline().isEmpty()) {
            return Optional.of(words.text(unknown));
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

    private List<Letter.Cited> reasons(Entry entry) {
        List<Letter.Cited> told = new ArrayList<>();
        if (Grounds.includeFit(entry)) {
            told.add(uncited(standings.fit(entry.fit()) + "."));
        }
        Grounds.reasons(entry).limit(REASONS).map(r -> cited(r, words)).forEach(told::add);
        if (!entry.verdict().modelled()) {
            told.add(uncited(words.text("digest.unmodelled")));
        }
        return told;
    }

    private static Letter.Cited uncited(String sentence) {
        return new Letter.Cited(sentence, Optional.empty(), Optional.empty());
    }

    /** Returns a reason and the text that it rests on. */
    static Letter.Cited cited(Reason reason, Messages words) {
        String sentence = PlainText.line(reason.sentence().in(words.locale()));
        return new Letter.Cited(
                reason.assumed() ? words.text("digest.assumed", sentence) : sentence,
                reason.reference().map(text -> Citation.of(text, words)),
                reason.reference().map(Reference::url).flatMap(SafeLink::of));
    }

    private List<String> questions(Entry entry) {
        List<String> asked = new ArrayList<>();
        Grounds.question(entry).ifPresent(q -> asked.add(said(q.question())));
        int others = (int) Grounds.asked(entry).count() - asked.size();
        if (others > 0) {
            asked.add(words.text("digest.questions.more", others));
        }
        return asked;
    }
}
