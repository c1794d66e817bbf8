package fr.levier.reference;

import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the small things that every rule file has: texts in two languages and days. */
public final class ReadLabel {
    private ReadLabel() {}

    /** Returns the text in both languages under the key; its absence or incompleteness is reported. */
    public static Optional<Label> required(YamlMap map, String key, Problems problems) {
        return map.requiredMap(key, problems).flatMap(label -> whole(label, problems));
    }

    /** Returns the text in both languages under the key, or nothing when it is absent. */
    public static Optional<Label> optional(YamlMap map, String key, Problems problems) {
        return map.map(key, problems).flatMap(label -> whole(label, problems));
    }

    /** Reads a mapping that is nothing but a label. */
    public static Optional<Label> whole(YamlMap map, Problems problems) {
        Optional<Label> label = partOf(map, problems);
        map.refuseOthers(problems);
        return label;
    }

    /** Reads {@code fr} and {@code en} of a mapping that may hold more. */
    public static Optional<Label> partOf(YamlMap map, Problems problems) {
        Optional<YamlText> fr = map.requiredText("fr", problems);
        Optional<YamlText> en = map.requiredText("en", problems);
        return fr.flatMap(french -> en.map(
                english -> new Label(french.text().strip(), english.text().strip())));
    }

    /** Returns the day under the key; nothing when absent, and a report when it is none. */
    public static Optional<LocalDate> day(YamlMap map, String key, Problems problems) {
        return map.text(key, problems).flatMap(text -> day(text, problems));
    }

    private static Optional<LocalDate> day(YamlText text, Problems problems) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeParseException notADay) {
            problems.add(text.place(), "reference.problem.day", text.text());
            return Optional.empty();
        }
    }
}
