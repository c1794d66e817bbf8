package fr.levier.reference;

import fr.levier.problem.Problems;
import fr.levier.yaml.YamlList;
import fr.levier.yaml.YamlMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code rules/countries.yml}. */
public final class CountryListsReader {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    private final Problems problems;

    public CountryListsReader(Problems problems) {
        this.problems = problems;
    }

    /** Returns what could be read; all faults are reported. */
    public CountryLists read(YamlMap file) {
        Map<String, Label> names = new LinkedHashMap<>();
        file.requiredMap("countries", problems).ifPresent(map -> readNames(map, names));
        Map<String, CountryList> lists = new LinkedHashMap<>();
        file.requiredMap("lists", problems).ifPresent(map -> {
            for (String id : map.keys()) {
                map.map(id, problems).ifPresent(list -> lists.put(id, list(id, list, names)));
            }
        });
        file.refuseOthers(problems);
        return new CountryLists(names, lists);
    }

    private void readNames(YamlMap map, Map<String, Label> names) {
        for (String code : map.keys()) {
            Optional<YamlMap> label = map.map(code, problems);
            if (!CODE.matcher(code).matches()) {
                problems.add(map.place().withKey("countries." + code), "reference.problem.country-code", code);
            }
            label.flatMap(found -> ReadLabel.whole(found, problems)).ifPresent(name -> names.put(code, name));
        }
    }

    private CountryList list(String id, YamlMap map, Map<String, Label> names) {
        Label name = ReadLabel.required(map, "name", problems).orElse(new Label(id, id));
        Optional<String> reference = map.text("reference", problems).map(text -> text.text());
        boolean assumed = map.truth("assumed", problems).orElse(false);
        Optional<LocalDate> completeFrom = ReadLabel.day(map, "complete_from", problems);
        Map<String, List<Period>> members = new LinkedHashMap<>();
        map.requiredMap("members", problems).ifPresent(found -> readMembers(found, names, members));
        map.refuseOthers(problems);
        return new CountryList(id, name, reference, assumed, completeFrom, members, names);
    }

    private void readMembers(YamlMap map, Map<String, Label> names, Map<String, List<Period>> members) {
        for (String code : map.keys()) {
            Optional<YamlList> periods = map.list(code, problems);
            if (periods.isPresent() && !names.containsKey(code)) {
                problems.add(periods.get().place(), "reference.problem.unknown-country", code);
            }
            periods.ifPresent(list -> members.put(code, periods(list)));
        }
    }

    private List<Period> periods(YamlList list) {
        List<Period> read = new ArrayList<>();
        for (YamlMap map : list.maps(problems)) {
            Period period = period(map);
            if (read.stream().anyMatch(period::overlaps)) {
                problems.add(map.place(), "reference.problem.periods-overlap");
            }
            read.add(period);
        }
        return read;
    }

    private Period period(YamlMap map) {
        Period period = new Period(
                ReadLabel.day(map, "from", problems),
                ReadLabel.day(map, "to", problems),
                ReadLabel.optional(map, "unknown", problems));
        map.refuseOthers(problems);
        if (period.from().isPresent()
                && period.to().isPresent()
                && period.from().get().isAfter(period.to().get())) {
            problems.add(
                    map.place(),
                    "reference.problem.days-reversed",
                    period.from().get(),
                    period.to().get());
        }
        return period;
    }
}
