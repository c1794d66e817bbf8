package fr.levier.planning;

import fr.levier.financing.Contribution;
import fr.levier.financing.Use;
import fr.levier.message.Messages;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.Project;
import fr.levier.rule.Campaign;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.web.FormField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The form that asks what happens when something goes wrong: it offers what the portfolio stands on, and reads what was chosen. */
final class StressForm {
    private final Portfolio portfolio;
    private final Rulebook rulebook;
    private final Messages messages;
    private final Map<String, String> typed;

    StressForm(Portfolio portfolio, Rulebook rulebook, Messages messages, Map<String, String> typed) {
        this.portfolio = portfolio;
        this.rulebook = rulebook;
        this.messages = messages;
        this.typed = Map.copyOf(typed);
    }

    StressQuestion question() {
        String country = text("pays");
        String funder = text("chez");
        String scheme = text("dispositif");
        boolean isAsked = !scheme.isEmpty() && !text("taux").isEmpty() && errors().isEmpty();
        return new StressQuestion(
                some(text("campagne")),
                some(country.isEmpty() ? "" : funder.isEmpty() ? country : funder + "/" + country),
                some(isAsked ? scheme + "=" + TypedNumbers.share(text("taux")).orElse("") : ""),
                some(text("refus")));
    }

    /** Returns what is wrong, by field: a rate needs its scheme, and a scheme its rate. */
    Map<String, String> errors() {
        String scheme = text("dispositif");
        String rate = text("taux");
        if (rate.isEmpty()) {
            return scheme.isEmpty() ? Map.of() : Map.of("taux", messages.text("planning.told.stress-rate"));
        }
        boolean isRate = TypedNumbers.share(rate)
                .map(read -> new BigDecimal(read.replaceAll("[^0-9.]", "")))
                .filter(percent -> percent.compareTo(BigDecimal.valueOf(100)) <= 0)
                .isPresent();
        if (!isRate) {
            return Map.of("taux", messages.text("planning.told.stress-not-rate", rate));
        }
        return scheme.isEmpty() ? Map.of("dispositif", messages.text("planning.told.stress-scheme")) : Map.of();
    }

    private static List<String> some(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    List<FormField> fields() {
        return List.of(
                        select("refus", payers()),
                        select("pays", countries()),
                        select("chez", payers()),
                        select("dispositif", schemes()),
                        FormField.text("taux", messages.text("planning.stress.field.taux"), text("taux"))
                                .withHint(messages.text("planning.stress.hint.taux")),
                        select("campagne", campaigns()))
                .stream()
                .map(field -> field.withErrorOf(errors()))
                .toList();
    }

    private FormField select(String name, Map<String, String> choices) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("", messages.text("planning.stress.nothing." + (name.equals("chez") ? "chez" : "all")));
        all.putAll(choices);
        return FormField.select(name, messages.text("planning.stress.field." + name), text(name), all);
    }

    /** Those who grant something, by their names in the plans. */
    private Map<String, String> payers() {
        Map<String, String> payers = new TreeMap<>();
        grants().map(Contribution::funder).forEach(funder -> payers.put(funder, funder));
        return payers;
    }

    private Stream<Contribution> grants() {
        return portfolio.projects().stream()
                .map(Project::plan)
                .flatMap(plan -> plan.contributions().stream())
                .filter(Contribution::isGrant);
    }

    private Map<String, String> countries() {
        Map<String, String> countries = new LinkedHashMap<>();
        TreeSet<String> codes = new TreeSet<>();
        portfolio.projects().forEach(project -> codes.addAll(project.countries()));
        codes.retainAll(rulebook.countries().codes());
        codes.forEach(code -> countries.put(code, country(code)));
        return countries;
    }

    String country(String code) {
        return rulebook.countries()
                .findName(code)
                .map(name -> name.in(messages.locale()))
                .orElse(code);
    }

    String scheme(String id) {
        return rulebook.findScheme(id)
                .map(scheme -> scheme.name().in(messages.locale()))
                .orElse(id);
    }

    private Map<String, String> schemes() {
        Map<String, String> schemes = new TreeMap<>();
        grants().flatMap(grant -> grant.use().stream()).map(Use::scheme).forEach(id -> schemes.put(id, scheme(id)));
        return schemes;
    }

    /** Every campaign of the schemes on which the portfolio stands. */
    private Map<String, String> campaigns() {
        Map<String, String> campaigns = new LinkedHashMap<>();
        schemes().forEach((id, name) -> {
            Optional<Scheme> scheme = rulebook.findScheme(id);
            scheme.map(Scheme::campaignsInForce).orElse(List.of()).stream()
                    .map(Campaign::id)
                    .forEach(campaign -> campaigns.put(
                            id + "/" + campaign, messages.text("planning.stress.campaign", name, campaign)));
        });
        return campaigns;
    }
}
