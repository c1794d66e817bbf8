package fr.levier.portfolio;

import fr.levier.financing.FinancingPlan;
import fr.levier.financing.PlanReader;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import fr.levier.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads a portfolio; a project with a fault is reported and left out, and the others are read all the same. */
public final class PortfolioReader {
    private final PlanReader plans;

    public PortfolioReader(Rulebook rulebook) {
        this.plans = new PlanReader(rulebook);
    }

    /** Returns the portfolio as far as it can be read, or nothing when the file is none. */
    public Optional<Portfolio> read(String file, byte[] bytes, Problems problems) {
        return YamlReader.read(file, bytes, problems).map(map -> portfolio(map, problems));
    }

    private Portfolio portfolio(YamlMap map, Problems problems) {
        String authority =
                map.requiredText("portfolio", problems).map(YamlText::text).orElse("");
        Map<Integer, Integer> staffDays = days(map, problems);
        List<Project> projects = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        map.requiredList("projects", problems);
        for (YamlMap project : map.maps("projects", problems)) {
            project(project, problems).ifPresent(read -> {
                if (ids.add(read.id())) {
                    projects.add(read);
                } else {
                    problems.add(project.place(), "portfolio.problem.two-plans", read.id());
                }
            });
        }
        map.refuseOthers(problems);
        return new Portfolio(authority, projects, staffDays);
    }

    private Optional<Project> project(YamlMap map, Problems problems) {
        Optional<String> department = map.text("department", problems).map(YamlText::text);
        Profile profile = map.map("profile", problems)
                .map(found -> profile(found, problems))
                .orElse(new Profile(
                        Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty()));
        Set<String> references = texts(map, "expenditure", problems);
        Map<Integer, Integer> days = days(map, problems);
        Optional<FinancingPlan> plan =
                map.requiredMap("financing", problems).flatMap(found -> plans.read(found, problems));
        map.refuseOthers(problems);
        return plan.map(found -> new Project(found, department, profile, references, days));
    }

    private static Profile profile(YamlMap map, Problems problems) {
        Profile profile = new Profile(
                map.text("subject", problems).map(YamlText::text),
                texts(map, "places", problems),
                texts(map, "publics", problems),
                texts(map, "themes", problems),
                map.text("phase", problems).map(YamlText::text),
                map.text("scale", problems).map(YamlText::text));
        map.refuseOthers(problems);
        return profile;
    }

    private static Set<String> texts(YamlMap map, String key, Problems problems) {
        Set<String> texts = new LinkedHashSet<>();
        map.texts(key, problems).forEach(text -> texts.add(text.text()));
        return texts;
    }

    private static Map<Integer, Integer> days(YamlMap map, Problems problems) {
        Map<Integer, Integer> days = new TreeMap<>();
        map.map("staff_days", problems)
                .ifPresent(years -> years.keys()
                        .forEach(year -> years.text(year, problems).ifPresent(text -> {
                            if (year.matches("20\\d\\d") && text.text().matches("\\d{1,6}")) {
                                days.put(Integer.valueOf(year), Integer.valueOf(text.text()));
                            } else {
                                problems.add(text.place(), "portfolio.problem.days", text.text());
                            }
                        })));
        return days;
    }
}
