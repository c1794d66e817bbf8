package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallSection;
import fr.levier.call.Field;
import fr.levier.call.search.CallSearch;
import fr.levier.money.Money;
import fr.levier.rule.Eligibility;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What one question to the list found: which calls, in which order, and how many there would be with another value of each facet. */
public final class Findings {
    private final Columns columns;
    private final Moment moment;
    private final Optional<Judged> judged;
    private final Optional<CallSearch.Found> words;
    private final ListQuery query;
    private final Map<String, BitSet> marks = new TreeMap<>();
    private final BitSet base;
    private final Map<Facet, BitSet> filters = new EnumMap<>(Facet.class);
    private final BitSet found;

    Findings(
            Columns columns,
            Moment moment,
            Optional<Judged> judged,
            Optional<CallSearch.Found> words,
            Map<CallId, Set<String>> said,
            BitSet visible,
            ListQuery query) {
        this.columns = columns;
        this.moment = moment;
        this.judged = judged;
        this.words = words;
        this.query = query;
        this.base = (BitSet) visible.clone();
        words.ifPresent(w -> base.and(w.everywhere()));
        said.forEach((call, all) -> columns.place(call)
                .ifPresent(place -> all.forEach(
                        mark -> marks.computeIfAbsent(mark, m -> new BitSet()).set(place))));
        hideDismissed();
        query.chosen().forEach((facet, values) -> {
            BitSet any = new BitSet();
            values.forEach(value -> any.or(values(facet).getOrDefault(value, new BitSet())));
            filters.put(facet, any);
        });
        this.found = without(Optional.empty());
    }

    /** What is « pas pour nous » is out of the way until somebody asks for it. */
    private void hideDismissed() {
        BitSet dismissed = marks.getOrDefault(Marks.DISMISSED, new BitSet());
        if (!dismissed.isEmpty() && query.chosen(Facet.FOLLOW).isEmpty()) {
            BitSet others = new BitSet(columns.shelf().size());
            others.set(0, columns.shelf().size());
            others.andNot(dismissed);
            filters.put(Facet.FOLLOW, others);
        }
    }

    private BitSet without(Optional<Facet> facet) {
        BitSet left = (BitSet) base.clone();
        filters.forEach((one, calls) -> {
            if (!facet.equals(Optional.of(one))) {
                left.and(calls);
            }
        });
        return left;
    }

    private Map<String, BitSet> values(Facet facet) {
        return switch (facet) {
            case VERDICT -> judged.map(Judged::verdicts).orElse(Map.of());
            case FOLLOW -> marks;
            case STATUS -> moment.statuses();
            case DEADLINE -> moment.deadlines();
            default -> columns.of(facet);
        };
    }

    /** Returns for each value how many calls there would be with it, all other facets being as they are; none of no call. */
    public Map<String, Integer> counts(Facet facet) {
        BitSet within = without(Optional.of(facet));
        Map<String, Integer> counts = new TreeMap<>();
        values(facet).forEach((value, calls) -> {
            BitSet both = (BitSet) calls.clone();
            both.and(within);
            int count = both.cardinality();
            if (count > 0 || query.chosen(facet).contains(value)) {
                counts.put(value, count);
            }
        });
        return counts;
    }

    /** Returns the chosen values that no call has and that nobody knows, such as a country ZZ; facets without any are left out. */
    Map<Facet, Set<String>> unknown() {
        Map<Facet, Set<String>> unknown = new EnumMap<>(Facet.class);
        query.chosen().forEach((facet, values) -> {
            Set<String> strange = new TreeSet<>(values);
            strange.removeIf(
                    value -> values(facet).containsKey(value) || FacetValues.isKnown(facet, value, columns.rules()));
            if (!strange.isEmpty()) {
                unknown.put(facet, strange);
            }
        });
        return unknown;
    }

    /** Returns what was asked, each funder by its one name. */
    ListQuery query() {
        return query;
    }

    /** Returns how many calls were found. */
    public int size() {
        return found.cardinality();
    }

    /** Returns what was looked for instead of what was typed, when nothing held that. */
    Optional<String> instead() {
        return words.flatMap(CallSearch.Found::instead);
    }

    /** Returns whether what was found is less than what was asked; who cannot say so shows nothing instead. */
    public boolean isLess() {
        return words.map(CallSearch.Found::isLess).orElse(false);
    }

    Map<CallSection, Integer> sections() {
        Map<CallSection, Integer> counts = new EnumMap<>(CallSection.class);
        for (CallSection section : CallSection.values()) {
            int count = countFound(moment.section(section));
            if (count > 0) {
                counts.put(section, count);
            }
        }
        return counts;
    }

    /** Returns how many of the calls found have each verdict. */
    Map<Eligibility, Integer> verdicts() {
        Map<Eligibility, Integer> counts = new EnumMap<>(Eligibility.class);
        for (Eligibility eligibility : Eligibility.values()) {
            counts.put(
                    eligibility,
                    judged.map(j -> j.verdicts().get(Judged.slug(eligibility)))
                            .map(this::countFound)
                            .orElse(0));
        }
        return counts;
    }

    /** Returns the facts that may decide calls found, the one that may decide most first; equals by name. */
    List<OpenFact> open() {
        return judged.map(Judged::open).orElse(Map.of()).entrySet().stream()
                .filter(entry -> OpenQuestion.isOfAll(entry.getKey()))
                .map(entry -> new OpenFact(entry.getKey(), countFound(entry.getValue())))
                .filter(open -> open.calls() > 0)
                .sorted(Comparator.comparingInt(OpenFact::calls).reversed())
                .toList();
    }

    private int countFound(BitSet calls) {
        BitSet both = (BitSet) calls.clone();
        both.and(found);
        return both.cardinality();
    }

    /** Returns the call at a place, as lists show it: without description, proofs and origins. */
    public Call call(int place) {
        return columns.shelf().calls().get(place);
    }

    /** Returns its verdict with the reasons; nothing while nobody asks, or when nobody can apply any more. */
    public Optional<Match> match(int place) {
        return judged.flatMap(j -> j.explain(place));
    }

    /** Returns its verdict, for those who need no reasons. */
    Optional<Eligibility> eligibility(int place) {
        return judged.flatMap(j -> j.eligibility(place));
    }

    /** Returns some of the places found, in the order that is asked for. */
    public int[] places(int from, int most) {
        return ordered().filter(found::get).skip(from).limit(most).toArray();
    }

    private IntStream ordered() {
        IntStream usual = IntStream.of(moment.byClosing());
        return switch (query.order()) {
            case CLOSING -> usual;
            case RELEVANCE -> words.map(w -> first(w.better())).orElse(usual);
            case VERDICT ->
                judged.map(j -> IntStream.concat(
                                IntStream.of(j.best()),
                                usual.filter(place -> j.eligibility(place).isEmpty())))
                        .orElse(usual);
            case AMOUNT ->
                sorted(Comparator.comparing(
                        (Call call) -> call.content()
                                .value(Field.GRANT_MAX)
                                .filter(m -> m.currency().equals("EUR"))
                                .map(Money::amount)
                                .orElse(BigDecimal.ZERO),
                        Comparator.reverseOrder()));
            case NEWEST -> sorted(Comparator.comparing(Call::firstSeen, Comparator.reverseOrder()));
        };
    }

    private IntStream first(List<BitSet> better) {
        int[] all = moment.byClosing();
        BitSet placed = new BitSet();
        IntStream ordered = IntStream.empty();
        for (BitSet some : better) {
            BitSet next = (BitSet) some.clone();
            next.andNot(placed);
            placed.or(some);
            ordered = IntStream.concat(ordered, IntStream.of(all).filter(next::get));
        }
        return IntStream.concat(ordered, IntStream.of(all).filter(place -> !placed.get(place)));
    }

    /** Calls that the order leaves equal stay in the usual one. */
    private IntStream sorted(Comparator<Call> order) {
        return IntStream.of(moment.byClosing())
                .filter(found::get)
                .boxed()
                .sorted(Comparator.comparing(this::call, order))
                .mapToInt(place -> place);
    }
}
