package fr.levier.match;

import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.web.Links;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the facets of a list into words and links. */
final class FacetWords {
    private static final int SHOWN = 7;
    private static final int MOST = 30;

    private final ListQuery query;
    private final Map<String, String> asker;
    private final Names names;
    private final Messages messages;

    FacetWords(ListQuery query, Map<String, String> asker, Names names, Messages messages) {
        this.query = query;
        this.asker = asker;
        this.names = names;
        this.messages = messages;
    }

    List<FacetView> views(Findings findings) {
        List<FacetView> views = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            view(facet, findings.counts(facet)).ifPresent(views::add);
        }
        return views;
    }

    /** Returns what is chosen, each with the link that takes it back. */
    List<FacetView.Value> chosen() {
        List<FacetView.Value> chosen = new ArrayList<>();
        query.chosen()
                .forEach((facet, values) -> values.forEach(value -> chosen.add(new FacetView.Value(
                        messages.text("match.facet.chosen", label(facet), label(facet, value)),
                        0,
                        true,
                        link(query.toggled(facet, value))))));
        return chosen;
    }

    /** Returns what was asked for and means nothing here: no call has it, and no list of ours names it. */
    List<String> unknown(Findings findings) {
        List<String> unknown = new ArrayList<>();
        findings.unknown()
                .forEach((facet, values) -> values.forEach(
                        value -> unknown.add(messages.text("match.facet.unknown", label(facet), value))));
        return unknown;
    }

    private Optional<FacetView> view(Facet facet, Map<String, Integer> counts) {
        boolean tellsApart = counts.keySet().stream().anyMatch(value -> !value.equals(Columns.UNSTATED));
        if (!tellsApart) {
            return Optional.empty();
        }
        List<FacetView.Value> values = values(facet, counts);
        int shown = FacetValues.set(facet).isPresent() ? Math.min(SHOWN, values.size()) : values.size();
        return Optional.of(new FacetView(
                facet.parameter(),
                label(facet),
                values.subList(0, shown),
                values.subList(shown, Math.min(MOST, values.size())),
                !query.chosen(facet).isEmpty()));
    }

    private List<FacetView.Value> values(Facet facet, Map<String, Integer> counts) {
        List<String> ordered = FacetValues.ordered(facet);
        Comparator<Map.Entry<String, Integer>> order = ordered.isEmpty()
                ? Comparator.<Map.Entry<String, Integer>, Boolean>comparing(
                                e -> e.getKey().equals(Columns.UNSTATED))
                        .thenComparing(Map.Entry::getValue, Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey)
                : Comparator.comparing(
                        e -> ordered.contains(e.getKey()) ? ordered.indexOf(e.getKey()) : ordered.size());
        return counts.entrySet().stream()
                .sorted(order)
                .map(e -> new FacetView.Value(
                        label(facet, e.getKey()),
                        e.getValue(),
                        query.chosen(facet).contains(e.getKey()),
                        link(query.toggled(facet, e.getKey()))))
                .toList();
    }

    private String label(Facet facet) {
        return messages.text("match.facet." + facet);
    }

    private String label(Facet facet, String value) {
        if (value.equals(Columns.UNSTATED)) {
            return messages.text("match.facet.unstated");
        }
        if (facet == Facet.SDG) {
            return messages.text(
                    "match.facet.goal", value, names.label("sdgs", value).in(messages.locale()));
        }
        return FacetValues.set(facet)
                .map(set -> names.label(set, value).in(messages.locale()))
                .orElseGet(() -> words(facet, value));
    }

    private String words(Facet facet, String value) {
        return FacetValues.ordered(facet).contains(value) ? messages.text("match.facet." + facet + "." + value) : value;
    }

    String link(ListQuery other) {
        Map<String, String> parameters = new LinkedHashMap<>(asker);
        parameters.putAll(other.parameters());
        return Links.to(MatchPages.LIST, parameters);
    }
}
