package fr.levier.authority;

import fr.levier.reference.Workdays;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How early an authority must know of a closing, and when its deliberating assembly meets, as far as it said so. Which assembly can
 * still decide on a call is answered here and nowhere else, for letters and for application files. Nothing is presumed: where no
 * assembly to come is announced, nobody knows which one decides.
 *
 * @param leadDays how many days before a closing it must know
 * @param assemblies the announced days, in order; those that are over decide nothing
 */
public record Council(Optional<Integer> leadDays, List<LocalDate> assemblies) {
    /** Nobody said anything. */
    public static final Council UNKNOWN = new Council(Optional.empty(), List.of());

    /**
     * How many working days there should be between the assembly that decides and the closing. A proposal of Levier, which no text
     * fixes.
     */
    public static final int WORKDAYS = 10;

    /** After so long without an announced assembly, others are to come of which nobody has heard yet. */
    private static final int MONTHS_AHEAD = 3;

    public Council {
        assemblies = List.copyOf(new TreeSet<>(assemblies));
    }

    /**
     * What the announced assemblies mean for a day on which something must be handed in.
     *
     * @param latest the last day on which an assembly could decide
     * @param assembly the last announced one that is no later; nothing when none of them is in time
     */
    public record Outlook(LocalDate latest, Optional<LocalDate> assembly) {
        /** Returns whether assemblies are announced, and none of them is in time. */
        public boolean isMissed() {
            return assembly.isEmpty();
        }
    }

    /** Returns what an authority says of itself; what is no day, or no number of days, is left out. */
    public static Council of(Authority authority) {
        Object lead = authority.description().get("leadDays");
        Object days = authority.description().get("assemblies");
        return new Council(
                lead instanceof Number number ? Optional.of(number.intValue()) : Optional.empty(),
                days instanceof Collection<?> all
                        ? all.stream().flatMap(day -> day(day).stream()).toList()
                        : List.of());
    }

    private static Optional<LocalDate> day(Object written) {
        try {
            return Optional.of(LocalDate.parse(written.toString()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Returns the same with other assemblies. */
    public Council meeting(List<LocalDate> days) {
        return new Council(leadDays, days);
    }

    /** Returns the last day on which an assembly can decide, so many working days before a closing. */
    public static LocalDate latest(LocalDate closing, int workdays) {
        return Workdays.before(closing, workdays);
    }

    /**
     * Returns which assembly can decide; nothing where none is announced from a day on.
     *
     * @param workdays how many working days there must be between it and the closing
     */
    public Optional<Outlook> outlook(LocalDate closing, int workdays, LocalDate from) {
        if (assemblies.isEmpty()) {
            return Optional.empty(); // asked of every call of every letter
        }
        List<LocalDate> announced =
                assemblies.stream().filter(day -> !day.isBefore(from)).toList();
        LocalDate latest = latest(closing, workdays);
        Optional<LocalDate> last =
                announced.stream().filter(day -> !day.isAfter(latest)).reduce((one, later) -> later);
        return announced.isEmpty() ? Optional.empty() : Optional.of(new Outlook(latest, last));
    }

    /** The same for the usual time between both, and only where no assembly is to be expected of which nobody has heard yet. */
    public Optional<Outlook> outlook(LocalDate closing, LocalDate today) {
        return outlook(closing, WORKDAYS, today).filter(this::reaches);
    }

    private boolean reaches(Outlook outlook) {
        return outlook.assembly()
                .map(day -> !day.plusMonths(MONTHS_AHEAD).isBefore(outlook.latest())
                        || assemblies.stream().anyMatch(outlook.latest()::isBefore))
                .orElse(true);
    }

    /**
     * Returns whether the authority must know of a closing now: it is near, or the last assembly that can decide is.
     *
     * @param days how near at least; the authority's own number counts where it is larger
     */
    public boolean mustKnow(LocalDate closing, LocalDate today, int days) {
        LocalDate until = today.plusDays(Math.max(days, leadDays.orElse(0)));
        return !closing.isAfter(until)
                || outlook(closing, today)
                        .flatMap(Outlook::assembly)
                        .filter(day -> !day.isAfter(until))
                        .isPresent();
    }
}
