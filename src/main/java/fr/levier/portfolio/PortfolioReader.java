package fr.levier.portfolio;

import fr.levier.financing.Codes;
import fr.levier.financing.DescribedFacts;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import fr.levier.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a portfolio; a project with a fault is reported and left out, and the others are read all the same. */
public final class PortfolioReader {
    private final Rulebook rulebook;

    public PortfolioReader(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Returns the portfolio as far as it can be read, or nothing when the file is none. */
    public Optional<Portfolio> read(String file, byte[] bytes, Problems problems) {
        return YamlReader.read(file, bytes, problems).map(map -> portfolio(map, problems));
    }

    private Portfolio portfolio(YamlMap map, Problems problems) {
        Codes codes = new Codes(problems);
        ProfileReader profiles = new ProfileReader(rulebook, problems);
        Portfolio read = new Portfolio(
                map.requiredText("portfolio", problems).map(YamlText::text).orElse(""),
                map.text("date", problems).flatMap(codes::day),
                new DescribedFacts(rulebook).read(map, List.of("authority"), problems),
                map.map("strategy", problems).map(found -> new StrategyReader(rulebook, problems).read(found)),
                codes.eurosByYear(map, "own_cash"),
                codes.daysByYear(map, "staff_days"),
                exclusions(map, problems),
                calls(map, profiles, problems),
                projects(map, profiles, problems));
        map.refuseOthers(problems);
        return read;
    }

    private List<Project> projects(YamlMap map, ProfileReader profiles, Problems problems) {
        ProjectReader reader = new ProjectReader(rulebook, profiles, problems);
        List<Project> projects = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap project : map.requiredMaps("projects", "portfolio.problem.no-project", problems)) {
            reader.read(project).ifPresent(read -> {
                if (ids.add(read.id())) {
                    projects.add(read);
                } else {
                    problems.add(project.place(), "portfolio.problem.two-plans", read.id());
                }
            });
        }
        return projects;
    }

    private List<Exclusion> exclusions(YamlMap map, Problems problems) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (YamlMap one : map.maps("exclusions", problems)) {
            Set<String> schemes = new TreeSet<>();
            one.requiredList("schemes", problems)
                    .ifPresent(list -> list.texts(problems)
                            .forEach(text -> scheme(text, problems).ifPresent(s -> schemes.add(s.id()))));
            Optional<YamlText> source = one.requiredText("source", problems);
            one.refuseOthers(problems);
            source.ifPresent(text -> exclusions.add(new Exclusion(schemes, text.text())));
        }
        return exclusions;
    }

    private List<ProposedCall> calls(YamlMap map, ProfileReader profiles, Problems problems) {
        List<ProposedCall> calls = new ArrayList<>();
        for (YamlMap one : map.maps("calls", problems)) {
            Optional<YamlText> name = one.requiredText("call", problems);
            Optional<Scheme> scheme = one.text("scheme", problems).flatMap(text -> scheme(text, problems));
            Profile profile = profiles.read(one);
            one.refuseOthers(problems);
            name.ifPresent(text -> calls.add(new ProposedCall(text.text(), scheme, profile)));
        }
        return calls;
    }

    private Optional<Scheme> scheme(YamlText text, Problems problems) {
        Optional<Scheme> scheme = rulebook.findScheme(text.text());
        if (scheme.isEmpty()) {
            new Codes(problems)
                    .unknown(text.place(), text.text(), rulebook.schemes().keySet());
        }
        return scheme;
    }
}
