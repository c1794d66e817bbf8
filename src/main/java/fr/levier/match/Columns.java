package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Field;
import fr.levier.call.search.Shelf;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.reference.CodeSet;
import fr.levier.reference.Names;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * For each value of a facet that does not depend on time or on who asks, where on the shelf its calls stand. Made once for a shelf and
 * a rulebook; to count is then to count bits.
 */
final class Columns {
    static final String UNSTATED = "nc";
    private static final BigDecimal[] AMOUNTS = {
        new BigDecimal("10000"), new BigDecimal("50000"), new BigDecimal("200000"), new BigDecimal("1000000")
    };
    private static final int LIGHT = 5;
    private static final int MIDDLE = 20;

    private final Shelf shelf;
    private final Rulebook rules;
    private final Names names;
    private final Map<Facet, Map<String, BitSet>> columns = new EnumMap<>(Facet.class);
    private final Map<String, BitSet> owners = new TreeMap<>();
    private final Map<String, String> funders;
    private final List<String> ids;

    Columns(Shelf shelf, Rulebook rules, Names names) {
        this.shelf = shelf;
        this.rules = rules;
        this.names = names;
        this.ids = shelf.calls().stream().map(call -> call.id().value()).toList();
        this.funders = FunderCodes.of(shelf.calls(), names);
        for (int place = 0; place < shelf.size(); place++) {
            add(shelf.calls().get(place), place);
        }
    }

    Shelf shelf() {
        return shelf;
    }

    Rulebook rules() {
        return rules;
    }

    @SuppressWarnings("ReferenceEquality") // to compare every call of two states would cost more than it saves
    boolean isOf(Shelf other, Rulebook rulebook) {
        return shelf == other && rules == rulebook;
    }

    /** Returns the values of a facet; the map and what is in it are not to be changed. */
    Map<String, BitSet> of(Facet facet) {
        return columns.getOrDefault(facet, Map.of());
    }

    Optional<Integer> place(CallId call) {
        int place = Collections.binarySearch(ids, call.value());
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    /** Returns the calls that an authority keeps to itself; for the empty string, those of everybody. */
    BitSet owned(String siren) {
        return owners.getOrDefault(siren, new BitSet());
    }

    private void add(Call call, int place) {
        Optional<Scheme> scheme = call.content().value(Field.SCHEME).flatMap(rules::findScheme);
        owners.computeIfAbsent(call.id().owner().orElse(""), o -> new BitSet()).set(place);
        put(Facet.FAMILY, family(call, scheme), place);
        put(Facet.FUNDER, call.content().value(Field.FUNDER).map(this::funder).orElse(UNSTATED), place);
        put(Facet.AMOUNT, amount(call), place);
        put(Facet.RATE, call.content().value(Field.RATE_MAX).map(Columns::rate).orElse(UNSTATED), place);
        put(Facet.EFFORT, scheme.flatMap(Scheme::effort).map(Columns::effort).orElse(UNSTATED), place);
        for (String theme :
                call.content().value(Field.THEMES).<Set<String>>map(t -> t).orElse(Set.of())) {
            put(Facet.THEME, theme, place);
            goals(theme).forEach(goal -> put(Facet.SDG, goal, place));
        }
        call.content().value(Field.COUNTRIES).ifPresent(all -> all.forEach(one -> put(Facet.COUNTRY, one, place)));
    }

    /** Returns the one name by which a funder with several is chosen and counted. */
    String funder(String written) {
        String known = funders.get(written);
        return known == null
                ? funders.getOrDefault(names.label("funders", written).fr(), written)
                : known;
    }

    private void put(Facet facet, String value, int place) {
        columns.computeIfAbsent(facet, f -> new TreeMap<>())
                .computeIfAbsent(value, v -> new BitSet())
                .set(place);
    }

    /** A topic of the portal is the Union's whatever its scheme; of others only the scheme tells. */
    private static String family(Call call, Optional<Scheme> scheme) {
        return scheme.map(Scheme::family).orElse(call.id().value().startsWith("eu/") ? "eu" : UNSTATED);
    }

    private Set<String> goals(String theme) {
        return rules.vocabulary()
                .findSet("themes")
                .flatMap(set -> Optional.ofNullable(set.entries().get(theme)))
                .map(CodeSet.Entry::links)
                .map(links -> links.getOrDefault("sdgs", Set.of()))
                .orElse(Set.of());
    }

    private static String amount(Call call) {
        Optional<Money> most = call.content()
                .value(Field.GRANT_MAX)
                .filter(money -> money.currency().equals("EUR"));
        if (most.isEmpty()) {
            return UNSTATED;
        }
        int band = 0;
        while (band < AMOUNTS.length && most.get().amount().compareTo(AMOUNTS[band]) >= 0) {
            band++;
        }
        return "m" + band;
    }

    private static String rate(Rate rate) {
        if (rate.percent().compareTo(new BigDecimal(80)) >= 0) {
            return "t80";
        }
        return rate.percent().compareTo(new BigDecimal(50)) >= 0 ? "t50" : "t0";
    }

    private static String effort(Scheme.Effort effort) {
        if (effort.mostPersonDays() <= LIGHT) {
            return "leger";
        }
        return effort.mostPersonDays() <= MIDDLE ? "moyen" : "lourd";
    }
}
