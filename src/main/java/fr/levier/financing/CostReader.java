package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the cost lines of a plan. */
final class CostReader {
    private final Collection<String> countries;
    private final Problems problems;
    private final AmountReader amounts;
    private final Codes codes;

    CostReader(Collection<String> countries, Problems problems) {
        this.countries = countries;
        this.problems = problems;
        this.amounts = new AmountReader(problems);
        this.codes = new Codes(problems);
    }

    List<CostLine> read(YamlMap plan) {
        List<CostLine> lines = new ArrayList<>();
        Set<String> ids = new java.util.HashSet<>();
        if (plan.requiredList("costs", problems).isEmpty()) {
            return lines;
        }
        for (YamlMap map : plan.maps("costs", problems)) {
            String id = map.text("id", problems).map(YamlText::text).orElse("line-" + (lines.size() + 1));
            if (!ids.add(id)) {
                problems.add(map.place(), "financing.problem.duplicate", id);
            }
            line(id, map).ifPresent(lines::add);
            map.refuseOthers(problems);
        }
        String prefix = plan.place().key().isEmpty() ? "" : plan.place().key() + ".";
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add(plan.place().withKey(prefix + "costs"), "financing.problem.no-cost");
        }
        return lines;
    }

    private Optional<CostLine> line(String id, YamlMap map) {
        String label = map.text("label", problems).map(YamlText::text).orElse(id);
        Category category = codes.one(map, "category", Category.values(), Category::code, Category.OTHER);
        Nature nature = codes.one(map, "nature", Nature.values(), Nature::code, Nature.CASH);
        Optional<String> country = map.text("country", problems).flatMap(this::country);
        Optional<Integer> year = map.text("year", problems).flatMap(codes::year);
        Optional<Span> amount = map.value("amount").flatMap(amounts::span);
        if (!map.has("amount")) {
            problems.add(map.place(), "yaml.problem.missing-key", "amount");
        }
        Euros vat = map.text("vat", problems).flatMap(amounts::euros).orElse(Euros.ZERO);
        Optional<String> borneBy = map.text("borne_by", problems).map(YamlText::text);
        boolean isEligible = map.truth("eligible", problems).orElse(true);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        if (vat.compareTo(amount.get().min()) > 0) {
            problems.add(
                    map.place().withKey(map.place().key() + ".vat"),
                    "financing.problem.vat",
                    AmountReader.computed(vat),
                    AmountReader.computed(amount.get().min()));
            return Optional.empty();
        }
        return Optional.of(new CostLine(
                map.place(), id, label, category, country, year, amount.get(), vat, nature, borneBy, isEligible));
    }

    private Optional<String> country(YamlText text) {
        if (!countries.contains(text.text())) {
            problems.add(text.place(), "financing.problem.country", text.text());
            return Optional.empty();
        }
        return Optional.of(text.text());
    }
}
