package fr.levier.dossier;

import fr.levier.call.Deadline;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.reference.TypedDays;
import fr.levier.web.CleanText;
import fr.levier.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed into the form of an application file: fields that it has, without what cannot be seen, and what is wrong with them.
 *
 * @param wrong the sentences of faults, by the field in which they stand
 */
record DossierForm(Map<String, String> said, Map<String, String> wrong) {
    private static final int LONGEST = 300;
    private static final int LONGEST_TEXT = 2000;
    private static final int YEARS_AHEAD = 5;

    static DossierForm read(Form form, Messages messages) {
        Map<String, String> said = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String field : fields()) {
            String text = CleanText.lines(form.text(field));
            if (!text.isEmpty()) {
                said.put(field, text);
            }
            int most = isLong(field) ? LONGEST_TEXT : LONGEST;
            if (text.codePointCount(0, text.length()) > most) {
                wrong.put(field, messages.text("dossier.problem.too-long", most));
            }
        }
        days(Dossier.ASSEMBLIES, said, wrong, messages);
        days(Dossier.TARGET, said, wrong, messages);
        for (Step step : Step.values()) {
            String field = Dossier.field(step, "jours");
            if (said.containsKey(field) && !said.getOrDefault(field, "").matches("\\d{1,3}")) {
                wrong.put(field, messages.text("dossier.problem.days"));
            }
        }
        return new DossierForm(said, wrong);
    }

    /**
     * Returns what is wrong, days that were typed anew among it: on which nobody can file any more, or on which no assembly meets. What
     * stood there already is kept, for time passes.
     */
    Map<String, String> wrongBeside(Dossier kept, Optional<Deadline> closing, LocalDate today, Messages messages) {
        Map<String, String> all = new LinkedHashMap<>(wrong);
        Formats formats = Formats.of(messages);
        if (!kept.text(Dossier.TARGET).equals(said.getOrDefault(Dossier.TARGET, ""))) {
            for (LocalDate day : TypedDays.read(said.getOrDefault(Dossier.TARGET, ""))) {
                if (day.isBefore(today)) {
                    all.putIfAbsent(Dossier.TARGET, messages.text("dossier.problem.over", formats.date(day)));
                }
                closing.map(Deadline::date)
                        .filter(day::isAfter)
                        .ifPresent(last -> all.putIfAbsent(
                                Dossier.TARGET,
                                messages.text("dossier.problem.after-closing", formats.date(last), formats.date(day))));
            }
        }
        List<LocalDate> known = kept.assemblies();
        TypedDays.read(said.getOrDefault(Dossier.ASSEMBLIES, "")).stream()
                .filter(day -> !known.contains(day))
                .filter(day -> day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(YEARS_AHEAD)))
                .findFirst()
                .ifPresent(day -> all.putIfAbsent(
                        Dossier.ASSEMBLIES, messages.text("dossier.problem.assembly", formats.date(day))));
        return all;
    }

    private static void days(String field, Map<String, String> said, Map<String, String> wrong, Messages messages) {
        Optional<String> unread = TypedDays.unread(said.getOrDefault(field, ""));
        unread.ifPresent(word -> wrong.putIfAbsent(field, messages.text("dossier.problem.day", word)));
    }

    private static boolean isLong(String field) {
        return field.equals(Dossier.NOTES) || field.equals(Dossier.ASSEMBLIES);
    }

    /** Returns the names of all fields: what else is sent has no effect. */
    static List<String> fields() {
        List<String> fields = new ArrayList<>();
        fields.add(Dossier.TARGET);
        fields.add(Dossier.ASSEMBLIES);
        for (Step step : Step.values()) {
            fields.add(Dossier.field(step, "fait"));
            fields.add(Dossier.field(step, "jours"));
            fields.add(Dossier.field(step, "qui"));
        }
        for (int number = 1; number <= Dossier.MOST_PIECES; number++) {
            fields.add(Dossier.piece(number, "nom"));
            fields.add(Dossier.piece(number, "fait"));
            fields.add(Dossier.piece(number, "qui"));
        }
        fields.add(Dossier.NOTES);
        return fields;
    }
}
