package fr.levier.portfolio;

import fr.levier.financing.Codes;
import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.rule.Rulebook;
import fr.levier.yaml.Nearest;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads what a project is about; names of countries and themes become codes, other words stay as they are. */
final class ProfileReader {
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> themes = new HashMap<>();
    private final Problems problems;

    ProfileReader(Rulebook rulebook, Problems problems) {
        this.problems = problems;
        rulebook.countries()
                .codes()
                .forEach(code -> add(countries, code, rulebook.countries().findName(code)));
        rulebook.vocabulary()
                .codes("themes")
                .forEach(code ->
                        add(themes, code, Optional.of(rulebook.vocabulary().label("themes", code))));
    }

    private static void add(Map<String, String> codes, String code, Optional<Label> name) {
        codes.put(Wording.of(code), code);
        name.ifPresent(label -> {
            codes.putIfAbsent(Wording.of(label.fr()), code);
            codes.putIfAbsent(Wording.of(label.en()), code);
        });
    }

    /** Returns the profile that stands under {@code profile}. */
    Profile read(YamlMap owner) {
        return owner.map("profile", problems).map(this::profile).orElse(Profile.UNKNOWN);
    }

    private Profile profile(YamlMap map) {
        Profile profile = new Profile(
                map.text("subject", problems).map(YamlText::text),
                codes(countries, told(map, "places", this::place)),
                new Codes(problems).texts(map, "publics"),
                codes(themes, told(map, "themes", this::theme)),
                map.text("phase", problems).map(YamlText::text),
                map.text("scale", problems).map(YamlText::text));
        map.refuseOthers(problems);
        return profile;
    }

    /** Returns the words of a list; what is wrong with one is told, and it is kept as its author wrote it. */
    private Set<String> told(YamlMap map, String key, Consumer<YamlText> fault) {
        map.texts(key, problems).forEach(fault);
        return new Codes(problems).texts(map, key);
    }

    /** A theme is one of the vocabulary: a misspelt one would be a theme of its own, and a project without a strategy. */
    private void theme(YamlText text) {
        if (!themes.containsKey(Wording.of(text.text()))) {
            Nearest.to(text.text(), new TreeSet<>(themes.keySet()))
                    .ifPresentOrElse(
                            near -> problems.add(
                                    text.place(),
                                    "financing.problem.unknown-near",
                                    text.text(),
                                    themes.getOrDefault(near, near)),
                            () -> new Codes(problems)
                                    .unknown(text.place(), text.text(), new TreeSet<>(themes.values())));
        }
    }

    /** Places are written in any words; what looks like a code must be one. */
    private void place(YamlText text) {
        boolean isCode = text.text().matches("\\p{Lu}{2,3}");
        if (isCode && !countries.containsKey(Wording.of(text.text()))) {
            problems.add(text.place(), "financing.problem.country", text.text());
        }
    }

    private static Set<String> codes(Map<String, String> known, Set<String> words) {
        return words.stream()
                .map(word -> known.getOrDefault(Wording.of(word), word))
                .collect(Collectors.toSet());
    }
}
