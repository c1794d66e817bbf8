package fr.levier.digest;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts a digest into words of its reader's language. Pure. */
public final class LetterWriter {
    private final Links links;
    private final FunderNames funders;

    public LetterWriter(Links links, FunderNames funders) {
        this.links = links;
        this.funders = funders;
    }

    public Letter write(Digest digest) {
        Messages words = Messages.in(digest.recipient().locale());
        Links own = links.of(digest.recipient().siren());
        CardWriter cards = new CardWriter(words, own, funders);
        String week = Formats.of(words).date(digest.period().firstDay());
        return new Letter(
                words.locale().getLanguage(),
                words.text("digest.subject", news(digest, words), week),
                title(digest.recipient(), words),
                words.text("digest.period", week),
                notice(digest.recipient(), words),
                summary(digest, words),
                digest.sections().stream().map(s -> part(s, words, cards)).toList(),
                own.all(),
                List.of(words.text("digest.closing.why"), words.text("digest.closing.check")));
    }

    private static String title(Recipient recipient, Messages words) {
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
        return String.join(", ", counts.subList(0, Math.min(3, counts.size())));
    }

    private static String summary(Digest digest, Messages words) {
        List<String> sentences = new ArrayList<>();
        for (Section section : digest.sections()) {
            sentences.add(words.text("digest.sentence." + code(section.kind()), section.size()));
        }
        nearest(digest)
                .ifPresent(e -> sentences.add(words.text(
                        "digest.sentence.nearest",
                        PlainText.line(e.call().content().title()),
                        Formats.of(words).date(e.deadline().orElseThrow().date()),
                        e.daysLeft().orElseThrow())));
        return String.join(" ", sentences);
    }

    private static Optional<Entry> nearest(Digest digest) {
        return digest.sections().stream()
                .flatMap(s -> java.util.stream.Stream.concat(s.full().stream(), s.brief().stream()))
                .filter(Entry::live)
                .filter(e -> e.deadline().isPresent())
                .min(java.util.Comparator.comparing(e -> e.deadline().orElseThrow()));
    }

    private Letter.Part part(Section section, Messages words, CardWriter cards) {
        return new Letter.Part(
                words.text("digest.heading." + code(section.kind())),
                words.text("digest.lead." + code(section.kind())),
                section.full().stream().map(cards::card).toList(),
                section.brief().stream().map(e -> cards.line(e, section.kind())).toList(),
                section.more() == 0 ? Optional.empty() : Optional.of(words.text("digest.more", section.more())));
    }

    static String code(Section.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
