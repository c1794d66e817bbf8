package fr.levier.digest;

import fr.levier.call.CallValues;
import fr.levier.call.Deadline;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import fr.levier.reference.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a digest into words of its reader's language. Pure. */
public final class LetterWriter {
    private final Links links;
    private final Names names;

    public LetterWriter(Links links, Names names) {
        this.links = links;
        this.names = names;
    }

    /** The same letters with links that need no password. */
    LetterWriter sealedBy(Seal seal) {
        return new LetterWriter(links.sealedBy(seal), names);
    }

    /** The same letters whose questions this reader answers without signing in. */
    LetterWriter answeredBy(Links.Answering reader) {
        return new LetterWriter(links.answeredBy(reader), names);
    }

    Links links() {
        return links;
    }

    public Letter write(Digest digest) {
        return write(digest, Optional.empty());
    }

    /** @param key by which the letter will be found as a page; none when it is kept nowhere */
    Letter write(Digest digest, Optional<String> key) {
        Messages words = Messages.in(digest.recipient().locale());
        Links own = links.of(digest.recipient().siren());
        CallValues values = new CallValues(words, names, digest.composedAt());
        boolean whole = isWhole(digest);
        return new Letter(
                words.locale().getLanguage(),
                subject(digest, words),
                title(digest.recipient(), words),
                period(digest, words),
                notice(digest.recipient(), words),
                new SummaryWriter(digest, words, values).write(),
                whole ? parts(digest, words, own, values) : List.of(),
                own.all(),
                List.of(words.text("digest.closing.why"), words.text("digest.closing.check")),
                new Letter.Ways(
                        whole ? Optional.empty() : Optional.of(links.whole()),
                        key.flatMap(links::web),
                        key.flatMap(links::pdf),
                        own.unsubscribe(digest.recipient()).map(any -> links.settings()),
                        own.unsubscribe(digest.recipient())));
    }

    /** An alert is short, and always says what happened. */
    private static boolean isWhole(Digest digest) {
        return digest.recipient().extent() == Subscription.Extent.FULL || digest.kind() == Digest.Kind.ALERT;
    }

    private static String subject(Digest digest, Messages words) {
        String day = Formats.of(words).date(digest.period().firstDay());
        return switch (digest.kind()) {
            case WELCOME -> words.text("digest.subject.welcome", news(digest, words));
            case SIGN_OF_LIFE -> words.text("digest.subject.life", day);
            case ALERT ->
                words.text(
                        "digest.subject.alert",
                        firstTitle(digest),
                        digest.sections().stream().mapToInt(Section::size).sum() - 1);
            case LETTER ->
                words.text(
                        digest.period().isWeek() ? "digest.subject" : "digest.subject.day", news(digest, words), day);
        };
    }

    private static String firstTitle(Digest digest) {
        return digest.entries().findFirst().map(Entry::title).orElse("");
    }

    private static String period(Digest digest, Messages words) {
        String day = Formats.of(words).date(digest.period().firstDay());
        if (digest.kind() == Digest.Kind.ALERT) {
            return words.text("digest.period.alert", day);
        }
        return words.text(digest.period().isWeek() ? "digest.period" : "digest.period.day", day);
    }

    static String title(Recipient recipient, Messages words) {
        String name = PlainText.line(recipient.authority());
        return recipient.fictional() ? words.text("digest.title.fictional", name) : name;
    }

    private static Optional<String> notice(Recipient recipient, Messages words) {
        return recipient.fictional() ? Optional.of(words.text("digest.bundled")) : Optional.empty();
    }

    /** Returns the counts of the parts that bring news, such as « 3 nouveaux appels, 1 changement ». */
    private static String news(Digest digest, Messages words) {
        List<String> counts = new ArrayList<>();
        for (Section section : digest.sections()) {
            counts.add(words.text("digest.count." + code(section.kind()), section.size()));
        }
        if (counts.isEmpty()) {
            counts.add(words.text("digest.count.windows", digest.windows().size()));
        }
        return String.join(", ", counts.subList(0, Math.min(3, counts.size())));
    }

    private List<Letter.Part> parts(Digest digest, Messages words, Links own, CallValues values) {
        CardWriter cards = new CardWriter(words, names, own, values);
        LineWriter lines = new LineWriter(words, own);
        List<Letter.Part> parts = new ArrayList<>();
        digest.sections().forEach(s -> parts.add(part(s, digest, words, cards, own)));
        lines.windows(digest.windows()).ifPresent(parts::add);
        LocalDate today = LocalDate.ofInstant(digest.composedAt(), Deadline.PARIS);
        lines.gaps(digest.world().gaps(), today).ifPresent(parts::add);
        return parts;
    }

    private Letter.Part part(Section section, Digest digest, Messages words, CardWriter cards, Links own) {
        String code = code(section.kind(), digest);
        return new Letter.Part(
                words.text("digest.heading." + code, digest.soonDays()),
                words.text(lead(section, code)),
                section.full().stream().map(cards::card).toList(),
                section.brief().stream().map(cards::line).toList(),
                section.more() == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Letter.More(words.text("digest.more", section.more()), own.all(section.kind()))));
    }

    private static String lead(Section section, String code) {
        if (section.kind() == Section.Kind.CLOSING_SOON) {
            boolean known = told(section).anyMatch(e -> e.outlook().isPresent());
            return known ? "digest.lead.closing-soon" : "digest.lead.closing-soon-unsaid";
        }
        return isUnanswerable(section) ? "digest.unanswerable." + code : "digest.lead." + code;
    }

    private static Stream<Entry> told(Section section) {
        return Stream.concat(section.full().stream(), section.brief().stream());
    }

    /** Where no answer makes a call « éligible », its page must be read. */
    private static boolean isUnanswerable(Section section) {
        return section.kind() == Section.Kind.TO_CONFIRM && told(section).noneMatch(Grounds::areAnswerable);
    }

    /** A welcome tells what there is, and not what appeared. */
    static String code(Section.Kind kind, Digest digest) {
        boolean now =
                digest.kind() == Digest.Kind.WELCOME && (kind == Section.Kind.NEW || kind == Section.Kind.TO_CONFIRM);
        return now ? code(kind) + "-welcome" : isDecidedBefore(kind, digest) ? code(kind) + "-decision" : code(kind);
    }

    /** A closing that is not near itself stands among the near ones because the assembly that decides on it is. */
    private static boolean isDecidedBefore(Section.Kind kind, Digest digest) {
        return kind == Section.Kind.CLOSING_SOON
                && digest.find(kind).stream()
                        .flatMap(LetterWriter::told)
                        .anyMatch(e -> e.daysLeft().orElse(0L) > digest.soonDays());
    }

    static String code(Section.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
