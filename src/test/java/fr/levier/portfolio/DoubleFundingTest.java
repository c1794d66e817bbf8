package fr.levier.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.portfolio.DoubleFunding.Kind;
import fr.levier.problem.Problems;
import fr.levier.rule.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two projects may be paid for twice, what is certain of it, and what only looks like it. */
class DoubleFundingTest {
    private static final String CERV = "{id: cerv, scheme: cerv-networks-of-towns, campaign: \"2026\", amount: 100000}";
    private static final String CREATIVE =
            "{id: crea, scheme: creative-europe-small, campaign: \"2026\", amount: 90000}";
    private static final String FOUNDATION = "{id: f, funder: Fondation, amount: 1000}";
    private static final String NOTHING = "{id: f, funder: Fondation, amount: 0}";
    private static final String ONE_ACTION = "action: mémoire, ";
    private static final String ALIKE =
            "profile: {subject: mémoire, places: [PL], publics: [habitants], themes: [culture], phase: a, scale: ville}, ";

    /** Financial Regulation, art. 194(1): one action, one grant of the directly managed budget. */
    @Test
    void twoGrantsOfTheUnionForOneActionAreCertainAndCited() {
        List<DoubleFunding> found = found("", project("a", ONE_ACTION, CERV), project("b", ONE_ACTION, CREATIVE));
        assertThat(found).extracting(DoubleFunding::kind).contains(Kind.EXCLUSION);
        DoubleFunding exclusion = only(found, Kind.EXCLUSION);
        assertThat(exclusion.certain()).isTrue();
        assertThat(exclusion.reference()).map(Reference::id).contains("fr-2024-2509");
    }

    /** Nobody said that both are one action, but all that is known of them is alike: somebody must look. */
    @Test
    void twoGrantsOfTheUnionForProjectsThatAreAlikeAreToBeChecked() {
        List<DoubleFunding> found = found("", project("a", ALIKE, CERV), project("b", ALIKE, CREATIVE));
        assertThat(only(found, Kind.EXCLUSION).certain()).isFalse();
    }

    @Test
    void aGrantOfTheUnionAndOneOfAFoundationDoNotExcludeEachOther() {
        assertThat(found("", project("a", ONE_ACTION, CERV), project("b", ONE_ACTION, FOUNDATION)))
                .extracting(DoubleFunding::kind)
                .containsExactly(Kind.LINE);
    }

    @Test
    void oneInvoiceInTwoProjectsIsCertainAndIsNotToldAgainAsALine() {
        String invoice = ONE_ACTION + "expenditure: [facture 7, facture 8], ";
        String other = ONE_ACTION + "expenditure: [facture 8], ";
        List<DoubleFunding> found = found("", project("a", invoice, CERV), project("b", other, FOUNDATION));
        assertThat(found).extracting(DoubleFunding::kind).containsExactly(Kind.EXPENDITURE);
        assertThat(found.get(0).what()).isEqualTo("facture 8");
        assertThat(found.get(0).certain()).isTrue();
        assertThat(found.get(0).reference()).isEmpty();
        assertThat(only(found("", project("a", invoice, CERV), project("b", other, CREATIVE)), Kind.EXPENDITURE)
                        .reference())
                .as("two programmes of the Union have a rule for it")
                .isPresent();
    }

    /** Label, country, year, category and amount: one that differs is another line. */
    @Test
    void theSameLineIsToBeCheckedAndALineThatDiffersIsNot() {
        String first = project("a", ONE_ACTION, FOUNDATION);
        String second = project("b", ONE_ACTION, FOUNDATION);
        List<DoubleFunding> found = found("", first, second);
        assertThat(found).extracting(DoubleFunding::kind).containsExactly(Kind.LINE);
        assertThat(found.get(0).certain()).isFalse();
        assertThat(found.get(0).what()).isEqualTo("Colloques");
        for (String[] change : new String[][] {
            {"Colloques", "Archives"}, {"country: PL", "country: DE"}, {"year: 2026", "year: 2027"},
            {"category: services", "category: travel"}, {"amount: 200000", "amount: 200001"}, {"year: 2026, ", ""}
        }) {
            assertThat(found("", first, second.replace(change[0], change[1])))
                    .as("%s", change[0])
                    .isEmpty();
        }
    }

    @Test
    void theSameLineOfUnrelatedProjectsOrOfOneWithoutGrantsIsNoDoubleFunding() {
        String unrelated = ALIKE.replace("subject: mémoire", "subject: ports").replace("[culture]", "[water]");
        assertThat(found("", project("a", ALIKE, FOUNDATION), project("b", unrelated, FOUNDATION)))
                .isEmpty();
        assertThat(found("", project("a", ONE_ACTION, FOUNDATION), project("b", ONE_ACTION, NOTHING)))
                .isEmpty();
    }

    @Test
    void whatTheFileExcludesIsCertainForOneActionWithTheSourceOfTheFile() {
        String stated = "exclusions: [{schemes: [afd-ficol, agence-eau-rmc], source: règlement de 2025}]\n";
        String one = "{id: f, scheme: afd-ficol, amount: 10}";
        String other = "{id: e, scheme: agence-eau-rmc, amount: 10}";
        String first = project("a", ONE_ACTION, one);
        DoubleFunding found = only(found(stated, first, project("b", ONE_ACTION, other)), Kind.EXCLUSION);
        assertThat(found.certain()).isTrue();
        assertThat(found.source()).contains("règlement de 2025");
        assertThat(found("", first, project("b", ONE_ACTION, other)))
                .extracting(DoubleFunding::kind)
                .doesNotContain(Kind.EXCLUSION);
        assertThat(found(stated, first, project("b", ONE_ACTION, one)))
                .as("two contributions of one scheme")
                .extracting(DoubleFunding::kind)
                .doesNotContain(Kind.EXCLUSION);
        assertThat(found(stated, first, project("b", "action: autre, ", other)))
                .as("another action")
                .extracting(DoubleFunding::kind)
                .doesNotContain(Kind.EXCLUSION);
    }

    private static DoubleFunding only(List<DoubleFunding> found, Kind kind) {
        List<DoubleFunding> kept = found.stream().filter(f -> f.kind() == kind).toList();
        assertThat(kept).hasSize(1);
        return kept.get(0);
    }

    private static String project(String id, String about, String grant) {
        return "  - {" + about + "financing: {plan: " + id + ", date: 2026-04-01, costs: [{id: c, label: Colloques, "
                + "category: services, country: PL, year: 2026, amount: 200000}], contributions: [" + grant
                + ", {id: v, funder: Ville, payer: authority, amount: rest}]}}\n";
    }

    private static List<DoubleFunding> found(String more, String... projects) {
        Problems problems = new Problems();
        Portfolio portfolio =
                PortfolioTest.read("portfolio: V\n" + more + "projects:\n" + String.join("", projects), problems);
        assertThat(problems.list()).isEmpty();
        return portfolio.doubleFunding();
    }
}
