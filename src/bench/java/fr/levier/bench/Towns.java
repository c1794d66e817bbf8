package fr.levier.bench;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.rule.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Authorities of which no two are the same: seven types, from a hamlet to a region, in all départements. Three in ten say which
 * competences they hold, four in ten what their strategy is, one in two something of what calls ask; the rest is unknown, as it is
 * before anybody has answered a question.
 */
final class Towns implements Authorities {
    private static final long SEED = 20_261_121;
    private static final List<String> TYPES = List.of(
            "commune",
            "commune",
            "commune",
            "commune",
            "communaute_communes",
            "communaute_agglomeration",
            "metropole",
            "syndicat_mixte",
            "departement",
            "region");
    private static final List<String> ANSWERS = List.of("odaDeclared", "rrmaMember", "atlasUpToDate", "earlierReportsFiled");
    private static final List<String> COUNTRIES = List.of("SN", "MA", "BJ", "DE", "PL", "VN", "MG", "TN", "CM", "LB");

    private final Map<String, Authority> towns = new HashMap<>();
    private final Random random = new Random(SEED);
    private final Rulebook rulebook;

    Towns(Rulebook rulebook, int count) {
        this.rulebook = rulebook;
        for (int number = 1; number <= count; number++) {
            save(town(number));
        }
    }

    private Authority town(int number) {
        String siren = String.format(Locale.ROOT, "%09d", number);
        Map<String, Object> said = new HashMap<>();
        said.put("population", (int) Math.exp(4 + 10 * random.nextDouble()) + number);
        said.put("departement", one("departements"));
        said.put("region", one("regions"));
        if (random.nextInt(10) < 3) {
            said.put("competences", some(codes("competences"), 8));
        }
        if (random.nextInt(10) < 4) {
            said.put("strategy", Map.of("themes", some(codes("themes"), 3), "countries", some(COUNTRIES, 3)));
        }
        ANSWERS.stream().filter(answer -> random.nextInt(4) == 0).forEach(answer -> said.put(answer, random.nextBoolean()));
        return new Authority(siren, "Collectivité " + number, TYPES.get(random.nextInt(TYPES.size())), true, said);
    }

    private String one(String set) {
        return some(codes(set), 1).get(0);
    }

    private List<String> codes(String set) {
        return rulebook.vocabulary().codes(set).stream().sorted().toList();
    }

    private List<String> some(List<String> codes, int most) {
        List<String> chosen = new ArrayList<>();
        for (int count = 1 + random.nextInt(most); count > 0; count--) {
            String code = codes.get(random.nextInt(codes.size()));
            if (!chosen.contains(code)) {
                chosen.add(code);
            }
        }
        return chosen;
    }

    @Override
    public Optional<Authority> find(String siren) {
        return Optional.ofNullable(towns.get(siren));
    }

    @Override
    public List<Authority> list() {
        return List.copyOf(towns.values());
    }

    @Override
    public void save(Authority authority) {
        towns.put(authority.siren(), authority);
    }
}
