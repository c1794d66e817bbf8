package fr.levier.yaml;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping that remembers which keys it was asked for, so that a misspelt key is found: whoever reads it ends with {@link
 * #refuseOthers}. A missing or ill-shaped value is reported once, where it stands, and reads as absent.
 */
public final class YamlMap implements YamlValue {
    private final Place place;
    private final Map<String, YamlValue> values;
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(Place place, Map<String, YamlValue> values) {
        this.place = place;
        this.values = new LinkedHashMap<>(values);
    }

    @Override
    public Place place() {
        return place;
    }

    /** Returns the keys in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Returns the value whatever its shape, and counts the key as known. */
    public Optional<YamlValue> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    public Optional<YamlText> text(String key, Problems problems) {
        return find(key, YamlText.class, "yaml.problem.text-expected", problems);
    }

    public Optional<YamlMap> map(String key, Problems problems) {
        return find(key, YamlMap.class, "yaml.problem.map-expected", problems);
    }

    public Optional<YamlList> list(String key, Problems problems) {
        return find(key, YamlList.class, "yaml.problem.list-expected", problems);
    }

    /** Returns the text; its absence or emptiness is reported. */
    public Optional<YamlText> requiredText(String key, Problems problems) {
        Optional<YamlText> found = text(key, problems);
        if (found.isPresent() && found.get().text().isBlank()) {
            problems.add(found.get().place(), "yaml.problem.empty");
            return Optional.empty();
        }
        return required(key, found, problems);
    }

    /** Returns the mapping; its absence is reported. */
    public Optional<YamlMap> requiredMap(String key, Problems problems) {
        return required(key, map(key, problems), problems);
    }

    /** Returns the list; its absence is reported. */
    public Optional<YamlList> requiredList(String key, Problems problems) {
        return required(key, list(key, problems), problems);
    }

    /** Returns the scalars of a list; empty when the key is absent. */
    public List<YamlText> texts(String key, Problems problems) {
        return list(key, problems).map(list -> list.texts(problems)).orElse(List.of());
    }

    /** Returns the mappings of a list; empty when the key is absent. */
    public List<YamlMap> maps(String key, Problems problems) {
        return list(key, problems).map(list -> list.maps(problems)).orElse(List.of());
    }

    /** Returns the mappings of a list; its absence is reported, and under the code that it is empty. */
    public List<YamlMap> requiredMaps(String key, String whenEmpty, Problems problems) {
        Optional<YamlList> list = requiredList(key, problems);
        list.filter(found -> found.values().isEmpty()).ifPresent(found -> problems.add(found.place(), whenEmpty));
        return list.map(found -> found.maps(problems)).orElse(List.of());
    }

    /** Returns where the value of a dotted key such as {@code a.b[2].c} stands, or the nearest thing around it that is there. */
    public Place placeOf(String path) {
        YamlValue found = this;
        for (String step : path.split("[.\\[]")) {
            Optional<YamlValue> next = step(found, step.replace("]", ""));
            if (next.isEmpty()) {
                return found.place();
            }
            found = next.get();
        }
        return found.place();
    }

    private static Optional<YamlValue> step(YamlValue value, String step) {
        if (value instanceof YamlMap map) {
            return Optional.ofNullable(map.values.get(step));
        }
        boolean isElement = value instanceof YamlList && step.matches("[1-9]\\d{0,6}");
        List<YamlValue> elements = value instanceof YamlList list ? list.values() : List.of();
        return isElement && Integer.parseInt(step) <= elements.size()
                ? Optional.of(elements.get(Integer.parseInt(step) - 1))
                : Optional.empty();
    }

    /** Returns {@code true} or {@code false} as written, and nothing when absent; anything else is reported. */
    public Optional<Boolean> truth(String key, Problems problems) {
        Optional<YamlText> written = text(key, problems);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String text = written.get().text();
        if (!text.equals("true") && !text.equals("false")) {
            problems.add(written.get().place(), "yaml.problem.truth-expected", text);
            return Optional.empty();
        }
        return Optional.of(text.equals("true"));
    }

    /** Reports every key that nobody asked for, naming the nearest one that somebody did. */
    public void refuseOthers(Problems problems) {
        for (Map.Entry<String, YamlValue> entry : values.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                refuse(entry.getKey(), entry.getValue().place(), problems);
            }
        }
    }

    private void refuse(String key, Place where, Problems problems) {
        if (isCutNumber(key)) {
            problems.add(where, "yaml.problem.comma", key);
            return;
        }
        Optional<String> near = Nearest.to(key, asked);
        if (near.isPresent()) {
            problems.add(where, "yaml.problem.unknown-key-near", key, near.get());
        } else {
            problems.add(where, "yaml.problem.unknown-key", key, String.join(", ", new ArrayList<>(asked)));
        }
    }

    /** A comma within a mapping on one line ends a value: {@code amount: 100,50} leaves a key {@code 50} of nothing. */
    private boolean isCutNumber(String key) {
        boolean isEmpty =
                values.get(key) instanceof YamlText text && text.text().isEmpty();
        return isEmpty && key.matches("\\d.*");
    }

    private <T extends YamlValue> Optional<T> find(String key, Class<T> kind, String otherwise, Problems problems) {
        Optional<YamlValue> found = value(key);
        if (found.isPresent() && !kind.isInstance(found.get())) {
            problems.add(found.get().place(), otherwise);
            return Optional.empty();
        }
        return found.map(kind::cast);
    }

    private <T extends YamlValue> Optional<T> required(String key, Optional<T> found, Problems problems) {
        if (!values.containsKey(key)) {
            problems.add(place, "yaml.problem.missing-key", key);
        }
        return found;
    }
}
