package fr.levier.call;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well each source is known, as the page says it.
 *
 * @param statement in one sentence, what may be trusted
 * @param families the sources, by kind of publisher
 */
public record SourcesView(String statement, List<Family> families) {
    private static final int MOST_GAPS = 8;

    public SourcesView {
        families = List.copyOf(families);
    }

    /** Sources of one kind of publisher. */
    public record Family(String code, String name, List<Line> sources) {}

    /**
     * One source.
     *
     * @param id its identity
     * @param standing how it stands
     * @param coverage what is known of it, in one sentence
     * @param reasons why its runs are not believed
     * @param gaps what its last run could not read, the first of them
     * @param gapCount how many there are
     */
    public record Line(
            String id,
            String name,
            SourceStanding standing,
            String coverage,
            boolean presumed,
            String attribution,
            List<String> reasons,
            List<String> gaps,
            int gapCount) {}

    public static SourcesView of(List<KnownSource> known, List<SourceState> states, Instant now, Messages messages) {
        Map<String, SourceState> byId = states.stream().collect(Collectors.toMap(SourceState::source, s -> s));
        Map<String, List<KnownSource>> byFamily =
                known.stream().collect(Collectors.groupingBy(KnownSource::family, TreeMap::new, Collectors.toList()));
        List<Family> families = byFamily.entrySet().stream()
                .map(e -> new Family(
                        e.getKey(),
                        heading(messages.text("source.family." + e.getKey())),
                        e.getValue().stream()
                                .map(s -> line(s, Optional.ofNullable(byId.get(s.id())), now, messages))
                                .toList()))
                .toList();
        long good = known.stream()
                .filter(s -> standing(s, Optional.ofNullable(byId.get(s.id())), now) == SourceStanding.GOOD)
                .count();
        return new SourcesView(messages.text("call.sources.statement", known.size(), good), families);
    }

    /** Families are named within sentences; here each name is one by itself. */
    private static String heading(String family) {
        return family.substring(0, 1).toUpperCase(Locale.ROOT) + family.substring(1);
    }

    static SourceStanding standing(KnownSource source, Optional<SourceState> state, Instant now) {
        boolean unset = source.missing().isPresent() && state.isEmpty();
        return unset ? SourceStanding.UNSET : SourceStanding.of(state, now);
    }

    private static Line line(KnownSource source, Optional<SourceState> state, Instant now, Messages messages) {
        return new Line(
                source.id(),
                source.name().in(messages.locale()),
                standing(source, state, now),
                coverage(source, state, now, messages),
                source.presumed(),
                source.attribution().in(messages.locale()),
                sentences(state.map(SourceState::reasons).orElse(List.of()), messages),
                sentences(state.map(SourceState::gaps).orElse(List.of()), messages),
                state.map(s -> s.gaps().size()).orElse(0));
    }

    private static String coverage(KnownSource source, Optional<SourceState> state, Instant now, Messages messages) {
        if (state.isEmpty()) {
            return source.missing()
                    .map(setting -> messages.text("call.sources.missing", setting))
                    .orElseGet(() -> messages.text("call.sources.never"));
        }
        Coverage coverage = state.get().coverage();
        Formats formats = Formats.of(messages);
        return coverage.lastCompleteRun()
                .map(last -> messages.text(
                        "call.sources.complete", day(last, formats), age(last, now, messages), coverage.calls()))
                .orElseGet(() ->
                        messages.text("call.sources.incomplete", day(coverage.lastRun(), formats), coverage.calls()));
    }

    private static String day(Instant at, Formats formats) {
        return formats.date(LocalDate.ofInstant(at, Deadline.PARIS));
    }

    private static String age(Instant last, Instant now, Messages messages) {
        long hours = Math.max(0, Duration.between(last, now).toHours());
        return hours < 48
                ? messages.text("call.sources.age.hours", hours)
                : messages.text("call.sources.age.days", hours / 24);
    }

    private static List<String> sentences(List<Problem> problems, Messages messages) {
        List<String> all = problems.stream()
                .limit(MOST_GAPS)
                .map(p -> sentence(p, messages))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        if (problems.size() > MOST_GAPS) {
            all.add(messages.text("call.sources.more", problems.size() - MOST_GAPS));
        }
        return List.copyOf(all);
    }

    /** A problem that an older version stored may have lost its sentence; its code still says something. */
    static String sentence(Problem problem, Messages messages) {
        try {
            return messages.text(problem);
        } catch (MissingResourceException forgotten) {
            return problem.place() + " – " + problem.code();
        }
    }
}
