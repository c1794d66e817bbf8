package fr.levier.digest;

import fr.levier.call.Deadline;
import fr.levier.call.SafeLink;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import fr.levier.rule.AdministrativeWindows;
import fr.levier.rule.Reference;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Puts into lines what a letter says besides calls: what the administration asks for, and what could not be read. */
final class LineWriter {
    private static final int NAMED_GAPS = 5;

    private final Messages words;
    private final Links links;

    LineWriter(Messages words, Links links) {
        this.words = words;
        this.links = links;
    }

    Optional<Letter.Part> windows(List<AdministrativeWindows.Opening> windows) {
        return part("windows", windows.stream().map(this::window).toList());
    }

    /** The dates, « présumé » where no text of the year was read, and the text that was. */
    private Letter.Line window(AdministrativeWindows.Opening opening) {
        Optional<Reference> text =
                opening.year().reference().or(() -> opening.window().law());
        String said = AdministrativeWindows.words(opening, words.locale());
        return new Letter.Line(
                PlainText.line(opening.window().name().in(words.locale())),
                opening.assumed() ? List.of(words.text("digest.mark.assumed")) : List.of(),
                said + text.map(cited -> " – " + Citation.of(cited, words)).orElse(""),
                text.map(Reference::url).flatMap(SafeLink::of).orElseGet(links::rules));
    }

    /** More sources than one would read through are one line: the page of sources has them all. */
    Optional<Letter.Part> gaps(List<Gap> gaps, LocalDate today) {
        return gaps.size() > NAMED_GAPS
                ? part("gaps", List.of(manyGaps(gaps.size())))
                : part("gaps", gaps.stream().map(gap -> gap(gap, today)).toList());
    }

    private Letter.Line manyGaps(int count) {
        return new Letter.Line(
                words.text("digest.gap.many", count), List.of(), words.text("digest.gap.many.what"), links.sources());
    }

    private Letter.Line gap(Gap gap, LocalDate today) {
        String said = gap.since()
                .map(at -> LocalDate.ofInstant(at, Deadline.PARIS))
                .map(day -> words.text(
                        "digest.gap." + gap.standing().name(),
                        Formats.of(words).date(day),
                        ChronoUnit.DAYS.between(day, today)))
                .orElseGet(() -> words.text("digest.gap.never"));
        return new Letter.Line(PlainText.line(gap.source().in(words.locale())), List.of(), said, links.sources());
    }

    private Optional<Letter.Part> part(String code, List<Letter.Line> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Letter.Part(
                        words.text("digest.heading." + code),
                        words.text("digest.lead." + code),
                        List.of(),
                        lines,
                        Optional.empty()));
    }
}
