package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.mail.MailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The letter of the running week as it would be now, for a page, a preview, or who asks to have it at once. It is kept nowhere, and
 * moves no cursor: the letter that is due comes all the same.
 */
final class WeekLetters {
    private final DigestInputs inputs;
    private final Catalogue catalogue;

    WeekLetters(DigestInputs inputs, Catalogue catalogue) {
        this.inputs = inputs;
        this.catalogue = catalogue;
    }

    /**
     * For whom, without a subscription.
     *
     * @param sirens the authorities
     * @param zone where the reader lives
     */
    record Reader(
            List<String> sirens,
            MailAddress email,
            Locale locale,
            Subscription.Extent extent,
            int leadDays,
            ZoneId zone) {
        Reader {
            sirens = List.copyOf(sirens);
        }

        static Reader of(Subscription to) {
            return new Reader(
                    to.sirens(),
                    to.email(),
                    to.locale(),
                    to.wish().extent(),
                    to.wish().leadDays(),
                    to.rhythm().zone());
        }

        /** The same reader of the whole letter of one authority, in the language of a page. */
        Reader whole(String siren, Locale page) {
            return new Reader(List.of(siren), email, page, Subscription.Extent.FULL, leadDays, zone);
        }

        int soonDays() {
            return Subscription.Wish.soonDays(leadDays);
        }

        /** The same person, who reads the whole letter now. */
        Reader inFull() {
            return new Reader(sirens, email, locale, Subscription.Extent.FULL, leadDays, zone);
        }
    }

    /** Composes the letter; nothing when there is nothing to say, or none of the authorities is known. */
    Optional<Digest> compose(Reader reader, Instant now) {
        DigestInputs.Sight sight = inputs.glance(now);
        Map<CallId, CallHistory> told = CallHistory.of(catalogue.weekBefore(now));
        Predicate<Call> wanted = Material.wanted(told.keySet(), reader.soonDays(), now);
        List<DigestInputs.View> views = reader.sirens().stream()
                .flatMap(siren -> sight.find(siren, wanted, reader.soonDays(), sight.told(siren), told).stream())
                .toList();
        return views.isEmpty() ? Optional.empty() : DigestComposer.compose(material(reader, views, told, sight, now));
    }

    private static Material material(
            Reader reader,
            List<DigestInputs.View> views,
            Map<CallId, CallHistory> told,
            DigestInputs.Sight sight,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, reader.zone());
        LocalDate lastWeek = today.minusWeeks(1);
        return new Material(
                Recipient.of(0, views, reader.email(), reader.locale(), reader.extent()),
                Period.weekOf(today),
                views,
                told,
                sight.found(reader.email(), reader.sirens()),
                new Material.World(sight.windows(), sight.gaps(), sight.liveCalls()),
                new Material.Past(lastWeek, Optional.of(lastWeek), reader.zone()),
                reader.soonDays(),
                now);
    }
}
