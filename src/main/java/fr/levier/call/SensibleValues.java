package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.reference.Codes;
import fr.levier.yaml.Nearest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether what a person says of a field can be: codes that there are, days that calls have. Pages and commands ask here, and here only.
 * What a page states already may be said again, whoever coined it.
 *
 * @param codes which codes there are
 * @param today the day on which it is said
 */
public record SensibleValues(Codes codes, LocalDate today) {
    private static final Map<Field<?>, String> SETS = Map.of(
            Field.COUNTRIES, "countries",
            Field.THEMES, "themes",
            Field.APPLICANTS, "authority-types");

    /** No call that anybody follows is older, and none is planned for longer. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final int LONGEST_YEARS = 30;

    /**
     * @param value in its JSON form, as {@link FieldText} gives it
     * @param stated what is stated of the call until now
     * @throws Refusal when this cannot be
     */
    public void demand(Field<?> field, JsonNode value, Content stated) {
        if (SETS.containsKey(field)) {
            Set<String> known = new TreeSet<>(codes.all(SETS.get(field)).keySet());
            stated.value(field).ifPresent(there -> ((Collection<?>) there).forEach(code -> known.add((String) code)));
            value.forEach(code -> demandKnown(code.asText(), field, known));
        }
        if (field.equals(Field.OPENS)) {
            LocalDate day = LocalDate.parse(value.asText());
            demandDay(day, field);
            days(stated).forEach(closing -> demandOrder(day, closing, field));
        }
        if (field.equals(Field.DEADLINES)) {
            value.forEach(deadline -> demandClosing(deadline, stated));
        }
    }

    private void demandClosing(JsonNode deadline, Content stated) {
        LocalDate day = CallJson.mapper().convertValue(deadline, Deadline.class).date();
        demandDay(day, Field.DEADLINES);
        stated.value(Field.OPENS).ifPresent(opening -> demandOrder(opening, day, Field.DEADLINES));
    }

    private static List<LocalDate> days(Content stated) {
        return stated.value(Field.DEADLINES).orElse(List.of()).stream()
                .map(Deadline::date)
                .toList();
    }

    private static void demandKnown(String code, Field<?> field, Set<String> known) {
        if (!known.contains(code)) {
            Optional<String> near = Nearest.to(code, known);
            throw new Refusal(near.map(nearest -> problem(field, "call.problem.unknown-code-near", code, nearest))
                    .orElseGet(() -> problem(field, "call.problem.unknown-code", code)));
        }
    }

    private void demandDay(LocalDate day, Field<?> field) {
        LocalDate last = today.plusYears(LONGEST_YEARS);
        if (day.isBefore(FIRST) || day.isAfter(last)) {
            throw new Refusal(problem(
                    field,
                    "call.problem.no-such-time",
                    TypedDay.write(day),
                    TypedDay.write(FIRST),
                    TypedDay.write(last)));
        }
    }

    private static void demandOrder(LocalDate opening, LocalDate closing, Field<?> field) {
        if (closing.isBefore(opening)) {
            throw new Refusal(problem(
                    field, "call.problem.closes-before-opening", TypedDay.write(closing), TypedDay.write(opening)));
        }
    }

    private static Problem problem(Field<?> field, String code, Object... details) {
        return Problem.at(Place.of(field.name()), code, details);
    }
}
