package fr.levier.planning;

import fr.levier.message.Messages;
import fr.levier.portfolio.Project;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of what was typed: the project, computed as files are, or what keeps it from being one.
 *
 * @param project nothing when its plan has a fault
 * @param errors the sentences of faults, by the field in which they stand; under the empty name those of no field
 * @param refused true when it cannot even be kept: something is too long, or may mean two things
 */
record PlanReading(
        PlanForm form, PlanDocument document, Optional<Project> project, Map<String, String> errors, boolean refused) {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_LINES = 2000;
    private static final int MOST_ROWS = 200;
    private static final Set<FieldKind> AMOUNTS = Set.of(FieldKind.EUROS, FieldKind.AMOUNT);

    PlanReading {
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** Reads what stands in a form that was drawn from the document. */
    static PlanReading of(PlanForm form, PlanDocument before, FieldText texts, Rulebook rulebook, Messages messages) {
        Problems problems = new Problems();
        form.fields().forEach((name, text) -> check(name, text, problems));
        Field.lists()
                .filter(list -> form.rows(list) > MOST_ROWS)
                .forEach(list -> problems.add(
                        Place.of("").withKey(list), "planning.problem.too-many", String.valueOf(MOST_ROWS)));
        if (!problems.isEmpty()) {
            return new PlanReading(form, before, Optional.empty(), errors(form, problems.list(), messages), true);
        }
        return of(form, form.document(before, texts), rulebook, messages);
    }

    static PlanReading of(PlanForm form, PlanDocument document, Rulebook rulebook, Messages messages) {
        Problems problems = new Problems();
        Optional<Project> project = document.read(rulebook, problems);
        return new PlanReading(form, document, project, errors(form, problems.list(), messages), false);
    }

    private static void check(String name, String text, Problems problems) {
        FieldKind kind = kind(name);
        int most = kind.hasLines() ? LONGEST_LINES : LONGEST_LINE;
        if (text.codePointCount(0, text.length()) > most) {
            problems.add(Place.of("").withKey(name), "planning.problem.too-long", String.valueOf(most));
        } else if (AMOUNTS.contains(kind) && TypedNumbers.isDoubtful(text)) {
            problems.add(Place.of("").withKey(name), "planning.problem.doubtful", text);
        }
    }

    private static FieldKind kind(String name) {
        String path = name.replaceFirst("^financing\\.((costs|contributions)\\.\\d+\\.)?", "");
        List<Field> fields = name.startsWith("financing.costs.")
                ? Field.COSTS
                : name.startsWith("financing.contributions.")
                        ? Field.CONTRIBUTIONS
                        : name.startsWith("financing.") ? Field.PLAN : Field.PLACE;
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .map(Field::kind)
                .findFirst()
                .orElse(FieldKind.TEXT);
    }

    private static Map<String, String> errors(PlanForm form, List<Problem> problems, Messages messages) {
        Map<String, String> errors = new LinkedHashMap<>();
        Told told = new Told(messages);
        for (Problem problem : problems) {
            String said = told.of(problem);
            errors.merge(field(form, problem), said, (one, other) -> one + " " + other);
        }
        return errors;
    }

    /** Returns the field in which a fault stands: the one named, that around it, or the first of its row. */
    private static String field(PlanForm form, Problem problem) {
        String key = problem.place().key();
        if (problem.code().equals("yaml.problem.missing-key")) {
            String missing = key + "." + problem.details().get(0);
            if (form.fields().containsKey(missing)) {
                return missing;
            }
        }
        List<String> around = new ArrayList<>(List.of(key));
        while (key.contains(".")) {
            key = key.substring(0, key.lastIndexOf('.'));
            around.add(key);
        }
        for (String name : around) {
            if (form.fields().containsKey(name)) {
                return name;
            }
            Optional<String> first = form.fields().keySet().stream()
                    .filter(known -> name.matches(".*\\.\\d+(\\..*)?") && known.startsWith(name + "."))
                    .findFirst();
            if (first.isPresent()) {
                return first.get();
            }
        }
        return "";
    }
}
