package fr.levier.dossier;

import fr.levier.reference.Workdays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When each step has to be done at the latest, counted back in working days from the day of handing in. Pure: the same file, closing and
 * day give the same dates. Without a closing, and without a day of its own, there is nothing to count from, and no step has a day.
 *
 * @param last the day from which is counted
 * @param assembly the assembly that can decide; nothing when the house named none in time
 * @param missed whether assemblies are named and none of them is in time
 */
record Schedule(Optional<LocalDate> last, Optional<LocalDate> assembly, boolean missed, List<Due> steps) {
    Schedule {
        steps = List.copyOf(steps);
    }

    /**
     * A step and its day.
     *
     * @param late whether the day is over and the step is not done
     */
    record Due(Step step, int days, Optional<LocalDate> day, boolean done, boolean late, String who) {}

    /** @param closing the day on which the call closes next */
    static Schedule of(Dossier dossier, Optional<LocalDate> closing, LocalDate today) {
        Optional<LocalDate> last = dossier.target().or(() -> closing);
        List<LocalDate> named = dossier.assemblies();
        Optional<LocalDate> latest = last.map(day -> Workdays.before(day, dossier.days(Step.DELIBERATION)));
        Optional<LocalDate> assembly = latest.flatMap(
                day -> named.stream().filter(one -> !one.isAfter(day)).reduce((one, later) -> later));
        boolean isMissed = last.isPresent() && !named.isEmpty() && assembly.isEmpty();
        return new Schedule(
                last,
                assembly,
                isMissed,
                Arrays.stream(Step.values())
                        .map(step -> due(step, dossier, last, assembly.or(() -> latest), today))
                        .toList());
    }

    private static Due due(
            Step step, Dossier dossier, Optional<LocalDate> last, Optional<LocalDate> assembly, LocalDate today) {
        int days = dossier.days(step);
        Optional<LocalDate> day = step == Step.DELIBERATION
                ? assembly
                : (step.isBeforeAssembly() ? assembly : last).map(from -> Workdays.before(from, days));
        boolean isDone = dossier.isDone(step);
        boolean isLate = !isDone && day.filter(today::isAfter).isPresent();
        return new Due(step, days, day, isDone, isLate, dossier.text(Dossier.field(step, "qui")));
    }
}
