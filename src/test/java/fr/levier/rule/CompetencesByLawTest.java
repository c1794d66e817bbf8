package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompetencesByLawTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String WATER_AID = "'project': {'country': 'LB', 'themes': ['water'], 'nature': 'emergency'}";

    private static Facts read(String json) {
        Problems problems = new Problems();
        try {
            Facts facts = RULEBOOK.factsReader()
                    .read(JsonMapper.builder().build().readTree(json.replace('\'', '"')), Place.of("facts"), problems);
            assertThat(problems.list()).isEmpty();
            return facts;
        } catch (java.io.IOException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    private static Verdict water(String authority, LocalDate day) {
        Facts facts = read("{'authority': {" + authority + "}, " + WATER_AID + "}");
        return RULEBOOK.judge("one-percent-water", Optional.empty(), day, facts, List.of());
    }

    @Test
    void whatTheLawOfTheDayGivesIsHeldAndTheLawIsCited() {
        String stated = "'type': 'communaute_agglomeration', 'departement': '31', 'transferredCompetences': []";

        Verdict verdict = water(stated, TODAY);

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(verdict.assumed()).isFalse();
        Reason law = verdict.reasons().stream()
                .filter(reason -> reason.condition().equals("law.competence.water"))
                .findFirst()
                .orElseThrow();
        assertThat(law.reference().orElseThrow().id()).isEqualTo("loi-2025-327");
        assertThat(law.sentence().in(Locale.FRENCH)).contains("21 novembre 2026", "eau potable");
        assertThat(water(stated, LocalDate.of(2025, 4, 10)).eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
    }

    @Test
    void whileNothingIsSaidOfTransfersTheAnswerIsAsked() {
        Verdict verdict = water("'type': 'communaute_agglomeration', 'departement': '31'", TODAY);

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(verdict.missing()).extracting(Question::fact).containsExactly("authority.competences");
    }

    @Test
    void aTransferTakesTheCompetenceAway() {
        String transferred =
                "'type': 'commune', 'departement': '31', 'transferredCompetences': ['water', 'sanitation']";

        assertThat(water(transferred, TODAY).eligibility()).isEqualTo(Eligibility.INELIGIBLE);
        assertThat(water("'type': 'commune', 'departement': '31', 'transferredCompetences': ['water']", TODAY)
                        .eligibility())
                .isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(water(transferred.replace("commune", "communaute_agglomeration"), TODAY)
                        .eligibility())
                .isEqualTo(Eligibility.INELIGIBLE);
    }

    @Test
    void whatNobodyReadInATextIsAsked() {
        Verdict commune = water("'type': 'commune', 'departement': '31'", TODAY);
        Verdict overseas = water("'type': 'communaute_agglomeration', 'departement': '974'", TODAY);

        assertThat(commune.missing()).extracting(Question::fact).containsExactly("authority.competences");
        assertThat(overseas.missing()).extracting(Question::fact).containsExactly("authority.competences");
    }

    @Test
    void aListThatIsGivenIsComplete() {
        String listed = "'type': 'communaute_agglomeration', 'departement': '31', 'competences': ['culture']";

        assertThat(water(listed, TODAY).eligibility()).isEqualTo(Eligibility.INELIGIBLE);
        assertThat(water(listed, TODAY).reasons())
                .extracting(Reason::condition)
                .noneMatch(condition -> condition.startsWith("law."));
    }
}
