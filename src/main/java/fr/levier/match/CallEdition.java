package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.rule.Campaign;
import fr.levier.rule.Scheme;
import java.time.LocalDate;
import java.util.Optional;

/** Says of which campaign of its scheme a call is the edition: verdicts and plans must follow the same one. */
public final class CallEdition {
    private CallEdition() {}

    /** Returns the campaign that the call's edition names, or whose window holds its last day; the rulebook chooses otherwise. */
    public static Optional<Campaign> campaign(Scheme scheme, Call call) {
        Optional<Campaign> named = call.content()
                .value(Field.EDITION)
                .flatMap(scheme::findCampaign)
                .filter(Campaign::isInForce);
        return named.or(() -> lastDay(call)
                .flatMap(day -> scheme.campaignsInForce().stream()
                        .filter(c -> c.isOpenOn(day))
                        .findFirst()));
    }

    static Optional<LocalDate> lastDay(Call call) {
        return call.content().deadlines().stream().max(Deadline::compareTo).map(Deadline::date);
    }
}
