package fr.levier.source.prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds dates in French and English words. A year that is not written is taken from the other end of a range, or from the year given, and
 * never guessed: without either, the date is not there. Which part of a numeric date is the month tells the {@link Reckoning}.
 */
final class Dates {
    private static final Pattern BETWEEN = Pattern.compile(
            "^[\\s,)]*(?:\\([^()]{1,40}\\)\\s*)?(?:inclus\\s+)?(?:\\(?(?:à |at )?\\d{1,2} ?(?:h(?:\\d{2})?|[:.]\\d{2}|[ap]\\.?m\\.?)(?: ?C?E?S?T)?\\)?,?\\s+)?(?:au|et(?:\\s+le)?|(?:et\\s+)?jusqu’au|[–—-]|à|→|to|until|till|through|and)\\s*(?:the\\s+)?"
                    + RawDate.WEEKDAY + "$",
            Pattern.CASE_INSENSITIVE);
    /** « le 12 décembre dernier » is told from the day of publication. */
    private static final Pattern LAST = Words.any("^ (?:dernier|last)(?!\\p{L})(?! délai)");

    private static final Pattern LISTED = Pattern.compile(
            "\\s*(?:,|;|/|&|,?\\s*(?:et|ou|puis|and|or|then))\\s*(?:le |avant le |by |the )?" + RawDate.WEEKDAY,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AMID = Pattern.compile(
            "(?:entre\\s+le|between(?:\\s+the)?)\\s+" + RawDate.WEEKDAY + "$", Pattern.CASE_INSENSITIVE);

    private Dates() {}

    /**
     * One date in a sentence.
     *
     * @param date the day
     * @param time the hour written beside it; midnight at the end of a day is no hour, for the whole day counts
     * @param start where its words begin, and {@code end} where they end
     * @param opensRange whether the next date is the other end of a range that begins here
     */
    record Found(LocalDate date, Optional<LocalTime> time, int start, int end, boolean opensRange) {}

    /** Returns the dates of a sentence in their order; {@code year} is lent to those that have none. */
    static List<Found> in(String text, Optional<Integer> year) {
        return in(text, Reckoning.of(year));
    }

    /** Returns the dates of a sentence in their order; the reckoning lends years to those that have none. */
    static List<Found> in(String text, Reckoning reckoning) {
        List<RawDate> raws = Words.hasDigit(text) ? listed(text, RawDate.in(text, reckoning.monthFirst())) : List.of();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < raws.size(); i++) {
            RawDate raw = raws.get(i);
            boolean opens = i + 1 < raws.size() && joined(text, raw, raws.get(i + 1));
            boolean range = opens && isRange(text, raw, raws.get(i + 1));
            boolean closes = i > 0 && joined(text, raws.get(i - 1), raw);
            RawDate whole = opens
                    ? lendBack(raw, reckoned(text, raws.get(i + 1), reckoning))
                    : closes ? lendForth(raws.get(i - 1), raw) : raw;
            whole.year()
                    .or(() -> LAST.matcher(text.substring(raw.end())).find()
                            ? reckoning.yearBefore(whole.month(), whole.day())
                            : Optional.empty())
                    .or(() -> reckoning.yearOf(whole.month(), whole.day(), text.substring(0, whole.start())))
                    .or(() -> ofNeighbours(whole, raws))
                    .flatMap(y -> day(whole, y))
                    .ifPresent(d -> found.add(new Found(d, raw.time(), raw.start(), raw.end(), range)));
        }
        return found;
    }

    /** Of a range without a year, it is the end that may still come: « from October 12 to November 10 », told on October 15. */
    private static RawDate reckoned(String text, RawDate end, Reckoning reckoning) {
        return end.year().isPresent()
                ? end
                : reckoning
                        .yearOf(end.month(), end.day(), text.substring(0, end.start()))
                        .map(end::in)
                        .orElse(end);
    }

    /** « Notes until 15 January, dossiers until 31 March 2027 »: a sentence goes forward in time, and its one year is that of all. */
    private static Optional<Integer> ofNeighbours(RawDate raw, List<RawDate> raws) {
        List<RawDate> dated = raws.stream().filter(r -> r.year().isPresent()).toList();
        boolean forward = dated.stream().allMatch(r -> r.start() > raw.start() ? r.after(raw) : raw.after(r));
        return forward && dated.stream().map(RawDate::year).distinct().count() == 1
                ? dated.get(0).year()
                : Optional.empty();
    }

    /** « 15 March, 15 June and 15 September 2027 »: the year of the last one is that of all. */
    private static List<RawDate> listed(String text, List<RawDate> raws) {
        List<RawDate> whole = new ArrayList<>(raws);
        for (int i = whole.size() - 2; i >= 0; i--) {
            RawDate next = whole.get(i + 1);
            if (LISTED.matcher(text.substring(whole.get(i).end(), next.start())).matches()) {
                whole.set(i, lendBack(whole.get(i), next));
            }
        }
        return whole;
    }

    private static boolean joined(String text, RawDate first, RawDate second) {
        String between = text.substring(first.end(), second.start());
        return between.length() < 70 && BETWEEN.matcher(between).find();
    }

    /** « 31 mars et 15 juin » are two dates, « entre le 31 mars et le 15 juin » is a range. */
    private static boolean isRange(String text, RawDate first, RawDate second) {
        boolean and = text.substring(first.end(), second.start())
                .replaceFirst("^[\\s,)]*(?:\\([^()]{1,40}\\))?[\\s,)]*", "")
                .strip()
                .matches("(?i),?\\s*(?:et(?:\\s+le)?|and(?:\\s+the)?)(?:\\s+\\p{L}+(?:di|day))?");
        return !and || AMID.matcher(text.substring(0, first.start())).find();
    }

    private static RawDate lendBack(RawDate first, RawDate second) {
        return first.year().isPresent() || second.year().isEmpty()
                ? first
                : first.in(second.year().get() - (first.after(second) ? 1 : 0));
    }

    private static RawDate lendForth(RawDate first, RawDate second) {
        return second.year().isPresent() || first.year().isEmpty()
                ? second
                : second.in(first.year().get() + (first.after(second) ? 1 : 0));
    }

    private static Optional<LocalDate> day(RawDate raw, int year) {
        try {
            return Optional.of(LocalDate.of(year, raw.month(), raw.day()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
