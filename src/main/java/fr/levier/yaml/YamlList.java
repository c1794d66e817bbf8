package fr.levier.yaml;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** A sequence of values. */
public record YamlList(Place place, List<YamlValue> values) implements YamlValue {
    public YamlList {
        values = List.copyOf(values);
    }

    /** Returns the scalars; every other element is reported and left out. */
    public List<YamlText> texts(Problems problems) {
        return elements(YamlText.class, "yaml.problem.text-expected", problems);
    }

    /** Returns the mappings; every other element is reported and left out. */
    public List<YamlMap> maps(Problems problems) {
        return elements(YamlMap.class, "yaml.problem.map-expected", problems);
    }

    private <T extends YamlValue> List<T> elements(Class<T> kind, String otherwise, Problems problems) {
        List<T> found = new ArrayList<>();
        for (YamlValue value : values) {
            if (kind.isInstance(value)) {
                found.add(kind.cast(value));
            } else {
                problems.add(value.place(), otherwise);
            }
        }
        return found;
    }
}
