package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallSection;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Origin;
import fr.levier.call.Rank;
import fr.levier.call.search.CallSearch;
import fr.levier.call.search.SearchWords;
import fr.levier.call.search.Shelf;
import fr.levier.problem.Place;
import fr.levier.rule.Decision;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulebookLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list decides many calls without explaining them; what it says must be what the explaining engine says of each. */
class ListVerdictsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int CALLS = 240;
    private static final Rulebook RULES =
            RulebookLoader.loadBundled().rulebook().orElseThrow();

    private final Random random = new Random(6);
    private final List<Call> calls = new ArrayList<>();
    private final Counting matcher = new Counting();
    private Shelf shelf = Shelf.EMPTY;
    private final Finder finder = new Finder(
            new Kept(),
            noCatalogue(),
            matcher,
            new RulebookInForce(RULES),
            (set, code) -> RULES.vocabulary().label(set, code));

    ListVerdictsTest() {
        List<String> schemes = List.copyOf(RULES.schemes().keySet());
        for (int i = 0; i < CALLS; i++) {
            calls.add(call(i, i % 5 == 0 ? Optional.empty() : Optional.of(schemes.get(i % schemes.size()))));
        }
        shelf = Shelf.of(calls);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"authority\": {\"type\": \"commune\", \"population\": 1200}}",
                "{\"authority\": {\"type\": \"region\"}, \"project\": {\"country\": \"SN\", \"themes\": [\"water\"], \"totalCost\": 300000}}",
                "{\"authority\": {\"type\": \"metropole\", \"competences\": [\"water\", \"mobility\"],"
                        + " \"strategy\": {\"themes\": [\"water\"], \"countries\": [\"LB\", \"MA\"]}},"
                        + " \"project\": {\"countries\": [\"LB\"], \"authorityOnlyFunds\": false}}"
            })
    void theListSaysOfEachCallWhatTheExplainingEngineSays(String facts) {
        Situation situation = situation(facts);
        Findings findings = find("?tri=verdict", situation);
        List<Match> explained = matcher.match(situation, live(), NOW);

        assertThat(listed(findings).stream()
                        .map(this::verdict)
                        .map(findings::eligibility)
                        .toList())
                .containsExactlyElementsOf(explained.stream()
                        .map(match -> Optional.of(match.verdict().eligibility()))
                        .toList());
        assertThat(listed(findings))
                .as("the order")
                .containsExactlyElementsOf(
                        explained.stream().map(match -> match.call().id()).toList());
        assertThat(findings.verdicts()).isEqualTo(counted(explained));
        Map<String, Integer> open = new TreeMap<>();
        OpenQuestion.of(explained)
                .forEach(question -> open.put(question.question().fact(), question.calls()));
        Map<String, Integer> told = new TreeMap<>();
        findings.open().forEach(fact -> told.put(fact.fact(), fact.calls()));
        assertThat(told).isEqualTo(open);
    }

    @Test
    void whatIsShownIsExplainedAsTheEngineExplainsIt() {
        Situation situation = situation("{\"authority\": {\"type\": \"commune\"}}");
        Findings findings = find("?", situation);
        for (int place : findings.places(0, 25)) {
            assertThat(findings.match(place)).contains(matcher.one(situation, findings.call(place), NOW));
        }
    }

    @Test
    void afterACollectionOnlyWhatChangedIsDecidedAgain() {
        Situation situation = situation("{\"authority\": {\"type\": \"commune\"}}");
        find("?", situation);
        matcher.decided = 0;
        calls.set(3, call(3, Optional.of("afd-ficol")));
        shelf = Shelf.of(calls);

        Findings after = find("?tri=verdict", situation);

        assertThat(matcher.decided).isEqualTo(CallSection.of(calls.get(3).status(NOW)) == CallSection.CLOSED ? 0 : 1);
        assertThat(after.verdicts()).isEqualTo(counted(matcher.match(situation, live(), NOW)));
    }

    @Test
    void aDayLaterEverythingIsDecidedAgain() {
        Situation situation = situation("{}");
        find("?", situation);
        matcher.decided = 0;
        finder.find(ListQuery.read("?"), Optional.of(situation), Optional.empty(), Map.of(), NOW.plusSeconds(86_400));
        assertThat(matcher.decided).isGreaterThan(CALLS / 4);
    }

    @Test
    void whatWasMadeReadyIsNotDecidedAgainForWhoAsksNext() {
        Situation situation = situation("{\"authority\": {\"type\": \"commune\"}}");
        find("?", situation);
        shelf = Shelf.of(List.copyOf(calls));
        finder.prepare(NOW);
        matcher.decided = 0;
        find("?", situation);
        assertThat(matcher.decided).isZero();
    }

    @Test
    void valuesThatNobodyKnowsAreTold() {
        Findings findings =
                find("?pays=ZZ*SN*LDC&theme=nothing*water&verdict=perhaps*eligible&montant=m2", situation("{}"));
        assertThat(findings.unknown())
                .isEqualTo(Map.of(
                        Facet.COUNTRY, new TreeSet<>(List.of("ZZ")),
                        Facet.THEME, new TreeSet<>(List.of("nothing")),
                        Facet.VERDICT, new TreeSet<>(List.of("perhaps"))));
    }

    /** The list asks the catalogue of private calls only, and there are none. */
    private static Catalogue noCatalogue() {
        return (Catalogue) Proxy.newProxyInstance(
                ListVerdictsTest.class.getClassLoader(),
                new Class<?>[] {Catalogue.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Findings find(String address, Situation situation) {
        return finder.find(ListQuery.read(address), Optional.of(situation), Optional.empty(), Map.of(), NOW);
    }

    private List<Call> live() {
        return calls.stream()
                .filter(call -> CallSection.of(call.status(NOW)).compareTo(CallSection.CLOSED) < 0)
                .toList();
    }

    private static Map<Eligibility, Integer> counted(List<Match> matches) {
        Map<Eligibility, Integer> counts = new TreeMap<>();
        for (Eligibility eligibility : Eligibility.values()) {
            counts.put(eligibility, 0);
        }
        matches.forEach(match -> counts.merge(match.verdict().eligibility(), 1, Integer::sum));
        return counts;
    }

    /** Those that can still be answered stand first where the best stand first. */
    private List<CallId> listed(Findings findings) {
        List<CallId> ids = new ArrayList<>();
        for (int place : findings.places(0, live().size())) {
            ids.add(findings.call(place).id());
        }
        return ids;
    }

    private int verdict(CallId id) {
        return shelf.calls().stream().map(Call::id).toList().indexOf(id);
    }

    private static Situation situation(String facts) {
        try {
            return Situation.read(new ObjectMapper().readTree(facts), Place.of("test"), true);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Call call(int number, Optional<String> scheme) {
        URI page = URI.create("https://sample.example/" + number);
        Evidence.Method method = random.nextBoolean() ? Evidence.Method.LAYOUT : Evidence.Method.PROSE;
        Evidence proof = new Evidence(page, "", "", method, NOW);
        List<String> countries = List.of("SN", "MA", "LB", "DE", "LDC", "ML", "somewhere");
        List<String> types = List.of("commune", "region", "departement", "metropole", "association");
        Content.Builder content = Content.builder().state(Field.TITLE, "Appel " + number, proof);
        scheme.ifPresent(id -> content.state(Field.SCHEME, id, proof));
        if (random.nextInt(3) > 0) {
            content.state(Field.COUNTRIES, some(countries), proof);
        }
        if (random.nextInt(3) == 0) {
            content.state(Field.APPLICANTS, some(types), proof);
        }
        if (random.nextInt(4) > 0) {
            content.state(Field.DEADLINES, List.of(Deadline.ofDay(TODAY.plusDays(random.nextInt(300) - 60))), proof);
        }
        if (random.nextInt(6) == 0) {
            content.state(Field.OPENS, TODAY.plusDays(random.nextInt(60)), proof);
        }
        Origin origin = new Origin("sample", page, Rank.ISSUER, NOW, NOW);
        return new Call(
                CallId.of("sample", String.format("call-%04d", number)),
                content.build(),
                List.of(origin),
                NOW,
                Optional.empty());
    }

    private SortedSet<String> some(List<String> codes) {
        SortedSet<String> some = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            some.add(codes.get(random.nextInt(codes.size())));
        }
        return some;
    }

    /** The rules, counting how often they decide. */
    private static final class Counting implements Matcher {
        private final Matcher rules = new RuleMatcher(() -> RULES);
        private int decided;

        @Override
        public List<Match> match(Situation situation, Collection<Call> calls, Instant now) {
            return rules.match(situation, calls, now);
        }

        @Override
        public Match one(Situation situation, Call call, Instant now) {
            return rules.one(situation, call, now);
        }

        @Override
        public Hearing hear(Situation situation, Instant now) {
            Hearing hearing = rules.hear(situation, now);
            return new Hearing() {
                @Override
                public Decision decide(Call call) {
                    decided++;
                    return hearing.decide(call);
                }

                @Override
                public Standing standing(Call call) {
                    return hearing.standing(call);
                }

                @Override
                public Match explain(Call call) {
                    return hearing.explain(call);
                }
            };
        }
    }

    private final class Kept implements CallSearch {
        @Override
        public Shelf shelf() {
            return shelf;
        }

        @Override
        public Found find(Shelf of, SearchWords words) {
            throw new UnsupportedOperationException();
        }
    }
}
