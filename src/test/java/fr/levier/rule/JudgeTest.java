package fr.levier.rule;

import static fr.levier.rule.Rulebooks.IN_2024;
import static fr.levier.rule.Rulebooks.NO_CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.reference.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Label WORDS = new Label("mots", "words");
    private final Rulebook rulebook = Rulebooks.small();
    private final Facts eligible =
            Facts.of(Map.of("authority.type", "commune", "authority.population", 9000, "authority.odaDeclared", true));

    private Verdict grandFund(Facts facts, LocalDate day) {
        return rulebook.judge("grand-fund", NO_CAMPAIGN, day, facts, List.of());
    }

    @Test
    void everythingKnownAndMetIsEligibleWithReasonsAndNothingMissing() {
        Verdict verdict = grandFund(eligible, IN_2024);

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(verdict.assumed()).isFalse();
        assertThat(verdict.missing()).isEmpty();
        assertThat(verdict.campaign()).contains("2024");
        assertThat(verdict.rulebook()).isEqualTo(rulebook.version()).hasSize(64);
        assertThat(verdict.reasons())
                .extracting(Reason::condition, Reason::outcome)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("right-type", Outcome.MET),
                        org.assertj.core.groups.Tuple.tuple("in-network", Outcome.UNKNOWN));
    }

    @Test
    void theConditionThatRefusesComesFirst() {
        Verdict verdict = grandFund(eligible.with("authority.odaDeclared", false), IN_2024);

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.INELIGIBLE);
        assertThat(verdict.reasons().get(0).condition()).isEqualTo("oda-declared");
        assertThat(verdict.reasons().get(0).reference().orElseThrow().id()).isEqualTo("rules-2024");
    }

    @Test
    void onlyFactsThatCanStillChangeTheAnswerAreMissing() {
        Verdict verdict =
                grandFund(eligible.without("authority.population").with("partners.frenchAuthorities", 3), IN_2024);

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(verdict.missing()).isEmpty();
    }

    @Test
    void aBonusNeverDecides() {
        assertThat(grandFund(eligible.with("authority.rrmaMember", false), IN_2024)
                        .eligibility())
                .isEqualTo(Eligibility.ELIGIBLE);
    }

    @Test
    void afterItsLastCampaignASchemeIsPresumedToGoOnButNobodyIsEligibleUnread() {
        Verdict verdict = grandFund(eligible, LocalDate.of(2026, 11, 21));

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(verdict.reasons().get(0).condition()).isEqualTo("campaign-of-the-day");
        assertThat(verdict.campaign()).contains("2024");
        assertThat(verdict.assumed()).isTrue();
        assertThat(verdict.terms()).allMatch(Term::assumed);
    }

    @Test
    void afterItsEndASchemeRefusesEverybody() {
        Verdict verdict = grandFund(eligible, LocalDate.of(2028, 1, 1));

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.INELIGIBLE);
        assertThat(verdict.reasons().get(0).condition()).isEqualTo("scheme-ended");
        assertThat(verdict.counterfactuals()).isEmpty();
    }

    @Test
    void aSchemeWithoutCheckedConditionIsNeverEligible() {
        Verdict verdict = rulebook.judge("open-question", NO_CAMPAIGN, IN_2024, eligible, List.of());

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(verdict.modelled()).isFalse();
        assertThat(verdict.assumed()).isTrue();
    }

    @Test
    void anAssumedConditionRefusesOnlyAsPresumed() {
        Facts departement = eligible.with("authority.type", "departement");

        Verdict verdict = rulebook.judge("open-question", NO_CAMPAIGN, IN_2024, departement, List.of());

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.INELIGIBLE);
        assertThat(verdict.assumed()).isTrue();
    }

    @Test
    void aConditionOfThePageItselfDecidesToo() {
        Requirement onPage = requirement(new IsTrue("authority.rrmaMember"));

        Verdict verdict = rulebook.judge("grand-fund", NO_CAMPAIGN, IN_2024, eligible, List.of(onPage));

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(verdict.missing()).extracting(Question::fact).containsExactly("authority.rrmaMember");
    }

    @Test
    void aCallOfNoKnownSchemeIsNeverEligible() {
        Verdict met =
                rulebook.judgeStated(IN_2024, eligible, List.of(requirement(new IsTrue("authority.odaDeclared"))));
        Verdict unmet = rulebook.judgeStated(
                IN_2024, eligible, List.of(requirement(new Not(new IsTrue("authority.odaDeclared")))));

        assertThat(met.eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(unmet.eligibility()).isEqualTo(Eligibility.INELIGIBLE);
    }

    @Test
    void bothBranchesOfAnUnknownGivingTheSameAnswerAskNothing() {
        Condition a = new IsTrue("authority.odaDeclared");
        Condition b = new IsTrue("authority.rrmaMember");
        Condition either = new AnyOf(List.of(new AllOf(List.of(a, b)), new AllOf(List.of(a, new Not(b)))));

        Verdict verdict = rulebook.judge("grand-fund", NO_CAMPAIGN, IN_2024, eligible, List.of(requirement(either)));

        assertThat(either.test(eligible, IN_2024)).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.eligibility()).isEqualTo(Eligibility.ELIGIBLE);
    }

    @Test
    void aCountryWhoseMembershipNobodyKnowsIsAskedFor() {
        Requirement ldc = requirement(new InList(
                "project.country", rulebook.countries().findList("LDC").orElseThrow()));
        Facts bangladesh = eligible.with("project.country", "BD");
        LocalDate before = LocalDate.of(2026, 11, 23);

        Optional<String> in2024 = Optional.of("2024");

        Verdict member = rulebook.judge("grand-fund", in2024, before, bangladesh, List.of(ldc));
        Verdict open = rulebook.judge("grand-fund", in2024, before.plusDays(1), bangladesh, List.of(ldc));
        Verdict gone = rulebook.judge(
                "grand-fund", in2024, before.plusDays(1), eligible.with("project.country", "NP"), List.of(ldc));

        assertThat(member.eligibility()).isEqualTo(Eligibility.ELIGIBLE);
        assertThat(open.eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(open.missing()).extracting(Question::fact).containsExactly("countries.LDC.BD");
        assertThat(open.missing().get(0).question().fr()).contains("Bangladesh", "Un report est demandé.");
        assertThat(gone.eligibility()).isEqualTo(Eligibility.INELIGIBLE);
    }

    @Test
    void termsGiveTheTierOfTheFactsAndMarkWhatWasCarriedOver() {
        Verdict settled = grandFund(eligible.with("project.countries", Set.of("SN", "TN")), IN_2024);
        Verdict open = grandFund(eligible, IN_2024);

        assertThat(settled.terms())
                .filteredOn(term -> term.name().equals("rate_max"))
                .extracting(Term::value)
                .containsExactly("50 %");
        assertThat(open.terms())
                .filteredOn(term -> term.name().equals("rate_max"))
                .extracting(Term::value)
                .containsExactly("70 %", "50 %", "30 %");
        assertThat(settled.terms())
                .filteredOn(Term::assumed)
                .extracting(Term::name)
                .containsExactly("duration_max");
        assertThat(settled.terms())
                .filteredOn(term -> term.name().equals("grant_min"))
                .extracting(Term::value)
                .containsExactly("100000 EUR");
    }

    @Test
    void aNamedCampaignIsTakenWhateverTheDay() {
        assertThat(rulebook.judge("grand-fund", Optional.of("2020"), IN_2024, eligible, List.of())
                        .campaign())
                .contains("2020");
        assertThatThrownBy(() -> rulebook.judge("grand-fund", Optional.of("1999"), IN_2024, eligible, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rulebook.judge("nothing", NO_CAMPAIGN, IN_2024, eligible, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFewestAnswersThatSettleComeFirst() {
        Condition two = new AnyOf(List.of(
                new AllOf(
                        List.of(new IsTrue("authority.rrmaMember"), new IsTrue("partners.foreignAuthorityAgreement"))),
                new Bounds(
                        "project.durationMonths",
                        Optional.of(new Bounds.Bound(java.math.BigDecimal.TEN, true)),
                        Optional.empty())));

        Verdict verdict = rulebook.judge("grand-fund", NO_CAMPAIGN, IN_2024, eligible, List.of(requirement(two)));

        assertThat(verdict.missing().get(0).fact()).isEqualTo("project.durationMonths");
        assertThat(verdict.missing()).hasSize(3);
    }

    @Test
    void beforeItsFirstCampaignNothingIsKnownOfAScheme() {
        Verdict verdict = grandFund(eligible, LocalDate.of(2019, 6, 1));

        assertThat(verdict.campaign()).isEmpty();
        assertThat(verdict.terms()).isEmpty();
        assertThat(verdict.assumed()).isTrue();
    }

    @Test
    void betweenTwoCampaignsTheEarlierIsPresumed() {
        Verdict verdict = grandFund(eligible, LocalDate.of(2022, 6, 1));

        assertThat(verdict.campaign()).contains("2020");
        assertThat(verdict.assumed()).isTrue();
    }

    @Test
    void conditionsThatOnlyTogetherRefuseAreBothGivenFirst() {
        Condition member = new IsTrue("authority.rrmaMember");
        List<Requirement> stated = List.of(requirement("one", member), requirement("other", new Not(member)));

        Verdict verdict = rulebook.judge("grand-fund", NO_CAMPAIGN, IN_2024, eligible, stated);

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.INELIGIBLE);
        assertThat(verdict.reasons().stream().limit(2))
                .extracting(Reason::condition)
                .containsExactly("one", "other");
        assertThat(verdict.reasons().get(0).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void factsThatAreAskedAboutTwiceAreKnown() {
        Scheme scheme = rulebook.findScheme("grand-fund").orElseThrow();

        assertThat(scheme.repeatedFacts(scheme.findCampaign("2024"))).isEmpty();
        assertThat(new AllOf(List.of(new IsTrue("a"), new Not(new IsTrue("a")))).atoms())
                .hasSize(2);
    }

    private static Requirement requirement(Condition condition) {
        return requirement("page", condition);
    }

    private static Requirement requirement(String id, Condition condition) {
        return new Requirement(
                id, Severity.BLOCKING, condition, WORDS, WORDS, WORDS, Optional.empty(), false, Set.of());
    }
}
