package fr.levier.financing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.message.Messages;
import fr.levier.money.Euros;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.yaml.YamlList;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans that people computed by hand, each with its calculation in its file: Levier must come to the same cents. */
class WorkedExamplesTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final Problems PROBLEMS = new Problems();

    static List<Path> examples() throws IOException {
        return PlanFiles.workedExamples();
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void levierComputesWhatWasComputedByHand(Path file) throws IOException {
        YamlMap example = YamlReader.read(file.toString(), Files.readAllBytes(file), PROBLEMS)
                .orElseThrow();
        Problems problems = new Problems();
        Optional<FinancingPlan> plan =
                new PlanReader(RULEBOOK).read(example.map("written", PROBLEMS).orElseThrow(), problems);
        assertThat(problems.list()).isEmpty();
        Reckoning reckoning = Reckoning.of(plan.orElseThrow());
        YamlMap expected = example.map("expect", PROBLEMS).orElseThrow();

        assertThat(example.text("calculation", PROBLEMS).orElseThrow().text()).isNotBlank();
        assertThat(RULEBOOK.references())
                .containsKey(example.text("source", PROBLEMS).orElseThrow().text());
        amounts(reckoning, expected);
        limits(reckoning, expected);
        rest(reckoning, expected);
        expected.refuseOthers(problems);
        example.text("example", PROBLEMS);
        example.refuseOthers(problems);
        assertThat(problems.list()).isEmpty();
    }

    private static void amounts(Reckoning reckoning, YamlMap expected) {
        YamlMap amounts = expected.map("amounts", PROBLEMS).orElseThrow();
        assertThat(amounts.keys())
                .containsExactlyInAnyOrderElementsOf(reckoning.amounts().keySet());
        for (String id : amounts.keys()) {
            assertThat(reckoning.amounts().get(id))
                    .as(id)
                    .isEqualTo(span(amounts.value(id).orElseThrow()));
        }
        assertThat(reckoning.ownCash())
                .isEqualTo(span(expected.value("own_cash").orElseThrow()));
        assertThat(reckoning.holds())
                .as("holds: %s", reckoning.breaches())
                .isEqualTo(expected.truth("holds", PROBLEMS).orElseThrow());
    }

    private static void limits(Reckoning reckoning, YamlMap expected) {
        List<YamlMap> breaches = expected.maps("breaches", PROBLEMS);
        assertThat(reckoning.breaches().stream()
                        .map(limit -> limit.bound().rule() + " " + limit.bound().limit() + " " + limit.actual()))
                .containsExactlyInAnyOrderElementsOf(breaches.stream()
                        .map(map -> map.text("rule", PROBLEMS).orElseThrow().text() + " "
                                + span(map.value("limit").orElseThrow()) + " "
                                + span(map.value("actual").orElseThrow()))
                        .toList());
        if (expected.has("binding")) {
            assertThat(reckoning.binding().stream().map(limit -> limit.bound().rule()))
                    .containsExactlyInAnyOrderElementsOf(texts(expected, "binding"));
        }
        for (YamlMap option : expected.maps("options", PROBLEMS)) {
            assertThat(reckoning.options())
                    .anyMatch(o -> o.rule()
                                    .equals(option.text("rule", PROBLEMS)
                                            .orElseThrow()
                                            .text())
                            && o.ceiling().equals(span(option.value("ceiling").orElseThrow()))
                            && o.best() == option.truth("best", PROBLEMS).orElseThrow());
        }
    }

    private static void rest(Reckoning reckoning, YamlMap expected) {
        for (String id : texts(expected, "assumed")) {
            assertThat(reckoning.isAssumed(reckoning.plan().find(id).orElseThrow()))
                    .as(id)
                    .isTrue();
        }
        PlanWords words = new PlanWords(reckoning, Messages.in(Locale.FRANCE));
        expected.text("sentence", PROBLEMS)
                .ifPresent(sentence -> assertThat(
                                reckoning.breaches().stream().map(words::breach).map(WorkedExamplesTest::plainSpaces))
                        .anyMatch(said -> said.contains(sentence.text())));
        expected.map("treasury", PROBLEMS).ifPresent(years -> {
            Treasury treasury = Treasury.of(reckoning);
            assertThat(treasury.years().stream().map(year -> year.year() + " " + year.exposure()))
                    .containsExactlyElementsOf(years.keys().stream()
                            .map(year -> year + " "
                                    + span(years.value(year).orElseThrow()).min())
                            .toList());
            assertThat(treasury.years()).allSatisfy(year -> {
                assertThat(year.advances().plus(year.rest())).isEqualTo(year.received());
                assertThat(year.exposure()).isEqualTo(Span.larger(Euros.ZERO.minus(year.lowest()), Euros.ZERO));
            });
        });
        if (!reckoning.holds()) {
            assertThat(Alternatives.of(reckoning)).as("ways out").isNotEmpty();
        }
    }

    private static String plainSpaces(String sentence) {
        return sentence.replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    private static List<String> texts(YamlMap map, String key) {
        return map.texts(key, PROBLEMS).stream().map(YamlText::text).toList();
    }

    private static Span span(YamlValue value) {
        if (value instanceof YamlList list) {
            List<Euros> ends = list.texts(PROBLEMS).stream()
                    .map(text -> Euros.of(text.text()))
                    .toList();
            return new Span(ends.get(0), ends.get(1));
        }
        return Span.of(((YamlText) value).text());
    }

    @Test
    void placesOfFaultsNameLineAndField() {
        Problems problems = new Problems();
        String text = "plan: x\ndate: 2025-05-15\ncosts:\n  - {amount: -5}\ncontributions: []\n";
        new PlanReader(RULEBOOK).read("plan.yml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), problems);
        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().get(0).place()).isEqualTo(new Place("plan.yml", 4, "costs[1].amount"));
    }
}
