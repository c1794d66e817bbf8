package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Status;
import fr.levier.match.Match;
import fr.levier.match.Standing;
import fr.levier.reference.Label;
import fr.levier.rule.AdministrativeWindows;
import fr.levier.rule.Eligibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides what a letter says. Pure: the same material gives the same letter.
 *
 * <p>A call that the authority may not use is never in it, unless it could be used when the reader was last told, the authority counts
 * on it or a search of the reader finds it. A call of several authorities is told once,
 * for the one that it suits best. A first letter tells what there is now and not how it came to be, so that it is a welcome, whatever
 * was collected before.
 */
public final class DigestComposer {
    /** Without news for so long, the reader is told that there is none. */
    static final int SILENT_DAYS = 28;

    static final Comparator<Entry> BEST = Comparator.<Entry>comparingInt(e -> e.eligible() ? 0 : e.refused() ? 2 : 1)
            .thenComparing(Entry::declined);

    private final Material material;
    private final LocalDate today;
    private final ClosingNews closings;
    private final Map<CallId, List<Label>> counting;

    private DigestComposer(Material material) {
        this.material = material;
        this.today = material.today();
        this.closings = ClosingNews.of(material);
        this.counting = counting(material.views());
    }

    /** Composes the letter of one person; nothing when there is nothing to say. */
    public static Optional<Digest> compose(Material material) {
        return new DigestComposer(material).compose();
    }

    private Optional<Digest> compose() {
        boolean welcomes = material.views().stream().anyMatch(v -> v.memory().isFirst());
        List<Section> sections = Sections.of(usable(), rules(), material.isFirst() || welcomes);
        List<AdministrativeWindows.Opening> windows =
                WindowNews.told(material.world().windows(), material.views(), today);
        if (!sections.isEmpty() || windowIsNews(windows)) {
            return Optional.of(
                    digest(material.isFirst() ? Digest.Kind.WELCOME : Digest.Kind.LETTER, sections, windows));
        }
        boolean silent = !material.past().lastSign().plusDays(SILENT_DAYS).isAfter(today);
        return silent ? Optional.of(digest(Digest.Kind.SIGN_OF_LIFE, sections, windows)) : Optional.empty();
    }

    private boolean windowIsNews(List<AdministrativeWindows.Opening> windows) {
        return !material.isFirst() && WindowNews.isNews(windows, material.past().lastSign(), today);
    }

    private Digest digest(Digest.Kind kind, List<Section> sections, List<AdministrativeWindows.Opening> windows) {
        return new Digest(
                material.recipient(),
                material.period(),
                kind,
                material.now(),
                material.longestLead(),
                sections,
                windows,
                material.world());
    }

    private Map<Section.Kind, Predicate<Entry>> rules() {
        return material.isFirst() ? ofWelcome() : ofPeriod();
    }

    private Map<Section.Kind, Predicate<Entry>> ofPeriod() {
        Map<Section.Kind, Predicate<Entry>> rules = new EnumMap<>(Section.Kind.class);
        boolean quarter = material.opensQuarter();
        rules.put(Section.Kind.PORTFOLIO, e -> isFollowed(e) && (e.history().tellsChange() || turned(e)));
        rules.put(Section.Kind.NEW, e -> suits(e) && isNew(e) && e.live() && e.eligible());
        rules.put(Section.Kind.CHANGED, e -> suits(e) && changed(e) && !isFollowed(e));
        rules.put(Section.Kind.TURNED, e -> turned(e) && !(suits(e) && changed(e)) && !isFollowed(e));
        rules.put(Section.Kind.CLOSING_SOON, e -> (suits(e) || isFollowed(e)) && closings.tells(e));
        rules.put(Section.Kind.TO_CONFIRM, e -> suits(e) && isNew(e) && e.live() && !e.eligible());
        rules.put(Section.Kind.FOUND, this::isOnlyFound);
        rules.put(Section.Kind.PERMANENT, e -> suits(e) && e.status() == Status.PERMANENT && (quarter || isNew(e)));
        return rules;
    }

    private Map<Section.Kind, Predicate<Entry>> ofWelcome() {
        Map<Section.Kind, Predicate<Entry>> rules = new EnumMap<>(Section.Kind.class);
        rules.put(Section.Kind.NEW, e -> suits(e) && e.live() && e.eligible());
        rules.put(Section.Kind.CLOSING_SOON, e -> suits(e) && closings.tells(e));
        rules.put(Section.Kind.TO_CONFIRM, e -> suits(e) && e.live() && !e.eligible());
        rules.put(Section.Kind.PERMANENT, e -> suits(e) && e.status() == Status.PERMANENT);
        return rules;
    }

    /** What fits, or may fit, stands with what fits, and says there which search found it. */
    private boolean isOnlyFound(Entry entry) {
        return entry.refused()
                && !entry.ties().searches().isEmpty()
                && entry.history().isNew()
                && isOffered(entry)
                && !isFollowed(entry);
    }

    private static boolean suits(Entry entry) {
        return !entry.refused();
    }

    private static boolean isNew(Entry entry) {
        return entry.history().isNew() || entry.whom().welcomed();
    }

    /** Nobody needs to know that rules changed for a call that is over. */
    private static boolean turned(Entry entry) {
        return entry.verdictChange().isPresent() && isOffered(entry);
    }

    private static boolean isOffered(Entry entry) {
        return entry.live() || entry.status() == Status.PERMANENT;
    }

    /** A closed call is history, unless it was closed earlier than announced. */
    private boolean changed(Entry entry) {
        return entry.history().tellsChange()
                && (entry.status() != Status.CLOSED
                        || entry.changes().stream().anyMatch(c -> c.cutsShort(material.now())));
    }

    private boolean isFollowed(Entry entry) {
        return !entry.ties().counting().isEmpty();
    }

    /** Each call once, the best first, in the order of pages. */
    private List<Entry> usable() {
        Map<CallId, Entry> best = new LinkedHashMap<>();
        boolean several = material.views().size() > 1;
        for (DigestInputs.View view : material.views()) {
            Entry.Whom whom = Entry.Whom.of(view, several);
            for (Match match : view.matches()) {
                if (isUsable(match, view)) {
                    Entry entry = entry(whom, match, view);
                    if (!isAside(entry, view)) {
                        best.merge(entry.id(), entry, (a, b) -> BEST.compare(b, a) < 0 ? b : a);
                    }
                }
            }
        }
        List<Entry> entries = new ArrayList<>(best.values());
        if (several) {
            Map<CallId, Standing> standings = standings();
            entries.sort(BEST.thenComparing(e -> standings.getOrDefault(e.id(), Standing.unknown()), Standing.ORDER));
        }
        return entries;
    }

    private boolean isUsable(Match match, DigestInputs.View view) {
        CallId call = match.call().id();
        return match.verdict().eligibility() != Eligibility.INELIGIBLE
                || view.memory().former().containsKey(call)
                || view.followed().containsKey(call)
                || material.found().containsKey(call);
    }

    /** What an authority put aside stays away until it changes, unless something else of the authority counts on it. */
    private boolean isAside(Entry entry, DigestInputs.View view) {
        return view.dismissed().containsKey(entry.id()) && !view.followed().containsKey(entry.id()) && !changed(entry);
    }

    /** Where calls stand for the authority that they suit best. */
    private Map<CallId, Standing> standings() {
        Map<CallId, Standing> best = new HashMap<>();
        for (DigestInputs.View view : material.views()) {
            view.matches()
                    .forEach(match -> best.merge(
                            match.call().id(), match.standing(), (a, b) -> Standing.ORDER.compare(b, a) < 0 ? b : a));
        }
        return best;
    }

    private Entry entry(Entry.Whom whom, Match match, DigestInputs.View view) {
        Call call = match.call();
        boolean isFirst = material.isFirst() || whom.welcomed();
        CallHistory all = isFirst ? CallHistory.NONE : material.histories().getOrDefault(call.id(), CallHistory.NONE);
        Optional<Instant> aside = Optional.ofNullable(view.dismissed().get(call.id()));
        Entry told = Entry.of(whom, match, aside.map(all::after).orElse(all), material.now())
                .tied(ties(call.id()));
        Entry entry = aside.isPresent() && changed(told) ? told.tied(told.ties().onceAside()) : told;
        Optional<Former> former = Optional.ofNullable(view.memory().former().get(call.id()));
        return isFirst || all.isNew()
                ? entry
                : entry.judgedOtherwise(former.flatMap(f -> VerdictChange.between(f, match.verdict())));
    }

    private Entry.Ties ties(CallId call) {
        List<Label> those = counting.getOrDefault(call, List.of());
        List<String> searches = material.found().getOrDefault(call, List.of());
        return those.isEmpty() && searches.isEmpty() ? Entry.Ties.NONE : new Entry.Ties(those, searches, false);
    }

    /** Whichever of the reader's authorities counts on a call. */
    private static Map<CallId, List<Label>> counting(List<DigestInputs.View> views) {
        Map<CallId, List<Label>> counting = new HashMap<>();
        views.forEach(view -> view.followed()
                .forEach((call, labels) -> counting.merge(
                        call,
                        labels,
                        (a, b) ->
                                Stream.concat(a.stream(), b.stream()).distinct().toList())));
        return counting;
    }
}
