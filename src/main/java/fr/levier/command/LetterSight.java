package fr.levier.command;

import fr.levier.authority.Council;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.NumberedEvent;
import fr.levier.digest.Basis;
import fr.levier.digest.CallHistory;
import fr.levier.digest.DigestInputs;
import fr.levier.digest.Gap;
import fr.levier.digest.Material;
import fr.levier.digest.Told;
import fr.levier.follow.OwnedSearch;
import fr.levier.mail.MailAddress;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import fr.levier.rule.AdministrativeWindows;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The world as one run of letters sees it, or one letter that somebody reads on a page. */
final class LetterSight implements DigestInputs.Sight {
    private final LetterInputs inputs;
    private final Instant now;
    private final Rulebook rules;
    private final Matcher.Sitting sitting;
    private final FormerVerdicts former;
    private final Predicate<Call> offered;
    private final Map<Predicate<Call>, Predicate<Call>> wider = new ConcurrentHashMap<>();
    private final long last;
    private final LetterCalls calls;
    private final Material.World world;
    private DigestInputs.News news;
    private long newsFrom;
    private @Nullable Map<String, List<OwnedSearch>> searches;

    private LetterSight(LetterInputs inputs, Function<Matcher.Sitting, LetterCalls> calls, Instant now) {
        this.inputs = inputs;
        this.now = now;
        // Asked first: when others come into force now, the next letter compares with these and tells what they
        // changed.
        this.rules = inputs.rules().current();
        this.sitting = inputs.matcher().at(now);
        this.former = new FormerVerdicts(inputs.told(), rules, now);
        this.offered = call -> LetterCalls.isOffered(call, now);
        this.last = inputs.catalogue().lastEvent();
        this.calls = calls.apply(sitting);
        this.world = inputs.world(this.calls.live(now), now);
        this.news = new DigestInputs.News(List.of(), last);
        this.newsFrom = last;
    }

    static LetterSight ofRun(LetterInputs inputs, Instant now) {
        return new LetterSight(inputs, sitting -> LetterCalls.ofRun(inputs.catalogue(), sitting), now);
    }

    static LetterSight ofLetter(LetterInputs inputs, Instant now) {
        return new LetterSight(inputs, sitting -> LetterCalls.ofLetter(inputs.catalogue(), inputs.search()), now);
    }

    @Override
    public Optional<DigestInputs.View> find(String siren, Predicate<Call> wanted) {
        return inputs.authorities()
                .find(siren)
                .map(authority ->
                        inputs.view(Situation.of(authority, Optional.empty()), calls.of(authority, wanted), sitting));
    }

    @Override
    public Optional<DigestInputs.View> find(
            String siren, Predicate<Call> wanted, int soonDays, Told told, Map<CallId, CallHistory> since) {
        return inputs.authorities().find(siren).map(authority -> {
            Situation situation = Situation.of(authority, Optional.empty());
            Basis basis = Basis.of(rules.version(), situation.facts());
            boolean isAsBefore = told.isFirst() || !told.isOtherThan(basis.stamp());
            Predicate<Call> near = Pressing.or(wanted, Council.of(authority), soonDays, now);
            Predicate<Call> judged = isAsBefore ? near : wider.computeIfAbsent(near, narrow -> narrow.or(offered));
            DigestInputs.View view = inputs.view(situation, calls.of(authority, judged), sitting);
            return view.remembering(new DigestInputs.Memory(
                    told.isFirst(),
                    basis,
                    told.isFirst() ? Map.of() : former.of(situation, view.matches(), told, basis, since)));
        });
    }

    @Override
    public Told told(String siren) {
        return inputs.told().latest(siren);
    }

    @Override
    public Optional<RuleFiles> rules() {
        return Optional.of(rules.files());
    }

    /** What happens while the letters are made is told by the next ones. */
    @Override
    public synchronized DigestInputs.News newsAfter(long cursor) {
        if (cursor < newsFrom) {
            List<NumberedEvent> events = inputs.catalogue().eventsAfter(cursor);
            news = new DigestInputs.News(
                    events.stream().filter(e -> e.number() <= last).toList(), last);
            newsFrom = cursor;
        }
        return new DigestInputs.News(
                news.changes().stream().filter(e -> e.number() > cursor).toList(), Math.max(cursor, last));
    }

    @Override
    public long lastEvent() {
        return last;
    }

    @Override
    public int liveCalls() {
        return world.liveCalls();
    }

    @Override
    public List<AdministrativeWindows.Opening> windows() {
        return world.windows();
    }

    @Override
    public List<Gap> gaps() {
        return world.gaps();
    }

    @Override
    public Map<CallId, List<String>> found(MailAddress reader, List<String> sirens) {
        return inputs.searches().find(searches(), reader, sirens, now);
    }

    private synchronized Map<String, List<OwnedSearch>> searches() {
        if (searches == null) {
            searches = inputs.searches().all();
        }
        return searches;
    }
}
