package fr.levier.dossier;

import fr.levier.authority.Council;
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
 * @param missed whether assemblies to come are named and none of them is in time
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

    /**
     * @param house when the assembly meets, where the file says nothing of it
     * @param closing the day on which the call closes next
     */
    static Schedule of(Dossier dossier, Council house, Optional<LocalDate> closing, LocalDate today) {
        Optional<LocalDate> last = dossier.target().or(() -> closing);
        int days = dossier.days(Step.DELIBERATION);
        Optional<LocalDate> latest = last.map(day -> Council.latest(day, days));
        Optional<Council.Outlook> outlook = last.flatMap(day ->
                dossier.council(house).outlook(day, days, dossier.isDone(Step.DELIBERATION) ? LocalDate.MIN : today));
        Optional<LocalDate> assembly = outlook.flatMap(Council.Outlook::assembly);
        return new Schedule(
                last,
                assembly,
                outlook.filter(Council.Outlook::isMissed).isPresent(),
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
