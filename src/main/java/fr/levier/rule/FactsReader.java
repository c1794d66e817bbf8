package fr.levier.rule;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.reference.CountryLists;
import fr.levier.reference.Vocabulary;
import fr.levier.yaml.Nearest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a description that people write by hand, {@code {"authority": {…}, "project": {…}, "partners": […]}}, into facts.
 *
 * <p>An absent key, or one that is {@code null}, is unknown; a list that is given is complete. Of a project without themes, those that
 * its description names are known. An unknown key, a text in place of a
 * number, a code or country that nobody knows are reported, naming what was probably meant, and read as unknown.
 */
public final class FactsReader {
    static final String PARTNERS = "partners";

    /** What who wrote the description says of it, for people. */
    static final String NOTE = "note";

    private static final Set<String> PARTNER_KEYS = Set.of("name", "kind", "country", "agreementSigned");
    private static final String DESCRIPTION = "project.description";
    private static final String THEMES = "project.themes";
    static final Set<String> FREE_TEXTS = Set.of("authority.name", "authority.siren", DESCRIPTION, "project.title");

    private final FactCatalogue catalogue;
    private final FactValueReader values;
    private final ThemeWords themes;

    FactsReader(FactCatalogue catalogue, Vocabulary vocabulary, CountryLists countries) {
        this.catalogue = catalogue;
        this.values = new FactValueReader(vocabulary, countries);
        this.themes = new ThemeWords(vocabulary);
    }

    /** Returns the facts that could be read; every fault is reported at the place, with its dotted key. */
    public Facts read(JsonNode description, Place place, Problems problems) {
        if (!description.isObject()) {
            problems.add(place, "rule.problem.object-expected");
            return Facts.none();
        }
        Map<String, Object> read = new TreeMap<>();
        object("", description, place, read, problems);
        Facts facts = Facts.none();
        JsonNode partners = description.path(PARTNERS);
        if (partners.isArray()) {
            facts = DerivedFacts.fromPartners(partners(partners, place, problems));
        }
        facts = DerivedFacts.completePartners(facts.and(Facts.of(read)));
        facts = DerivedFacts.completeConvention(DerivedFacts.completeCountries(facts));
        facts = DerivedFacts.addContributions(DerivedFacts.completeAuthorityCountries(facts));
        return withDescribedThemes(onlyKnown(DerivedFacts.deductTransfers(facts)));
    }

    /** Words of a free description name themes of the project, « présumé », but never all of them. */
    private Facts withDescribedThemes(Facts facts) {
        if (facts.knows(THEMES) || catalogue.find(THEMES).isEmpty()) {
            return facts;
        }
        Set<String> named = facts.code(DESCRIPTION).map(themes::in).orElse(Set.of());
        return named.isEmpty() ? facts : facts.with(THEMES, new PartlyKnown(named, Set.of(), named));
    }

    private Facts onlyKnown(Facts facts) {
        Facts known = facts;
        for (String id : facts.asMap().keySet()) {
            known = catalogue.find(id).isPresent() || FREE_TEXTS.contains(id) ? known : known.without(id);
        }
        return known;
    }

    private void object(String path, JsonNode node, Place place, Map<String, Object> read, Problems problems) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            String id = path.isEmpty() ? name : path + "." + name;
            JsonNode value = node.get(name);
            boolean isPartnerList = id.equals(PARTNERS) && value.isArray();
            if (!value.isNull() && !isPartnerList) {
                value(id, value, place, read, problems);
            }
        }
    }

    private static String join(Place place, String id) {
        return place.key().isEmpty() ? id : place.key() + "." + id;
    }

    private void value(String id, JsonNode value, Place place, Map<String, Object> read, Problems problems) {
        Place here = place.withKey(join(place, id));
        Optional<Fact> fact = catalogue.find(id);
        if (fact.isPresent()) {
            values.read(fact.get(), value, here, problems).ifPresent(found -> read.put(id, found));
        } else if (FREE_TEXTS.contains(id)) {
            values.text(value, here, problems).ifPresent(found -> read.put(id, found));
        } else if (id.equals(NOTE)) {
            values.text(value, here, problems); // no fact
        } else if (catalogue.ids().stream().noneMatch(known -> known.startsWith(id + "."))) {
            unknownKey(id, here, problems);
        } else if (value.isObject()) {
            object(id, value, place, read, problems);
        } else {
            problems.add(here, "rule.problem.object-expected");
        }
    }

    private void unknownKey(String id, Place place, Problems problems) {
        Set<String> siblings = siblings(id);
        String last = id.substring(id.lastIndexOf('.') + 1);
        Optional<String> near = Nearest.to(last, siblings).or(() -> elsewhere(last));
        if (near.isPresent()) {
            problems.add(place, "rule.problem.unknown-fact-near", id, near.get());
        } else {
            problems.add(place, "rule.problem.unknown-fact", id, String.join(", ", siblings));
        }
    }

    private Set<String> siblings(String id) {
        String prefix = id.substring(0, id.lastIndexOf('.') + 1);
        Set<String> siblings = new LinkedHashSet<>();
        for (String known : catalogue.ids()) {
            if (known.startsWith(prefix)) {
                String rest = known.substring(prefix.length());
                siblings.add(rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest);
            }
        }
        return siblings;
    }

    /** A key that stands at the wrong level is found by its last word. */
    private Optional<String> elsewhere(String last) {
        return catalogue.ids().stream()
                .filter(known -> known.endsWith("." + last))
                .findFirst();
    }

    private List<DerivedFacts.Partner> partners(JsonNode list, Place place, Problems problems) {
        List<DerivedFacts.Partner> partners = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Place here = place.withKey(join(place, PARTNERS + "[" + (i + 1) + "]"));
            partners.add(partner(list.get(i), here, problems));
        }
        return partners;
    }

    private DerivedFacts.Partner partner(JsonNode node, Place place, Problems problems) {
        if (!node.isObject()) {
            problems.add(place, "rule.problem.object-expected");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!PARTNER_KEYS.contains(name)) {
                String near = Nearest.to(name, PARTNER_KEYS).orElse(String.join(", ", new TreeSet<>(PARTNER_KEYS)));
                problems.add(place.withKey(place.key() + "." + name), "rule.problem.unknown-fact-near", name, near);
            }
        }
        return new DerivedFacts.Partner(
                values.code("partner-kinds", node.path("kind"), place.withKey(place.key() + ".kind"), problems),
                values.country(node.path("country"), place.withKey(place.key() + ".country"), problems),
                values.truth(node.path("agreementSigned"), place.withKey(place.key() + ".agreementSigned"), problems));
    }
}
