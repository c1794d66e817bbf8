package fr.levier.command;

import fr.levier.authority.Council;
import fr.levier.call.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The calls that a letter wants anyway, and those that the lead time or the assemblies of its authority make near. Two of the same are
 * equal, so that authorities of the same times share one choice.
 */
record Pressing(Predicate<Call> wanted, Council council, int soonDays, Instant now) implements Predicate<Call> {

    /** Returns what is wanted as it is where the authority said nothing of its times. */
    static Predicate<Call> or(Predicate<Call> wanted, Council council, int soonDays, Instant now) {
        return council.equals(Council.UNKNOWN) ? wanted : new Pressing(wanted, council, soonDays, now);
    }

    @Override
    public boolean test(Call call) {
        return wanted.test(call)
                || call.nextDeadline(now)
                        .filter(next -> council.mustKnow(next.date(), LocalDate.ofInstant(now, next.zone()), soonDays))
                        .isPresent();
    }
}
