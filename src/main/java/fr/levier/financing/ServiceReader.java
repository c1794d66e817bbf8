package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.problem.Problems;
import fr.levier.rule.Facts;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads of which service the 1 % is, and how much of it there is. */
final class ServiceReader {
    /** Services and the competence without which they are no more the authority's. */
    private static final Map<String, String> SERVICES = new TreeMap<>(Map.of(
            "water", "water",
            "sanitation", "sanitation",
            "energy", "electricity-gas",
            "waste", "waste",
            "mobility", "mobility"));

    private final Facts facts;
    private final Problems problems;
    private final AmountReader amounts;

    ServiceReader(Facts facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
        this.amounts = new AmountReader(problems);
    }

    /** Returns the service; what the plan says of it is completed by what is known of the authority. */
    Optional<ServiceBudget> read(YamlMap contribution) {
        Optional<YamlMap> written = contribution.requiredMap("service", problems);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        YamlMap map = written.get();
        Optional<YamlText> name = map.requiredText("budget", problems);
        name.filter(text -> !SERVICES.containsKey(text.text()))
                .ifPresent(text -> new Codes(problems).unknown(text.place(), text.text(), SERVICES.keySet()));
        String budget = "authority.budgets." + name.map(YamlText::text).orElse("") + ".";
        Optional<Span> revenue = map.value("revenue").flatMap(amounts::span).or(() -> fact(budget + "ownRevenue"));
        Optional<Span> levy =
                map.value("transport_levy").flatMap(amounts::span).or(() -> fact(budget + "transportLevy"));
        Optional<Euros> used = map.text("used", problems)
                .flatMap(amounts::euros)
                .or(() -> fact(budget + "used").map(Span::min));
        Optional<Integer> year = map.text("year", problems).flatMap(new Codes(problems)::year);
        boolean isTransferred = name.map(text -> isTransferred(text.text())).orElse(false);
        map.refuseOthers(problems);
        if (revenue.isEmpty()) {
            if (!map.has("revenue")) {
                problems.add(map.place(), "financing.problem.no-revenue");
            }
            return Optional.empty();
        }
        Span base = revenue.get().minus(levy.orElse(Span.ZERO)).orZero();
        return Optional.of(new ServiceBudget(
                name.map(YamlText::text).orElse(""), year, base, used.orElse(Euros.ZERO), isTransferred));
    }

    /** Whether the competence went to another body is said of the authority, once for all its plans. */
    private boolean isTransferred(String service) {
        Optional<Object> transferred = facts.find("authority.transferredCompetences");
        String competence = SERVICES.getOrDefault(service, service);
        return transferred.map(known -> ((Set<?>) known).contains(competence)).orElse(false);
    }

    private Optional<Span> fact(String name) {
        return facts.find(name).map(value -> Span.exactly(Euros.of((BigDecimal) value)));
    }
}
