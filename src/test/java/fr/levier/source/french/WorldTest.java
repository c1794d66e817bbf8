package fr.levier.source.french;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.problem.Problem;
import fr.levier.source.Source;
import fr.levier.source.afd.Afd;
import fr.levier.source.meae.Meae;
import fr.levier.source.onepercent.OnePercent;
import fr.levier.source.site.Sites;
import fr.levier.source.wateragency.WaterAgencies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** All French sources, read over the bundled world: what each page must give, field by field. */
class WorldTest {
    private static final Set<String> RELAYS = Set.of("relay-occitanie", "relay-hauts-de-france", "relay-bretagne");
    private static final Map<String, World.Harvest> HARVESTS = new HashMap<>();

    private static World.Harvest harvest(String source) {
        return HARVESTS.computeIfAbsent(
                source,
                id -> World.harvest(sources().stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .orElseThrow()));
    }

    private static List<Source> sources() {
        KnownSchemes schemes = new KnownSchemes();
        List<Source> all =
                new ArrayList<>(List.of(new Meae(schemes), new Afd(schemes), new OnePercent(), new WaterAgencies()));
        Sites.all(Optional.empty(), schemes).stream()
                .filter(s -> RELAYS.contains(s.id()))
                .forEach(all::add);
        return all;
    }

    private static List<Sighting> everything() {
        return sources().stream()
                .flatMap(s -> harvest(s.id()).sightings().stream())
                .toList();
    }

    private static String shown(Content content, Field<?> field) {
        return content.value(field).map(Object::toString).orElse("-");
    }

    private static String deadlines(Content content) {
        String all = content.deadlines().stream()
                .map(d -> d.date() + d.time().map(t -> "T" + t).orElse(""))
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? "-" : all;
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "world.csv", delimiter = ';', numLinesToSkip = 1)
    void everySightingSaysWhatItsPageSays(
            String source,
            String id,
            Rank rank,
            String opens,
            String closes,
            String rate,
            String own,
            String min,
            String max,
            String budget,
            String months,
            String applicants,
            String fictional) {
        Content said = harvest(source).sightings().stream()
                .filter(s -> s.id().value().equals(id) && s.rank() == rank)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No " + id + " among " + harvest(source).ids()))
                .content();

        assertEquals(opens, shown(said, Field.OPENS), "opens");
        assertEquals(closes, deadlines(said), "deadlines");
        assertEquals(rate, shown(said, Field.RATE_MAX), "rateMax");
        assertEquals(own, shown(said, Field.OWN_SHARE_MIN), "ownShareMin");
        assertEquals(min, shown(said, Field.GRANT_MIN), "grantMin");
        assertEquals(max, shown(said, Field.GRANT_MAX), "grantMax");
        assertEquals(budget, shown(said, Field.BUDGET), "budget");
        assertEquals(months, shown(said, Field.DURATION_MAX_MONTHS), "durationMaxMonths");
        assertEquals(applicants, shown(said, Field.APPLICANTS), "applicants");
        assertEquals(fictional, shown(said, Field.FICTIONAL), "fictional");
    }

    @Test
    void theWorldHoldsEnoughNationalCalls() {
        Set<String> ids = everything().stream().map(s -> s.id().value()).collect(Collectors.toCollection(TreeSet::new));

        assertTrue(ids.size() >= 50, () -> ids.size() + " calls: " + ids);
    }

    @Test
    void relaysAndRulesMeetTheIssuerInOneCall() {
        Map<String, Set<Rank>> ranks = new HashMap<>();
        everything()
                .forEach(s -> ranks.computeIfAbsent(s.id().value(), i -> new TreeSet<>())
                        .add(s.rank()));

        assertEquals(Set.of(Rank.RULES_OF_CALL, Rank.ISSUER, Rank.RELAY), ranks.get("meae-generaliste/2025"));
        assertEquals(Set.of(Rank.RULES_OF_CALL, Rank.ISSUER, Rank.RELAY), ranks.get("afd-ficol/2024"));
        assertEquals(Set.of(Rank.ISSUER, Rank.RELAY), ranks.get("meae-ocean/2026"));
        assertEquals(Set.of(Rank.ISSUER, Rank.RELAY), ranks.get("one-percent-water/permanent"));
        assertEquals(Set.of(Rank.RELAY), ranks.get("afd-ficol/2020"));
    }

    @Test
    void everyLinkOfTheWorldLeadsToAFile() {
        sources()
                .forEach(s -> assertEquals(
                        List.of(),
                        harvest(s.id()).missing().stream()
                                .filter(u -> !u.getPath().contains("laureats"))
                                .toList(),
                        s.id()));
    }

    @Test
    void onlyTheBrokenPageAndTheUnknownThemeAreProblems() {
        List<String> codes = sources().stream()
                .flatMap(s -> harvest(s.id()).problems().stream())
                .map(Problem::code)
                .sorted()
                .toList();

        assertEquals(List.of("reading.problem.nothing-readable", "reading.problem.unknown-theme"), codes);
    }

    @Test
    void theOnePercentIsPermanentAndHasNoDates() {
        harvest("one-percent").sightings().forEach(s -> {
            assertTrue(s.content().is(Field.PERMANENT));
            assertTrue(s.content()
                    .find(Field.PERMANENT)
                    .orElseThrow()
                    .evidence()
                    .quote()
                    .contains("1 %"));
            assertEquals(List.of(), s.content().deadlines());
            assertFalse(s.content().find(Field.RATE_MAX).isPresent());
        });
        assertEquals(
                List.of(
                        "one-percent-energy/permanent",
                        "one-percent-mobility/permanent",
                        "one-percent-waste/permanent",
                        "one-percent-water/permanent"),
                harvest("one-percent").ids());
    }

    @Test
    void listsOfAwardsAreNoCalls() {
        assertTrue(everything().stream().noneMatch(s -> s.content().title().contains("auréat")));
    }

    @Test
    void valuesOfNeighbouringCallsAreNeverRead() {
        everything().forEach(s -> {
            String all = s.content().all().toString();
            assertFalse(
                    all.contains("2030") || all.contains("45 000") || all.contains("95 %"), () -> s.id() + ": " + all);
        });
    }

    @Test
    void everyValueSaysWhereItComesFrom() {
        everything()
                .forEach(s -> s.content().all().forEach((field, stated) -> {
                    Evidence evidence = stated.evidence();
                    assertEquals(s.page(), evidence.url());
                    assertTrue(evidence.quote().length() <= 200);
                    assertEquals(World.SEEN, evidence.seenAt());
                }));
    }

    @Test
    void readingTwiceGivesTheSame() {
        sources()
                .forEach(s -> assertEquals(
                        harvest(s.id()).sightings(), World.harvest(s).sightings()));
    }

    @Test
    void everyInventedCallSaysSoOnItsPage() {
        everything().stream().filter(s -> s.content().is(Field.FICTIONAL)).forEach(s -> {
            String page = new String(World.bytes(World.file(s.page())), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(page.contains("Appel fictif"), s.page().toString());
        });
        assertTrue(everything().stream()
                .filter(s ->
                        s.content().deadlines().stream().anyMatch(d -> d.date().getYear() >= 2026))
                .allMatch(s -> s.content().is(Field.FICTIONAL)));
    }
}
