package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import java.util.List;
import java.util.Optional;

/** Finds where the parts of a scheme stand in its file, for faults that show only when the whole is seen. */
final class SchemePlaces {
    private final YamlMap file;
    private final Problems ignored = new Problems();

    SchemePlaces(YamlMap file) {
        this.file = file;
    }

    Place scheme() {
        return file.text("scheme", ignored).map(id -> id.place()).orElse(file.place());
    }

    Place key(String key) {
        return file.value(key).map(value -> value.place()).orElse(scheme());
    }

    Place condition(String id) {
        return file.maps("campaigns", ignored).stream()
                .flatMap(campaign -> find(campaign.maps("conditions", ignored), id).stream())
                .findFirst()
                .or(() -> find(file.maps("conditions", ignored), id))
                .map(YamlMap::place)
                .orElse(scheme());
    }

    Place campaign(String id) {
        return find(file.maps("campaigns", ignored), id).map(YamlMap::place).orElse(scheme());
    }

    Place term(String campaign, String name) {
        return find(file.maps("campaigns", ignored), campaign)
                .flatMap(found -> found.map("terms", ignored))
                .flatMap(terms -> terms.map(name, ignored))
                .map(YamlMap::place)
                .orElse(campaign(campaign));
    }

    private Optional<YamlMap> find(List<YamlMap> maps, String id) {
        return maps.stream()
                .filter(map -> named(map, "id", id) || named(map, "use", id))
                .findFirst();
    }

    private boolean named(YamlMap map, String key, String id) {
        return map.text(key, ignored).map(text -> text.text().equals(id)).orElse(false);
    }
}
