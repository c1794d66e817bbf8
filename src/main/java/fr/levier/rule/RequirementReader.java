package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.reference.ReadLabel;
import fr.levier.yaml.YamlList;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads conditions with their severity, sentences and citation. */
final class RequirementReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Knowledge knowledge;
    private final SharedConditions shared;
    private final ConditionReader conditions;
    private final Problems problems;

    RequirementReader(Knowledge knowledge, SharedConditions shared, Problems problems) {
        this.knowledge = knowledge;
        this.shared = shared;
        this.problems = problems;
        this.conditions = new ConditionReader(knowledge, id -> shared.find(id).map(Requirement::condition), problems);
    }

    /** Reads a bare condition, such as the one of a tier. */
    Optional<Condition> condition(YamlValue value) {
        return conditions.read(value);
    }

    /** Reads the list of conditions under the key; two of one identity are reported. */
    List<Requirement> list(YamlMap map, String key, Set<String> campaigns) {
        List<Requirement> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap entry : map.maps(key, problems)) {
            Optional<Requirement> requirement = entry.has("use") ? used(entry, campaigns) : own(entry, campaigns);
            if (requirement.isPresent() && !ids.add(requirement.get().id())) {
                problems.add(
                        entry.place(),
                        "rule.problem.duplicate-id",
                        requirement.get().id());
            }
            requirement.ifPresent(read::add);
        }
        return read;
    }

    Optional<Requirement> shared(String id, YamlMap map) {
        return body(id, map, Set.of());
    }

    private Optional<Requirement> own(YamlMap map, Set<String> campaigns) {
        Optional<YamlText> id = map.requiredText("id", problems);
        return body(id.map(YamlText::text).orElse("x"), map, only(map, campaigns));
    }

    private Optional<Requirement> body(String id, YamlMap map, Set<String> only) {
        if (!ID.matcher(id).matches()) {
            problems.add(map.place(), "rule.problem.id", id);
        }
        Optional<Severity> severity = map.requiredText("severity", problems).flatMap(this::severity);
        Optional<YamlMap> require = map.requiredMap("require", problems);
        Optional<Condition> condition = require.flatMap(conditions::read);
        Optional<Label> met = ReadLabel.required(map, "met", problems);
        Optional<Label> unmet = ReadLabel.required(map, "unmet", problems);
        Optional<Label> unknown = ReadLabel.required(map, "unknown", problems);
        Optional<Reference> reference =
                map.text("reference", problems).flatMap(text -> knowledge.reference(text, problems));
        boolean assumed = map.truth("assumed", problems).orElse(false);
        if (!map.has("reference") && !assumed) {
            problems.add(map.place(), "rule.problem.no-citation");
        }
        map.refuseOthers(problems);
        boolean isWhole = severity.isPresent() && condition.isPresent() && met.isPresent();
        return isWhole && unmet.isPresent() && unknown.isPresent()
                ? Optional.of(new Requirement(
                        id,
                        severity.orElseThrow(),
                        condition.orElseThrow(),
                        met.orElseThrow(),
                        unmet.orElseThrow(),
                        unknown.orElseThrow(),
                        reference,
                        assumed,
                        only))
                : Optional.empty();
    }

    /** A shared condition, for which the scheme may give its own severity, citation, campaigns or doubt. */
    private Optional<Requirement> used(YamlMap map, Set<String> campaigns) {
        Optional<Requirement> found = map.requiredText("use", problems).flatMap(shared::find);
        Optional<Severity> severity = map.text("severity", problems).flatMap(this::severity);
        Optional<Reference> reference =
                map.text("reference", problems).flatMap(text -> knowledge.reference(text, problems));
        Optional<Boolean> assumed = map.truth("assumed", problems);
        Set<String> only = only(map, campaigns);
        map.refuseOthers(problems);
        return found.map(shared -> new Requirement(
                shared.id(),
                severity.orElse(shared.severity()),
                shared.condition(),
                shared.met(),
                shared.unmet(),
                shared.unknown(),
                reference.or(shared::reference),
                assumed.orElse(shared.assumed()),
                only));
    }

    private Set<String> only(YamlMap map, Set<String> campaigns) {
        Set<String> only = new HashSet<>();
        Optional<YamlList> written = map.list("campaigns", problems);
        for (YamlText text : written.map(list -> list.texts(problems)).orElse(List.of())) {
            if (!campaigns.contains(text.text())) {
                Knowledge.unknown("rule.problem.unknown-campaign", text.place(), text.text(), campaigns, problems);
            }
            only.add(text.text());
        }
        if (written.isPresent() && only.isEmpty()) {
            problems.add(written.get().place(), "rule.problem.no-parts");
        }
        return only;
    }

    private Optional<Severity> severity(YamlText text) {
        for (Severity severity : Severity.values()) {
            if (severity.name().toLowerCase(Locale.ROOT).equals(text.text())) {
                return Optional.of(severity);
            }
        }
        problems.add(text.place(), "rule.problem.severity", text.text());
        return Optional.empty();
    }
}
