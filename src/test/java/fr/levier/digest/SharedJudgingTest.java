package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.NumberedEvent;
import fr.levier.match.Match;
import fr.levier.match.Matcher;
import fr.levier.match.RuleMatcher;
import fr.levier.match.Situation;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Letters whose verdicts were shared with others are, byte for byte, those of people who were judged alone. */
class SharedJudgingTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.loadBundled().rulebook().orElseThrow();
    private static final Matcher MATCHER = new RuleMatcher(() -> RULEBOOK);
    private static final List<Call> CALLS = calls();

    private static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (String scheme : RULEBOOK.schemes().keySet()) {
            int number = calls.size();
            Deadline closing = Deadline.ofDay(LocalDate.of(2026, 12, 1).plusDays(number * 7L % 300));
            calls.add(Samples.call(
                    "call-" + number,
                    "Appel " + number,
                    Samples.closing(closing).state(Field.SCHEME, scheme, Samples.evidence())));
        }
        return calls;
    }

    private static Situation town(int number) {
        Map<String, Object> said = new HashMap<>(Map.of("population", 300 * number * number));
        said.put("departement", List.of("01", "59", "75", "974").get(number % 4));
        if (number % 3 == 0) {
            said.put("odaDeclared", number % 2 == 0);
            said.put("strategy", Map.of("themes", List.of("water"), "countries", List.of("SN")));
        }
        String type = List.of("commune", "metropole", "departement", "region").get(number % 4);
        Authority authority = new Authority("00000000" + number % 10, "Collectivité " + number, type, true, said);
        return Situation.of(authority, Optional.empty());
    }

    private static byte[] letter(Situation situation, List<Match> matches) {
        Recipient reader =
                new Recipient("000000001", situation.name(), true, Samples.READER.email(), Samples.READER.locale());
        List<NumberedEvent> events = IntStream.range(0, CALLS.size())
                .mapToObj(i -> new NumberedEvent(i + 1, Samples.appeared(CALLS.get(i))))
                .toList();
        Material material = Material.ofWeek(reader, Samples.WEEK, Samples.view(reader, matches), events, Samples.NOW);
        return Samples.writer()
                .message(DigestComposer.compose(material).orElseThrow())
                .bytes();
    }

    @Test
    void whoeverElseWasJudgedBefore() {
        Matcher.Sitting sitting = MATCHER.at(Samples.NOW);

        IntStream.range(0, 16).parallel().mapToObj(SharedJudgingTest::town).forEach(town -> {
            List<Match> shared = sitting.match(town, CALLS);
            List<Match> alone = MATCHER.match(town, CALLS, Samples.NOW);
            assertThat(shared).as(town.name()).isEqualTo(alone);
            assertThat(letter(town, shared)).isEqualTo(letter(town, alone));
        });
    }
}
