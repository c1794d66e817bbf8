package fr.levier.digest;

import fr.levier.authority.Council;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.NumberedEvent;
import fr.levier.mail.MailAddress;
import fr.levier.match.Match;
import fr.levier.reference.Label;
import fr.levier.rule.AdministrativeWindows;
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
         * The same, and the calls that the authority's own lead time and assemblies make wanted too.
         *
         * @param soonDays how many days before a deadline the readers must know of it
         */
        default Optional<View> find(String siren, Predicate<Call> wanted, int soonDays) {
            return find(siren, wanted);
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

        /** Returns the calls that all of these authorities said are not for them. */
        Set<CallId> dismissed(List<String> sirens);

        /** Returns what a reader's saved searches for these authorities find now, each call with the names of the searches. */
        Map<CallId, List<String>> found(MailAddress reader, List<String> sirens);
    }

    /**
     * An authority and how the catalogue looks to it.
     *
     * @param matches the best first, as pages show them
     * @param followed the calls on which something of it counts, each with what does
     */
    record View(
            String siren,
            String authority,
            boolean fictional,
            List<Match> matches,
            Map<CallId, List<Label>> followed,
            Said said) {
        public View {
            matches = List.copyOf(matches);
            followed = Map.copyOf(followed);
        }

        /** An authority that said nothing by which letters go. */
        public View(
                String siren,
                String authority,
                boolean fictional,
                List<Match> matches,
                Map<CallId, List<Label>> followed) {
            this(siren, authority, fictional, matches, followed, Said.NOTHING);
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
