package fr.levier.bench;

import fr.levier.reference.Label;
import fr.levier.rule.Bounds;
import fr.levier.rule.Campaign;
import fr.levier.rule.Condition;
import fr.levier.rule.Includes;
import fr.levier.rule.OneOf;
import fr.levier.rule.Quantity;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.Severity;
import fr.levier.rule.bulk.Ask;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Calls as the rulebook distributes them: each campaign of each scheme in turn, judged on a day of its own, with conditions of one page
 * besides, drawn for each call. The same number of calls is always the same calls.
 */
final class Calls {
    private static final Label WORDS = new Label("condition de l’appel", "condition of the call");
    private static final long SEED = 20261121;

    private final Rulebook rulebook;
    private final LocalDate today;
    private final Random random = new Random(SEED);

    private Calls(Rulebook rulebook, LocalDate today) {
        this.rulebook = rulebook;
        this.today = today;
    }

    static List<Ask> of(Rulebook rulebook, LocalDate today, int count) {
        return new Calls(rulebook, today).draw(count);
    }

    private List<Ask> draw(int count) {
        List<Ask> editions = new ArrayList<>();
        rulebook.schemes().values().forEach(scheme -> editions.addAll(editions(scheme)));
        Collections.shuffle(editions, random);
        List<Ask> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Ask edition = editions.get(i % editions.size());
            calls.add(new Ask(edition.scheme(), edition.campaign(), edition.day(), stated()));
        }
        return calls;
    }

    private List<Ask> editions(Scheme scheme) {
        Optional<String> id = Optional.of(scheme.id());
        if (scheme.campaigns().isEmpty()) {
            return List.of(new Ask(id, Optional.empty(), alive(scheme, today), List.of()));
        }
        return scheme.campaigns().stream()
                .map(campaign -> new Ask(id, Optional.of(campaign.id()), day(scheme, campaign), List.of()))
                .toList();
    }

    private LocalDate day(Scheme scheme, Campaign campaign) {
        return alive(scheme, campaign.from().or(campaign::to).orElse(today));
    }

    /** A scheme that has ended is judged on its last day: after it, everybody is refused and nothing is measured. */
    private static LocalDate alive(Scheme scheme, LocalDate day) {
        Optional<LocalDate> last = scheme.closure().map(Scheme.Closure::on).or(scheme::ends);
        return last.filter(day::isAfter).orElse(day);
    }

    private List<Requirement> stated() {
        List<Requirement> stated = new ArrayList<>();
        stated.add(requirement(ofWho()));
        if (random.nextInt(3) == 0) {
            stated.add(requirement(atMost("project.durationMonths", 6 + random.nextInt(54))));
        }
        if (random.nextInt(4) == 0) {
            stated.add(requirement(new Includes("authority.competences", Quantity.ANY, some("competences", 1))));
        }
        return stated;
    }

    private Condition ofWho() {
        return switch (random.nextInt(4)) {
            case 0 -> atMost("authority.population", 500 + random.nextInt(100_000));
            case 1 -> new Bounds("authority.population", bound(500 + random.nextInt(50_000)), Optional.empty());
            case 2 -> new OneOf("authority.departement", some("departements", 12));
            default -> new OneOf("authority.region", some("regions", 4));
        };
    }

    private static Condition atMost(String fact, int most) {
        return new Bounds(fact, Optional.empty(), bound(most));
    }

    private static Optional<Bounds.Bound> bound(int value) {
        return Optional.of(new Bounds.Bound(BigDecimal.valueOf(value), true));
    }

    private Set<String> some(String codes, int most) {
        List<String> all = new ArrayList<>(new TreeSet<>(rulebook.vocabulary().codes(codes)));
        Collections.shuffle(all, random);
        return new HashSet<>(all.subList(0, 1 + random.nextInt(Math.min(most, all.size()))));
    }

    private static Requirement requirement(Condition condition) {
        return new Requirement(
                "page", Severity.BLOCKING, condition, WORDS, WORDS, WORDS, Optional.empty(), false, Set.of());
    }
}
