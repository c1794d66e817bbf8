package fr.levier.digest;

import fr.levier.call.CallValues;
import fr.levier.call.Field;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import fr.levier.reference.Label;
import fr.levier.rule.AdministrativeWindows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a digest into one paragraph: what there is to do, for who reads nothing else. */
final class SummaryWriter {
    private static final int BEST = 3;
    private static final int ALERTED = 3;

    private final Digest digest;
    private final Messages words;
    private final Formats formats;
    private final ChangeWriter changes;

    SummaryWriter(Digest digest, Messages words, CallValues values) {
        this.digest = digest;
        this.words = words;
        this.formats = Formats.of(words);
        this.changes = new ChangeWriter(words, values);
    }

    String write() {
        List<String> sentences = digest.kind() == Digest.Kind.ALERT
                ? alert()
                : digest.recipient().extent() == Subscription.Extent.PARAGRAPH ? alone() : beforeTheParts();
        return String.join(" ", sentences);
    }

    private List<String> beforeTheParts() {
        List<String> sentences = new ArrayList<>();
        if (digest.kind() == Digest.Kind.WELCOME) {
            sentences.add(words.text("digest.welcome"));
        }
        life().ifPresent(sentences::add);
        welcomed().ifPresent(sentences::add);
        digest.sections().stream().map(this::section).forEach(sentences::add);
        windows().forEach(sentences::add);
        nearest("digest.sentence.nearest").ifPresent(sentences::add);
        return sentences;
    }

    private String section(Section section) {
        return words.text(
                "digest.sentence." + LetterWriter.code(section.kind(), digest),
                section.size(),
                digest.soonDays(),
                section.turns().gained(),
                section.turns().lost());
    }

    /** Who reads of one more authority is told why there are so many new calls. */
    private Optional<String> welcomed() {
        String names = digest.entries()
                .filter(e -> digest.kind() == Digest.Kind.LETTER && e.whom().welcomed())
                .map(e -> PlainText.line(e.whom().name()))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(words.text("digest.sentence.welcomed", names));
    }

    private Optional<String> life() {
        return digest.kind() == Digest.Kind.SIGN_OF_LIFE
                ? Optional.of(words.text("digest.life", digest.world().liveCalls()))
                : Optional.empty();
    }

    /** The whole letter of an elected official: the authority, the best calls by name, what changed, what to decide next. */
    private List<String> alone() {
        List<String> sentences = new ArrayList<>();
        if (digest.kind() == Digest.Kind.SIGN_OF_LIFE) {
            sentences.add(words.text("digest.paragraph.for", authority()));
            life().ifPresent(sentences::add);
        } else {
            boolean welcome = digest.kind() == Digest.Kind.WELCOME;
            String key = welcome ? "digest.paragraph.welcome" : "digest.paragraph.new";
            sentences.add(words.text(key, authority(), digest.count(Section.Kind.NEW)));
            best().ifPresent(sentences::add);
            if (!welcome) {
                sentences.add(whatChanged());
                digest.find(Section.Kind.TURNED).map(this::section).ifPresent(sentences::add);
            }
            int asked = digest.count(Section.Kind.TO_CONFIRM);
            if (asked > 0) {
                sentences.add(words.text("digest.sentence.to-confirm" + (welcome ? "-welcome" : ""), asked));
            }
        }
        nearest("digest.paragraph.decide").ifPresent(sentences::add);
        windows().limit(1).forEach(sentences::add);
        sentences.add(words.text("digest.paragraph.whole"));
        return sentences;
    }

    private String authority() {
        return LetterWriter.title(digest.recipient(), words);
    }

    private Optional<String> best() {
        List<String> names = all(Section.Kind.NEW)
                .sorted(Comparator.comparing(entry -> entry.bygone().isPresent()))
                .limit(BEST)
                .map(this::named)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("digest.paragraph.best", names.size(), enumerated(names)));
    }

    /** Its name, and in brackets what decides whether to look further. */
    private String named(Entry entry) {
        Stream<String> whom = entry.whom().named()
                ? Stream.of(words.text(
                        "digest.mark.for", PlainText.line(entry.whom().name())))
                : Stream.empty();
        Stream<String> closing =
                entry.deadline().map(d -> inside(words.text("call.deadline.until", formats.date(d.date())))).stream();
        Stream<String> money = StatedMoney.of(entry.call().content(), words).stream();
        return bracketed(entry, Stream.of(whom, closing, money).flatMap(told -> told));
    }

    private String bracketed(Entry entry, Stream<String> told) {
        Stream<String> marks = Stream.of(
                        entry.bygone().map(year -> words.text("digest.mark.bygone", String.valueOf(year))),
                        Optional.of(words.text("digest.mark.fictional"))
                                .filter(any -> entry.call().content().is(Field.FICTIONAL)),
                        Optional.of(words.text("digest.mark.assumed"))
                                .filter(any -> entry.verdict().assumed()))
                .flatMap(Optional::stream);
        String all = Stream.concat(told, marks).collect(Collectors.joining(", "));
        return words.text("digest.quoted", entry.title()) + (all.isEmpty() ? "" : " (" + all + ")");
    }

    /** What begins a line on pages stands within a sentence here. */
    private static String inside(String said) {
        return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }

    private String enumerated(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : words.text("digest.and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** Of a call that the authority counts on, else of another one. */
    private String whatChanged() {
        List<Entry> changed = Stream.of(Section.Kind.PORTFOLIO, Section.Kind.CHANGED)
                .flatMap(this::all)
                .toList();
        if (changed.isEmpty()) {
            return words.text("digest.paragraph.unchanged");
        }
        int others = digest.count(Section.Kind.PORTFOLIO) + digest.count(Section.Kind.CHANGED) - 1;
        return words.text("digest.paragraph.changed", change(changed.get(0)), others);
    }

    private String change(Entry entry) {
        Stream<String> counting =
                entry.ties().counting().stream().map(label -> PlainText.line(label.in(words.locale())));
        String said = String.join(words.text("call.lot.between"), changes.sentences(entry.history()));
        return bracketed(entry, counting) + " – " + said;
    }

    /** An alert says from what to what, to whoever reads only its first lines. */
    private List<String> alert() {
        List<String> sentences = new ArrayList<>();
        digest.entries()
                .limit(ALERTED)
                .map(entry ->
                        entry.history().isNew() ? words.text("digest.alert.new", named(entry)) : change(entry) + ".")
                .forEach(sentences::add);
        int others = digest.sections().stream().mapToInt(Section::size).sum() - sentences.size();
        if (others > 0) {
            sentences.add(words.text("digest.alert.others", others));
        }
        return sentences;
    }

    private Stream<Entry> all(Section.Kind kind) {
        return digest.find(kind).stream().flatMap(s -> Stream.concat(s.full().stream(), s.brief().stream()));
    }

    private Stream<String> windows() {
        return digest.windows().stream().map(this::window);
    }

    private String window(AdministrativeWindows.Opening opening) {
        Label name = opening.window().name();
        return words.text(
                "digest.sentence.window",
                PlainText.line(name.in(words.locale())),
                AdministrativeWindows.words(opening, words.locale()));
    }

    /** The next deadline among the calls that one may use or counts on. */
    private Optional<String> nearest(String key) {
        return digest.entries()
                .filter(Entry::live)
                .filter(e -> !e.refused() || !e.ties().counting().isEmpty())
                .filter(e -> e.deadline().isPresent())
                .min(Comparator.comparing(e -> e.deadline().orElseThrow()))
                .map(e -> words.text(
                        key,
                        e.title(),
                        formats.date(e.deadline().orElseThrow().date()),
                        e.daysLeft().orElseThrow()));
    }
}
