package fr.levier.rule;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole rulebook at a glance, for who keeps it: what is modelled, what is only assumed, and what was not read for longest. Each line
 * leads to the page of its scheme, with every condition, rate through time and text.
 *
 * @param version of the rulebook in force
 * @param texts how many texts are cited
 * @param schemes those whose texts were read longest ago first, those of which none was read before them
 */
public record RulesInForceView(
        String version, int modelled, int conditions, int assumed, int drafts, int texts, List<Line> schemes) {
    public RulesInForceView {
        schemes = List.copyOf(schemes);
    }

    /**
     * One scheme.
     *
     * @param rates how many values stand in its campaigns, through time
     * @param assumed how many of its conditions and values nobody read in a text
     * @param drafts campaigns that wait for a second reader
     * @param checkedOn the day on which the oldest of its readings was done
     */
    public record Line(
            String name,
            String address,
            boolean modelled,
            int conditions,
            int campaigns,
            int rates,
            int assumed,
            int drafts,
            Optional<String> checkedOn) {}

    /** A line with what it is sorted by. */
    private record Dated(Optional<LocalDate> oldest, Line line) {}

    public static RulesInForceView of(Rulebook rules, Messages messages) {
        List<Line> lines = rules.schemes().values().stream()
                .map(scheme -> line(scheme, messages))
                .sorted(Comparator.comparing((Dated d) -> d.oldest().orElse(LocalDate.MIN))
                        .thenComparing(d -> d.line().name()))
                .map(Dated::line)
                .toList();
        return new RulesInForceView(
                rules.version(),
                (int) lines.stream().filter(Line::modelled).count(),
                lines.stream().mapToInt(Line::conditions).sum(),
                lines.stream().mapToInt(Line::assumed).sum(),
                lines.stream().mapToInt(Line::drafts).sum(),
                rules.references().size(),
                lines);
    }

    private static Dated line(Scheme scheme, Messages messages) {
        List<Requirement> conditions = Stream.concat(
                        scheme.conditions().stream(),
                        scheme.campaigns().stream().flatMap(c -> c.conditions().stream()))
                .toList();
        List<TermRule> terms =
                scheme.campaigns().stream().flatMap(c -> c.terms().stream()).toList();
        long assumed = conditions.stream().filter(Requirement::assumed).count()
                + terms.stream().filter(TermRule::assumed).count();
        Optional<LocalDate> oldest = SchemeJson.citations(scheme).values().stream()
                .map(Reference::checkedOn)
                .min(Comparator.naturalOrder());
        Line line = new Line(
                scheme.name().in(messages.locale()),
                RuleAddress.scheme(scheme.id()),
                scheme.isModelled(),
                conditions.size(),
                scheme.campaigns().size(),
                terms.size(),
                (int) assumed,
                (int) scheme.campaigns().stream().filter(c -> !c.isInForce()).count(),
                oldest.map(Formats.of(messages)::date));
        return new Dated(oldest, line);
    }
}
