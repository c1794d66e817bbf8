package fr.levier.digest;

import fr.levier.authority.Council;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.NumberedEvent;
import fr.levier.mail.MailAddress;
import fr.levier.match.Match;
import fr.levier.reference.Label;
import fr.levier.rule.AdministrativeWindows;
import fr.levier.rule.RuleFiles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What letters are made from. The application joins the catalogue, the authorities and the rulebook behind this interface. */
public interface DigestInputs {
    /** Looks at the world once, for all letters of one run: they speak of the same catalogue and the same rules. */
    Sight at(Instant now);

    /** Looks at as much of the world as one letter needs, for who reads it on a page. */
    default Sight glance(Instant now) {
        return at(now);
    }

    /** The world as one run of letters sees it; asked from several threads. */
    interface Sight {
        /**
         * Returns an authority and the calls that are wanted with their verdicts for it; nothing when nobody knows the authority.
         */
        Optional<View> find(String siren, Predicate<Call> wanted);

        /**
         * The same for readers who were told of it before, with how its calls were judged then where that matters. Who was told by other
         * rules, or when the authority said something else of itself, is shown all calls that may be applied for; the authority's own
         * lead time and assemblies make calls wanted too.
         *
         * @param soonDays how many days before a deadline the readers must know of it
         * @param since what happened to calls since the readers were told
         */
        default Optional<View> find(
                String siren, Predicate<Call> wanted, int soonDays, Told told, Map<CallId, CallHistory> since) {
            return find(siren, wanted).map(view -> view.remembering(new Memory(told.isFirst(), Basis.NONE, Map.of())));
        }

        /** Returns by what somebody was last told of an authority, for who reads its letter without being on it. */
        default Told told(String siren) {
            return Told.LONG_AGO;
        }

        /** Returns the files of the rules that judge. */
        default Optional<RuleFiles> rules() {
            return Optional.empty();
        }

        /** Returns what happened to calls after an event, oldest first, and the last event that this covers. */
        News newsAfter(long cursor);

        /** Returns the number of the last event; zero before the first. */
        long lastEvent();

        /** Returns how many calls may still be applied for, by everybody. */
        int liveCalls();

        /** Returns the windows of the administration that are open or come next. */
        List<AdministrativeWindows.Opening> windows();

        /** Returns the sources in trouble. */
        List<Gap> gaps();

        /** Returns what a reader's saved searches for these authorities find now, each call with the names of the searches. */
        Map<CallId, List<String>> found(MailAddress reader, List<String> sirens);
    }

    /**
     * An authority and how the catalogue looks to it.
     *
     * @param matches the best first, as pages show them
     * @param followed the calls on which something of it counts, each with what does
     * @param dismissed the calls that it put aside, each with when: only what happens later is told
     * @param memory what its reader was told before
     * @param said what it said besides by which letters go
     */
    record View(
            String siren,
            String authority,
            boolean fictional,
            List<Match> matches,
            Map<CallId, List<Label>> followed,
            Map<CallId, Instant> dismissed,
            Memory memory,
            Said said) {
        public View {
            matches = List.copyOf(matches);
            followed = Map.copyOf(followed);
            dismissed = Map.copyOf(dismissed);
        }

        /** An authority that put nothing aside and said nothing by which letters go, for a reader of whom nothing is remembered. */
        public View(
                String siren,
                String authority,
                boolean fictional,
                List<Match> matches,
                Map<CallId, List<Label>> followed) {
            this(siren, authority, fictional, matches, followed, Map.of(), Memory.NONE, Said.NOTHING);
        }

        /** The same where calls were put aside. */
        public View without(Map<CallId, Instant> aside) {
            return new View(siren, authority, fictional, matches, followed, aside, memory, said);
        }

        /** The same for a reader who was told before. */
        public View remembering(Memory known) {
            return new View(siren, authority, fictional, matches, followed, dismissed, known, said);
        }
    }

    /**
     * What a reader was told of an authority before.
     *
     * @param isFirst whether it was nothing, so that the authority's calls are to be welcomed
     * @param basis by what calls are judged now
     * @param former how calls were judged then, of those only where something is different that a reader must know
     */
    record Memory(boolean isFirst, Basis basis, Map<CallId, Former> former) {
        public static final Memory NONE = new Memory(false, Basis.NONE, Map.of());

        public Memory {
            former = Map.copyOf(former);
        }
    }

    /**
     * What an authority said by which its letters go.
     *
     * @param council how early it must know of a closing, and when its assembly meets
     * @param done the facts that windows of the administration make true, and that are true of it
     * @param declined the calls for which it decided not to apply
     */
    record Said(Council council, Set<String> done, Set<CallId> declined) {
        static final Said NOTHING = new Said(Council.UNKNOWN, Set.of(), Set.of());

        public Said {
            done = Set.copyOf(done);
            declined = Set.copyOf(declined);
        }
    }

    /**
     * Events of the catalogue.
     *
     * @param cursor the number of the last event covered; the given one when there was none
     */
    record News(List<NumberedEvent> changes, long cursor) {
        public News {
            changes = List.copyOf(changes);
        }
    }
}
