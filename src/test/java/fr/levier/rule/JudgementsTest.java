package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Judgements that a reader wrote from the sources' texts before seeing any rule, against the bundled rulebook. Expectations are never
 * changed: one of the further judgements that people dispute is named in {@code disputed.md} with the reason.
 */
class JudgementsTest {
    private static final int DEMANDED = 38;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DISPUTED_ID = Pattern.compile("(?m)^## (j\\d+)");

    /** The reader named schemes before seeing their identities. */
    private static final Map<String, String> SCHEMES = Map.of(
            "jsi-vvsi", "jsi-vvvsi",
            "eui", "eui-innovative-actions",
            "urbact", "urbact-apn",
            "creative-europe-cooperation", "creative-europe-small",
            "nouvelle-aquitaine-cooperation", "region-nouvelle-aquitaine",
            "meae-egalite", "meae-egalite-femmes-hommes");

    /** Facts that stood in the catalogue when the reader wrote, and that no condition asks about any more. */
    private static final Set<String> NO_LONGER_ASKED = Set.of("authority.waterServiceRun", "project.basinContribution");

    private final Rulebook rulebook =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();

    /** The first forty guided the rules; the second forty were written blind afterwards, by another reader, and gave 37 at first. */
    @ParameterizedTest
    @ValueSource(strings = {"judgements.json", "judgements-second.json"})
    void atLeastThirtyEightOfFortyAreRight(String file) throws IOException {
        List<Answer> answers = answers(file);
        report(file, answers);
        assertThat(answers).hasSize(40);
        assertThat(answers.stream().filter(Answer::isRight)).hasSizeGreaterThanOrEqualTo(DEMANDED);
    }

    @Test
    void nothingThatATextExcludesIsEligible() throws IOException {
        List<Answer> answers = answers("judgements.json");
        answers.addAll(answers("judgements-second.json"));
        answers.addAll(undisputed());
        assertThat(answers)
                .filteredOn(a -> a.expected() == Eligibility.INELIGIBLE)
                .filteredOn(a -> a.given() == Eligibility.ELIGIBLE)
                .isEmpty();
    }

    @Test
    void furtherJudgementsAreRightUnlessTheyAreDisputed() throws IOException {
        report("judgements-extra.json", answers("judgements-extra.json"));
        assertThat(undisputed()).filteredOn(a -> !a.isRight()).isEmpty();
    }

    private List<Answer> undisputed() throws IOException {
        try (InputStream in = open("disputed.md")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Set<String> ids =
                    DISPUTED_ID.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
            return answers("judgements-extra.json").stream()
                    .filter(a -> !ids.contains(a.id()))
                    .toList();
        }
    }

    private record Answer(String id, String scheme, Eligibility expected, Verdict verdict, String why) {
        boolean isRight() {
            return given() == expected;
        }

        Eligibility given() {
            return verdict.eligibility();
        }

        @Override
        public String toString() {
            String reasons = verdict.reasons().stream()
                    .filter(r -> r.outcome() != Outcome.MET && r.severity() == Severity.BLOCKING)
                    .map(r -> "\n      " + r.outcome() + " " + r.condition() + (r.assumed() ? " (assumed)" : ""))
                    .collect(Collectors.joining());
            return id + " " + scheme + " " + verdict.campaign().orElse("-") + ": expected " + expected + ", given "
                    + given() + "\n    " + why + reasons + "\n      asks "
                    + verdict.missing().stream().map(Question::fact).toList();
        }
    }

    private List<Answer> answers(String file) throws IOException {
        List<Answer> answers = new ArrayList<>();
        try (InputStream in = open(file)) {
            JSON.readTree(in).forEach(judgement -> answers.add(answer(judgement)));
        }
        return answers;
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(JudgementsTest.class.getResourceAsStream(file), file);
    }

    private Answer answer(JsonNode judgement) {
        String id = judgement.path("id").asText();
        String named = judgement.path("scheme").asText();
        String scheme = SCHEMES.getOrDefault(named, named);
        Problems problems = new Problems();
        Facts facts = rulebook.factsReader().read(judgement.path("facts"), Place.of(id), problems);
        assertThat(problems.list())
                .as(id)
                .filteredOn(p -> NO_LONGER_ASKED.stream()
                        .noneMatch(fact -> p.place().key().endsWith(fact)))
                .isEmpty();
        Optional<String> campaign = Optional.ofNullable(
                        judgement.path("campaign").textValue())
                .filter(c -> rulebook.findScheme(scheme)
                        .orElseThrow()
                        .findCampaign(c)
                        .isPresent());
        LocalDate day = LocalDate.parse(judgement.path("on").asText());
        return new Answer(
                id,
                scheme,
                Eligibility.valueOf(judgement.path("expect").asText()),
                rulebook.judge(scheme, campaign, day, facts, List.of()),
                judgement.path("why").asText());
    }

    @SuppressWarnings("SystemOut") // the score is what people run this test for
    private static void report(String file, List<Answer> answers) {
        System.out.println(
                file + ": " + answers.stream().filter(Answer::isRight).count() + " right of " + answers.size());
        answers.stream().filter(a -> !a.isRight()).forEach(System.out::println);
    }
}
