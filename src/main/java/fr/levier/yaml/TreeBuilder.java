package fr.levier.yaml;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds the tree from parse events with a stack of its own, so that no nesting can exhaust the one of the machine. */
final class TreeBuilder {
    private static final int DEEPEST = 50;

    private final String file;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable YamlValue root;

    TreeBuilder(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Takes the next event; returns false when the file is refused and reading it further makes no sense. */
    boolean accept(Event event) {
        return switch (event.getEventId()) {
            case Alias -> refuse(event, "yaml.problem.alias");
            case Scalar -> scalar((ScalarEvent) event);
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> end();
            case DocumentStart -> root == null || refuse(event, "yaml.problem.second-document");
            default -> true;
        };
    }

    /** Returns the mapping of the file; a file with anything else is reported. */
    Optional<YamlMap> root() {
        if (root instanceof YamlMap map) {
            return Optional.of(map);
        }
        problems.add(Place.of(file), "yaml.problem.map-expected");
        return Optional.empty();
    }

    private boolean scalar(ScalarEvent event) {
        if (isNamed(event) || event.getTag().isPresent()) {
            return refuse(event, "yaml.problem.alias");
        }
        Open into = open.peek();
        if (into != null && into.isMap && into.key == null) {
            into.key = event.getValue();
            into.keyLine = line(event);
            return true;
        }
        add(new YamlText(placeHere(event), event.getValue(), event.isPlain()));
        return true;
    }

    private boolean start(CollectionStartEvent event) {
        if (isNamed(event) || event.getTag().isPresent()) {
            return refuse(event, "yaml.problem.alias");
        }
        if (open.size() >= DEEPEST) {
            return refuse(event, "yaml.problem.too-deep");
        }
        Open into = open.peek();
        if (into != null && into.isMap && into.key == null) {
            return refuse(event, "yaml.problem.key-not-text");
        }
        open.push(new Open(placeHere(event), event.getEventId() == Event.ID.MappingStart));
        return true;
    }

    private boolean end() {
        Open ended = open.pop();
        add(ended.close());
        return true;
    }

    private static boolean isNamed(NodeEvent event) {
        return event.getAnchor().isPresent();
    }

    private boolean refuse(Event event, String code) {
        problems.add(placeHere(event), code);
        return false;
    }

    private void add(YamlValue value) {
        Open into = open.peek();
        if (into == null) {
            root = value;
        } else {
            into.add(value);
        }
    }

    private Place placeHere(Event event) {
        Open into = open.peek();
        return into == null ? new Place(file, line(event), "") : into.placeOfNext(line(event));
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** A mapping or sequence whose end has not come yet. */
    private final class Open {
        private final Place place;
        private final boolean isMap;
        private final Map<String, YamlValue> entries = new LinkedHashMap<>();
        private final List<YamlValue> elements = new ArrayList<>();
        private @Nullable String key;
        private int keyLine;

        Open(Place place, boolean isMap) {
            this.place = place;
            this.isMap = isMap;
        }

        Place placeOfNext(int line) {
            if (!isMap) {
                return new Place(file, line, place.key() + "[" + (elements.size() + 1) + "]");
            }
            String prefix = place.key().isEmpty() ? "" : place.key() + ".";
            return key == null ? new Place(file, line, place.key()) : new Place(file, keyLine, prefix + key);
        }

        void add(YamlValue value) {
            if (!isMap || key == null) {
                elements.add(value);
                return;
            }
            if (entries.putIfAbsent(key, value) != null) {
                problems.add(value.place(), "yaml.problem.duplicate-key", key);
            }
            key = null;
        }

        YamlValue close() {
            return isMap ? new YamlMap(place, entries) : new YamlList(place, elements);
        }
    }
}
