package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The closings that a document tells of, and which of them are those of the call: the others are replaced, over or of another edition. */
final class Closings {
    private static final int MONTHS_BEFORE_OPENING = 6;
    private static final int MONTHS_BETWEEN_EDITIONS = 8;

    private final Optional<LocalDate> published;
    private Optional<LocalDate> opening = Optional.empty();
    private final List<Closing> told = new ArrayList<>();

    Closings(Optional<LocalDate> published) {
        this.published = published;
    }

    /** Notes when a sentence says that the call opens. */
    void opening(LocalDate day) {
        opening = opening.filter(o -> o.isAfter(day)).or(() -> Optional.of(day));
    }

    /** What closed half a year before the call opens was another one. */
    private boolean isLongBeforeOpening(Closing closing) {
        return opening.filter(
                        o -> closing.day().plusMonths(MONTHS_BEFORE_OPENING).isBefore(o)
                                && told.stream().anyMatch(c -> c.day().isAfter(o)))
                .isPresent();
    }

    void add(Closing closing) {
        told.add(closing);
    }

    /** States the deadlines, with the words that tell the last one. */
    void state(Content.Builder content) {
        boolean labelled = told.stream().anyMatch(c -> c.isLayout() && !c.foreign());
        List<Closing> believed = told.stream()
                .filter(c -> !labelled || c.isLayout() || c.extended())
                .filter(c -> !c.foreign() || told.stream().noneMatch(o -> !o.foreign() && !o.past()))
                .filter(c -> !isReplaced(c) && !isBygone(c) && !isLongBeforeOpening(c) && !isOfFormerEdition(c))
                .toList();
        TreeMap<LocalDate, Deadline> byDay = new TreeMap<>();
        believed.forEach(
                c -> byDay.merge(c.day(), c.deadline(), (a, b) -> a.time().isPresent() ? a : b));
        believed.stream()
                .filter(c -> c.day().equals(byDay.lastKey()))
                .findFirst()
                .ifPresent(c -> content.state(
                        Field.DEADLINES, List.copyOf(byDay.values()), c.stated().evidence()));
    }

    /** Where one may apply at any time, only what is named a closing is one. */
    void keepNamed() {
        told.removeIf(c -> !c.named() && !c.isLayout());
    }

    boolean areNone() {
        return told.isEmpty();
    }

    boolean areOver() {
        return told.stream().allMatch(Closing::past);
    }

    private boolean isReplaced(Closing closing) {
        return !closing.extended()
                && told.stream().anyMatch(c -> c.extended() && c.day().isAfter(closing.day()));
    }

    /** A closing before the page was published is that of an earlier edition, when another one follows. */
    private boolean isBygone(Closing closing) {
        return published
                .filter(p -> closing.day().isBefore(p)
                        && told.stream().anyMatch(c -> c.day().isAfter(p)))
                .isPresent();
    }

    /** « The first call closed in 2025 » is over when another one follows; of one round of a call that holds after many months only. */
    private boolean isOfFormerEdition(Closing closing) {
        return closing.past()
                && told.stream()
                        .anyMatch(c -> !c.past()
                                && c.day()
                                        .isAfter(
                                                closing.edition()
                                                        ? closing.day()
                                                        : closing.day().plusMonths(MONTHS_BETWEEN_EDITIONS)));
    }
}
