package fr.levier.command;

import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.NumberedEvent;
import fr.levier.call.Status;
import fr.levier.digest.DigestInputs;
import fr.levier.digest.Gap;
import fr.levier.digest.Material;
import fr.levier.follow.OwnedSearch;
import fr.levier.mail.MailAddress;
import fr.levier.match.Match;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import fr.levier.rule.AdministrativeWindows;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The world as one run of letters sees it. The catalogue is read once, whoever asks; only an authority that keeps calls to itself is
 * asked for those again.
 */
final class LetterSight implements DigestInputs.Sight {
    private static final Set<Status> LIVE = EnumSet.of(Status.OPEN, Status.FORTHCOMING, Status.UNKNOWN);

    private final LetterInputs inputs;
    private final Instant now;
    private final Matcher.Sitting sitting;
    private final long last;
    private final List<Call> calls;
    private final Set<String> owners;
    private final Material.World world;
    private DigestInputs.News news;
    private long newsFrom;
    private @Nullable Map<String, List<OwnedSearch>> searches;

    LetterSight(LetterInputs inputs, Instant now) {
        this.inputs = inputs;
        this.now = now;
        this.sitting = inputs.matcher().at(now);
        this.last = inputs.catalogue().lastEvent();
        this.calls = inOrder(inputs.catalogue().list(), sitting);
        this.owners = inputs.catalogue().owners();
        this.world = inputs.world(calls, now);
        this.news = new DigestInputs.News(List.of(), last);
        this.newsFrom = last;
    }

    /** Calls that suit nobody in particular stand almost in the order in which they suit anybody, and need little sorting then. */
    private static List<Call> inOrder(List<Call> calls, Matcher.Sitting sitting) {
        return sitting.match(Situation.NOBODY, calls).stream().map(Match::call).toList();
    }

    static long live(List<Call> calls, Instant now) {
        return calls.stream().filter(c -> LIVE.contains(c.status(now))).count();
    }

    @Override
    public Optional<DigestInputs.View> find(String siren, Predicate<Call> wanted) {
        return inputs.authorities()
                .find(siren)
                .map(authority -> inputs.view(
                        Situation.of(authority, Optional.empty()),
                        visible(authority).stream().filter(wanted).toList(),
                        sitting));
    }

    private List<Call> visible(Authority authority) {
        return owners.contains(authority.siren()) ? inputs.calls(authority) : calls;
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
    public Set<CallId> dismissed(List<String> sirens) {
        return inputs.dismissed(sirens);
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
