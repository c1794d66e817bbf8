package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a page demands of applicants and projects, in the rules' closed vocabulary: who carries, how many inhabitants, which region,
 * which countries, how many partners, how long, which own share. What that vocabulary cannot hold is left to the reader.
 */
final class StatedConditions {
    private static final Pattern INHABITANTS = Words.any(
            "(?<below>moins de|inférieure? à|au plus|jusqu’à|fewer than|less than|under|below|up to)?\\s?(?<above>plus de|au moins|supérieure? à|à partir de|more than|at least|over)?\\s?"
                    + "(?<number>\\d{1,3}(?:[ .,]\\d{3})+|\\d{3,8}) (?:habitants|inhabitants|hab\\.)");
    private static final Pattern AUTHORITIES = Words.any(
            "commune|collectivit|EPCI|intercommunalit|communauté|ville|authorit|municipalit|town|cit(?:y|ies)");
    private static final Pattern ELIGIBLE = Words.any(
            "éligib|s’adresse|réserv|ouvert|peuvent|seules?|seuls?|destin|bénéfici|candidat|eligible|only|may apply|open to|restricted|limited to|aimed at");
    private static final Pattern NEGATED = Words.any(
            "(?<!\\p{L})ne (?:sont|peu|s’)|n’est pas|non éligible|inéligible|exclu|not eligible|cannot|excluded|except|priorit|majoration|bonus|taux|%");
    private static final Pattern PARTNERS = Words.any(
            "(?:au moins|minimum(?: de)?|at least|a minimum of) (?<number>\\d{1,2}|deux|trois|quatre|cinq|six|two|three|four|five|six)(?: different| eligible)? (?<what>organisations|partenaires|partners|organizations|entités|legal entities|structures|pays(?: différents)?|(?:different )?(?:countries|member states))(?!\\p{L})");
    private static final Pattern LOCATED = Words.any(
            "siège|situé|implanté|localisé|domicilié|établi|territoire (?:de la |d’|régional|de )|established|located|based in");
    private static final Set<String> CARRIERS = Set.of(
            "association",
            "gip",
            "ong",
            "entreprise",
            "universite",
            "comite_jumelage",
            "etablissement_enseignement",
            "centre_recherche",
            "groupe_informel",
            "fondation",
            "organisation_sans_but_lucratif",
            "poste_diplomatique");

    private StatedConditions() {}

    static List<StatedCondition> of(Content call, Sheet sheet) {
        List<StatedCondition> conditions = new ArrayList<>();
        call.find(Field.DURATION_MAX_MONTHS)
                .ifPresent(d -> conditions.add(condition(d, "fact", "project.durationMonths", "at_most", d.value())));
        call.find(Field.OWN_SHARE_MIN).ifPresent(s -> conditions.add(share(s)));
        call.find(Field.APPLICANTS).ifPresent(a -> carriers(a, conditions));
        call.find(Field.COUNTRIES).ifPresent(c -> countries(c, conditions));
        sheet.sentences().forEach(sentence -> read(sentence, conditions));
        return conditions.stream().distinct().toList();
    }

    private static StatedCondition condition(Stated<?> from, Object... pairs) {
        return new StatedCondition(map(pairs), from.evidence().quote());
    }

    private static StatedCondition share(Stated<fr.levier.money.Rate> own) {
        return condition(
                own,
                "share",
                "project.ownContribution",
                "of",
                "project.totalCost",
                "at_least",
                own.value().toString());
    }

    /** A page that names only associations, companies and the like leaves no room for an authority as carrier. */
    private static void carriers(Stated<SortedSet<String>> applicants, List<StatedCondition> conditions) {
        if (CARRIERS.containsAll(applicants.value())) {
            SortedSet<String> carriers = new TreeSet<>();
            applicants.value().forEach(a -> carriers.add(carrier(a)));
            conditions.add(condition(applicants, "fact", "project.carrier", "in", List.copyOf(carriers)));
        }
    }

    private static String carrier(String applicant) {
        return switch (applicant) {
            case "association", "ong", "organisation_sans_but_lucratif", "comite_jumelage" -> "association";
            case "gip" -> "gip";
            case "entreprise" -> "company";
            default -> "other";
        };
    }

    private static void countries(Stated<SortedSet<String>> countries, List<StatedCondition> conditions) {
        List<String> codes =
                countries.value().stream().filter(c -> c.length() == 2).toList();
        List<String> lists =
                countries.value().stream().filter(c -> c.length() > 2).toList();
        if (lists.size() == 1 && codes.isEmpty()) {
            conditions.add(condition(countries, "fact", "project.countries", "any_in_list", lists.get(0)));
        } else if (lists.isEmpty()) {
            conditions.add(condition(countries, "fact", "project.countries", "includes_any", codes));
        }
    }

    private static void read(Sentence sentence, List<StatedCondition> conditions) {
        if (NEGATED.matcher(sentence.text()).find()) {
            return;
        }
        boolean eligible = ELIGIBLE.matcher(sentence.inContext()).find()
                && AUTHORITIES.matcher(sentence.text()).find();
        if (eligible) {
            inhabitants(sentence, conditions);
            region(sentence, conditions);
        }
        partners(sentence, conditions);
    }

    private static void inhabitants(Sentence sentence, List<StatedCondition> conditions) {
        Matcher m = INHABITANTS.matcher(sentence.text());
        if (m.find() && (m.group("below") != null || m.group("above") != null)) {
            int number = Integer.parseInt(m.group("number").replaceAll("\\D", ""));
            String words =
                    (m.group("below") == null ? m.group("above") : m.group("below")).toLowerCase(java.util.Locale.ROOT);
            boolean strict = words.matches(
                    "moins de|inférieure? à|fewer than|less than|under|below|plus de|supérieure? à|more than|over");
            String operator =
                    m.group("below") != null ? (strict ? "less_than" : "at_most") : strict ? "more_than" : "at_least";
            conditions.add(new StatedCondition(
                    map("fact", "authority.population", operator, number), sentence.quote(m.start())));
        }
    }

    private static void region(Sentence sentence, List<StatedCondition> conditions) {
        SortedSet<String> codes = Vocabulary.REGIONS.in(sentence.text());
        if (!codes.isEmpty() && LOCATED.matcher(sentence.text()).find()) {
            conditions.add(
                    new StatedCondition(map("fact", "authority.region", "in", List.copyOf(codes)), sentence.quote(0)));
        }
    }

    private static void partners(Sentence sentence, List<StatedCondition> conditions) {
        Matcher m = PARTNERS.matcher(sentence.text());
        if (m.find()) {
            String word = m.group("number");
            int number = word.matches("\\d+")
                    ? Integer.parseInt(word)
                    : WordNumbers.read(word).orElseThrow().intValueExact();
            boolean countries = m.group("what").matches("(?iu).*(?:pays|countries|states).*");
            conditions.add(new StatedCondition(
                    countries
                            ? map("fact", "consortium.countries", "count_at_least", number)
                            : map("fact", "consortium.organisations", "at_least", number),
                    sentence.quote(m.start())));
        }
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
