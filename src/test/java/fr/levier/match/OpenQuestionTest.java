package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Content;
import fr.levier.reference.Label;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Question;
import fr.levier.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenQuestionTest {

    @Test
    void theQuestionThatStandsInMostCallsComesFirst() {
        List<Match> matches = List.of(
                match(Eligibility.TO_CONFIRM, "project.totalCost", "project.countries"),
                match(Eligibility.TO_CONFIRM, "project.totalCost", "authority.population"),
                match(Eligibility.TO_CONFIRM, "project.totalCost"));

        assertThat(OpenQuestion.of(matches))
                .extracting(q -> q.question().fact() + " " + q.calls())
                .containsExactly("project.totalCost 3", "authority.population 1", "project.countries 1");
    }

    @Test
    void onlyCallsToConfirmCountAndQuestionsOfOneCallDoNot() {
        List<Match> matches = List.of(
                match(Eligibility.ELIGIBLE, "project.totalCost"),
                match(Eligibility.INELIGIBLE, "project.totalCost"),
                match(Eligibility.TO_CONFIRM, "call.admitsAuthority"));

        assertThat(OpenQuestion.of(matches)).isEmpty();
    }

    private static Match match(Eligibility eligibility, String... facts) {
        List<Question> missing =
                Stream.of(facts).map(f -> new Question(f, new Label(f, f))).toList();
        Verdict verdict = new Verdict(
                eligibility,
                false,
                true,
                LocalDate.of(2026, 11, 20),
                Optional.empty(),
                List.of(),
                missing,
                List.of(),
                List.of(),
                "test");
        Standing standing = new Standing(
                Fit.unknown(),
                Closing.of(RankedPairs.call("one", Content.builder()), Optional.empty(), RankedPairs.NOW),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Match(RankedPairs.call("one", Content.builder()), verdict, standing);
    }
}
