package fr.levier.call;

import fr.levier.message.Formats;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One page on which a call stands, as a page shows it.
 *
 * @param host the site
 * @param link its address, when a browser may follow it
 * @param rank how much its word weighs
 * @param lastSeen the day on which it was read last, in Paris
 */
public record OriginView(String host, Optional<String> link, String rank, String lastSeen) {

    static OriginView of(Origin origin, CallValues values) {
        return new OriginView(
                EvidenceView.host(origin.page(), values.messages()),
                SafeLink.of(origin.page()),
                values.messages().text("call.rank." + origin.rank()),
                Formats.of(values.messages()).date(LocalDate.ofInstant(origin.lastSeen(), Deadline.PARIS)));
    }
}
