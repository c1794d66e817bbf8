package fr.levier.source.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whom and where some words name: kinds of authorities, other carriers, countries, lists of countries and regions.
 *
 * @param whole whether nothing else is said that could narrow them: only then may somebody be refused for not being among them
 */
record Subjects(
        SortedSet<String> types,
        SortedSet<String> carriers,
        SortedSet<String> countries,
        SortedSet<String> lists,
        SortedSet<String> regions,
        boolean whole) {
    private static final Map<String, String> CARRIERS = Map.ofEntries(
            Map.entry("association", "association"),
            Map.entry("ong", "association"),
            Map.entry("organisation_sans_but_lucratif", "association"),
            Map.entry("comite_jumelage", "association"),
            Map.entry("gip", "gip"),
            Map.entry("entreprise", "company"),
            Map.entry("universite", "other"),
            Map.entry("centre_recherche", "other"),
            Map.entry("etablissement_enseignement", "other"),
            Map.entry("groupe_informel", "other"),
            Map.entry("fondation", "other"),
            Map.entry("poste_diplomatique", "other"));
    private static final Pattern COMMUNITY = Words.any("^communautés?");
    private static final Set<String> HOME = Set.of("FR", "-");
    /** « la région Bretagne » is a place and no candidate. */
    private static final Pattern PLACE = Words.any("(?:de |dans |en )?(?:la |le |du )?régions? (?=(?-i:\\p{Lu}))");
    /** Words that neither narrow nor widen whom a sentence names. */
    private static final Pattern EMPTY = Words.any(
            "(?<!\\p{L})[ldns]’|(?<!\\p{L})(?:personnes physiques|particuliers|individus|individuals|natural persons|private|privée?s?|pour|il|faut|obligatoirement|toujours|demandeurs?|tous|toutes|chefs? de file|you|always|need|les?|la|des?|du|aux?|à|en|et|ou|ni|un|une|ce(?:t|tte|s)?|y|leurs?|donc|toutefois"
                    + "|cependant|ainsi que|également|appels?(?: à (?:projets|candidatures|manifestation d’intérêt))?|dispositifs?|fonds|programme|projets?|présent|aides?|subventions?"
                    + "|candidater|candidatures?|candidats?|porteurs?(?: de projets?)?|porté(?:e?s)?|par|sont|est|seront|sera|peu(?:ven)?t|pas|plus|ne|être|soutenu(?:e?s)?|financé(?:e?s)?"
                    + "|répondre|déposer|prétendre|bénéficier|bénéficiaires?|demande|dossiers?|éligibles?|éligibilité|ouvert(?:e?s)?|destinée?s?|adresse(?:nt)?|concern(?:e|ent|ée?s?)|françaises?|français"
                    + "|uniquement|exclusivement|seule?s?|seulement|réservée?s?|limitée?s?|strictement|pays|région|département|situées?|situés?|se|déroul(?:er|ent|e)|doi(?:t|vent)|dans|suivants?|suivantes?|liste|listés?|lieu|avoir|mis|œuvre|mise"
                    + "|the|a|an|to|for|and|or|of|in|by|from|not|no|are|is|be|can|may|must|will|apply|submit|calls?|grants?|proposals?|applications?|applicants?|projects?|fund(?:s|ed|ing)?|this|that|these|those|only|eligible|open|reserved|restricted|limited|located|based|following|countries|country|region|take|place|implemented|french|excluded|exclusively|solely|supported)(?!\\p{L})|’");

    static Subjects of(String words) {
        String text = PLACE.matcher(words).replaceAll("");
        StringBuilder rest = new StringBuilder(text);
        SortedSet<String> named = take(Vocabulary.APPLICANTS, text, rest);
        SortedSet<String> places = take(Vocabulary.COUNTRIES, text, rest);
        SortedSet<String> regions = take(Vocabulary.REGIONS, text, rest);
        boolean isHome = places.removeAll(HOME);
        named.removeAll(HOME);
        String narrowing = ExclusionWords.MARK.matcher(rest).replaceAll(" ");
        boolean whole =
                !isHome && EMPTY.matcher(narrowing).replaceAll(" ").codePoints().noneMatch(Character::isLetterOrDigit);
        return new Subjects(
                kept(named, c -> !CARRIERS.containsKey(c)),
                mapped(kept(named, CARRIERS::containsKey)),
                kept(places, c -> c.length() == 2),
                kept(places, c -> c.length() > 2),
                regions,
                whole);
    }

    private static SortedSet<String> take(Vocabulary vocabulary, String text, StringBuilder rest) {
        SortedSet<String> codes = new TreeSet<>();
        for (Vocabulary.Span span : vocabulary.spans(text)) {
            codes.add(precise(span.code(), text.substring(span.start(), span.end())));
            for (int i = span.start(); i < span.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return codes;
    }

    /** Calls name communities as inter-municipal bodies of any kind; whoever excludes means the kind that he names. */
    private static String precise(String code, String words) {
        if (!code.equals("epci") || !COMMUNITY.matcher(words).find()) {
            return code;
        }
        String last = words.toLowerCase(Locale.ROOT);
        return last.contains("agglo")
                ? "communaute_agglomeration"
                : last.contains("urbaine") ? "communaute_urbaine" : "communaute_communes";
    }

    private static SortedSet<String> kept(SortedSet<String> codes, java.util.function.Predicate<String> wanted) {
        SortedSet<String> kept = new TreeSet<>(codes);
        kept.removeIf(wanted.negate());
        return kept;
    }

    private static SortedSet<String> mapped(SortedSet<String> applicants) {
        SortedSet<String> carriers = new TreeSet<>();
        applicants.forEach(a -> carriers.add(CARRIERS.getOrDefault(a, "other")));
        return carriers;
    }

    boolean nobody() {
        return types.isEmpty() && carriers.isEmpty();
    }

    boolean isEmpty() {
        return nobody() && countries.isEmpty() && lists.isEmpty() && regions.isEmpty();
    }

    /** Returns what must hold of those who are not among them, if they are excluded; nothing when they are nobody. */
    Optional<Map<String, Object>> excluded() {
        List<Object> each = new ArrayList<>();
        each.addAll(ways());
        List<Object> none = each.stream().<Object>map(way -> map("not", way)).toList();
        return joined("all", none);
    }

    /** Returns what must hold of everybody, if only these are admitted; nothing when they are nobody. */
    Optional<Map<String, Object>> only() {
        List<Object> parts = new ArrayList<>();
        joined("any", who()).ifPresent(parts::add);
        joined("any", where()).ifPresent(parts::add);
        region().forEach(parts::add);
        return joined("all", parts);
    }

    private List<Object> ways() {
        List<Object> ways = new ArrayList<>(who());
        ways.addAll(where());
        ways.addAll(region());
        return ways;
    }

    private List<Object> who() {
        List<Object> ways = new ArrayList<>();
        if (!types.isEmpty()) {
            ways.add(type());
        }
        if (!carriers.isEmpty()) {
            ways.add(map("fact", "project.carrier", "in", List.copyOf(carriers)));
        }
        return ways;
    }

    /** Returns that the authority is of one of the types. */
    Map<String, Object> type() {
        return map("fact", "authority.type", "in", List.copyOf(types));
    }

    private List<Object> where() {
        List<Object> ways = new ArrayList<>();
        if (!countries.isEmpty()) {
            ways.add(map("fact", "project.countries", "includes_any", List.copyOf(countries)));
        }
        lists.forEach(list -> ways.add(map("fact", "project.countries", "any_in_list", list)));
        return ways;
    }

    private List<Object> region() {
        return regions.isEmpty() ? List.of() : List.of(map("fact", "authority.region", "in", List.copyOf(regions)));
    }

    private static Optional<Map<String, Object>> joined(String how, List<Object> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked") // every part is such a map
        Map<String, Object> only = (Map<String, Object>) parts.get(0);
        return Optional.of(parts.size() == 1 ? only : map(how, parts));
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
