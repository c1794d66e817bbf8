package fr.levier.match;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.search.CallSearch;
import fr.levier.call.search.Recent;
import fr.levier.call.search.SearchWords;
import fr.levier.call.search.Shelf;
import fr.levier.call.search.Thesaurus;
import fr.levier.reference.Names;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the list of calls is asked. What does not change from one question to the next is kept: what facets hold as long as
 * shelf and rulebook are the same, where calls stand until the next one closes, the verdicts of the latest situations.
 */
@Singleton
public final class Finder {
    private static final int SITUATIONS = 64;

    private final CallSearch search;
    private final Catalogue catalogue;
    private final Matcher matcher;
    private final RulebookInForce rules;
    private final Names names;
    private volatile @Nullable Columns columns;
    private volatile @Nullable Moment moment;
    private volatile @Nullable Named thesaurus;
    private final Map<ObjectNode, KeptSituation> situations = Collections.synchronizedMap(new Recent<>(SITUATIONS));
    private final Map<Owned, BitSet> own = Collections.synchronizedMap(new Recent<>(SITUATIONS));

    public Finder(CallSearch search, Catalogue catalogue, Matcher matcher, RulebookInForce rules, Names names) {
        this.search = search;
        this.catalogue = catalogue;
        this.matcher = matcher;
        this.rules = rules;
        this.names = names;
    }

    private record Named(Rulebook rules, Thesaurus words) {}

    private record Owned(Columns columns, String siren) {}

    /** What is kept of a situation; whoever asks the same at the same time waits for one answer. */
    private static final class KeptSituation {
        private final Situation situation;
        private @Nullable Judged last;

        KeptSituation(Situation situation) {
            this.situation = situation;
        }

        synchronized Judged at(Columns known, Moment standing, Matcher matcher, Instant now) {
            Judged kept = last;
            if (kept == null || !kept.isOf(known, standing)) {
                kept = Judged.of(known, standing, () -> matcher.hear(situation, now), now, Optional.ofNullable(last));
                last = kept;
            }
            return kept;
        }
    }

    /**
     * Answers a question to the list.
     *
     * @param siren whose private calls may be found too
     * @param marks what the asker has said of calls
     */
    public Findings find(
            ListQuery query,
            Optional<Situation> situation,
            Optional<String> siren,
            Map<CallId, Set<String>> marks,
            Instant now) {
        Columns known = columns(search.shelf(), rules.current());
        Moment standing = moment(known.shelf(), now);
        Optional<Judged> verdicts = situation.map(asking -> judged(known, standing, asking, now));
        SearchWords words = SearchWords.read(query.text(), thesaurus(known.rules()));
        Optional<CallSearch.Found> found =
                query.text().isEmpty() ? Optional.empty() : Optional.of(search.find(known.shelf(), words));
        return new Findings(
                known, standing, verdicts, found, marks, visible(known, siren), query.withFunders(known::funder));
    }

    /**
     * Makes ready what the list will be asked: the calls as they are now, what nobody in particular comes to, and what those come to who
     * asked lately. What has not changed costs nothing.
     */
    void prepare(Instant now) {
        Columns known = columns(search.shelf(), rules.current());
        Moment standing = moment(known.shelf(), now);
        thesaurus(known.rules());
        judged(known, standing, Situation.NOBODY, now);
        List<KeptSituation> lately;
        synchronized (situations) {
            lately = List.copyOf(situations.values());
        }
        lately.forEach(one -> one.at(known, standing, matcher, now));
    }

    /** Returns calls like this one to which one may still apply, of those that the authority may see. */
    List<Similar> similar(Call call, Optional<String> siren, Instant now) {
        Columns known = columns(search.shelf(), rules.current());
        BitSet others = visible(known, siren);
        others.and(moment(known.shelf(), now).answerable());
        return Similar.to(
                call, others.stream().mapToObj(place -> known.shelf().calls().get(place)));
    }

    private Columns columns(Shelf shelf, Rulebook rulebook) {
        Columns kept = columns;
        if (kept == null || !kept.isOf(shelf, rulebook)) {
            kept = new Columns(shelf, rulebook, names);
            columns = kept;
        }
        return kept;
    }

    private Moment moment(Shelf shelf, Instant now) {
        Moment kept = moment;
        if (kept == null || !kept.holds(shelf, now)) {
            kept = new Moment(shelf, now);
            moment = kept;
        }
        return kept;
    }

    private Thesaurus thesaurus(Rulebook rulebook) {
        Named kept = thesaurus;
        if (kept == null || kept.rules() != rulebook) {
            kept = new Named(rulebook, VocabularyNames.in(rulebook));
            thesaurus = kept;
        }
        return kept.words();
    }

    private Judged judged(Columns known, Moment standing, Situation situation, Instant now) {
        KeptSituation asked = situations.computeIfAbsent(situation.facts(), facts -> new KeptSituation(situation));
        return asked.at(known, standing, matcher, now);
    }

    /** Everybody's calls, and the authority's own that everybody does not see since. */
    private BitSet visible(Columns known, Optional<String> siren) {
        BitSet visible = (BitSet) known.owned("").clone();
        siren.filter(s -> !known.owned(s).isEmpty()).ifPresent(s -> visible.or(own(known, s)));
        return visible;
    }

    private BitSet own(Columns known, String siren) {
        Owned owned = new Owned(known, siren);
        BitSet kept = own.get(owned);
        if (kept == null) {
            List<CallId> ids = catalogue.listFor(Optional.of(siren)).stream()
                    .map(Call::id)
                    .filter(id -> id.owner().isPresent())
                    .toList();
            BitSet places = new BitSet();
            known.owned(siren).stream()
                    .filter(place ->
                            ids.contains(known.shelf().calls().get(place).id()))
                    .forEach(places::set);
            kept = places;
            own.put(owned, kept);
        }
        return kept;
    }
}
