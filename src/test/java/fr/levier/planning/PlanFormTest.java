package fr.levier.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.PlanJson;
import fr.levier.financing.PlanReader;
import fr.levier.financing.Reckoning;
import fr.levier.financing.sheet.PlanExport;
import fr.levier.message.Messages;
import fr.levier.portfolio.PortfolioJson;
import fr.levier.portfolio.PortfolioReader;
import fr.levier.portfolio.PortfolioReport;
import fr.levier.portfolio.Project;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.web.Form;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page shows, sent unchanged, is the plan that was there: nothing that a file says is lost on the way through a form. */
final class PlanFormTest {
    private static final Rulebook RULES =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final Messages FRENCH = Messages.in(Locale.FRENCH);
    private final FieldText texts = new FieldText(RULES, true);

    static Stream<Path> plans() throws IOException {
        return Stream.of("fixtures/plans", "fixtures/projects").map(Path::of).flatMap(PlanFormTest::files);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aPlanThatWentThroughAFormGivesWhatTheCommandGives(Path file) throws IOException {
        byte[] bytes = written(file);
        String command = json(new PlanReader(RULES)
                .read(file.toString(), bytes, new Problems())
                .map(Reckoning::of)
                .orElseThrow());
        PlanDocument uploaded =
                new Uploaded(RULES, new Problems()).plan(file.toString(), bytes).orElseThrow();

        for (boolean french : new boolean[] {true, false}) {
            FieldText spoken = new FieldText(RULES, french);
            PlanForm shown = PlanForm.of(uploaded, spoken);
            PlanForm sent = PlanForm.read(Form.read(new Form(shown.fields()).encoded()));
            PlanDocument saved =
                    PlanDocument.parse(sent.document(uploaded, spoken).tree().toString());
            assertThat(json(computed(saved))).isEqualTo(command);
            assertThat(sent.document(saved, spoken)).isEqualTo(saved);
        }
        byte[] yaml = Tree.yaml(uploaded.plan()).getBytes(StandardCharsets.UTF_8);
        assertThat(json(new PlanReader(RULES)
                        .read("again", yaml, new Problems())
                        .map(Reckoning::of)
                        .orElseThrow()))
                .isEqualTo(command);
    }

    /** Worked examples hold their plan beside what was computed by hand. */
    private static byte[] written(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        YamlMap map = YamlReader.read(file.toString(), bytes, new Problems()).orElseThrow();
        return map.value("written").map(plan -> Tree.bytes(Tree.of(plan))).orElse(bytes);
    }

    private static Reckoning computed(PlanDocument document) {
        Problems problems = new Problems();
        Optional<Project> project = document.read(RULES, problems);
        assertThat(problems.list()).isEmpty();
        return project.orElseThrow().reckoning();
    }

    private static String json(Reckoning reckoning) {
        return PlanJson.of(reckoning, FRENCH).toString();
    }

    @Test
    void aPortfolioInPartsIsThePortfolioOfTheFile() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("fixtures/portfolios/valmont.yml"));
        Uploaded.Whole parts = new Uploaded(RULES, new Problems())
                .portfolio("valmont.yml", bytes)
                .orElseThrow();
        var whole =
                Tree.NODES.objectNode().put("portfolio", "Valmont-sur-Loire").put("date", "2026-11-21");
        whole.putObject("authority").put("type", "commune");
        whole.setAll(parts.settings());
        var projects = whole.putArray("projects");
        parts.projects().forEach(project -> projects.add(project.tree()));

        assertThat(report(Tree.yaml(whole).getBytes(StandardCharsets.UTF_8))).isEqualTo(report(bytes));
        Settings shown = Settings.of(parts.settings(), texts);
        assertThat(shown.errors(parts.settings(), RULES, FRENCH)).isEmpty();
        var sent = Settings.read(new Form(shown.fields())).document(parts.settings(), texts);
        assertThat(report(Tree.bytes(whole.setAll(sent)))).isEqualTo(report(bytes));
    }

    private static String report(byte[] bytes) {
        Problems problems = new Problems();
        return PortfolioJson.of(
                        PortfolioReport.of(
                                new PortfolioReader(RULES)
                                        .read("", bytes, problems)
                                        .orElseThrow(),
                                RULES,
                                List.of(),
                                problems.list()),
                        FRENCH)
                .toString();
    }

    @Test
    void rowsWithoutAWordAndThoseThatAreToGoAreLeftOut() {
        Map<String, String> typed = new HashMap<>();
        typed.put("financing.costs.1.label", "Forage");
        typed.put("financing.costs.1.gone", "oui");
        typed.put("financing.costs.2.year", "");
        typed.put("financing.costs.7.label", "Pompes");
        typed.put("financing.costs.7.amount", "1 000,50");
        typed.put("financing.contributions.3.funder", "Ville");
        typed.put("financing.contributions.3.how", "rest");
        typed.put("financing.contributions.3.payer", "authority");
        typed.put("financing.costs.99999.label", "au-delà");
        PlanDocument plan = PlanForm.read(new Form(typed)).document(PlanDocument.empty("p", "P", "2026-11-20"), texts);

        assertThat(plan.plan().get("costs").toString())
                .isEqualTo("[{\"label\":\"Pompes\",\"amount\":\"1000.50\",\"id\":\"pompes\"}]");
        assertThat(plan.plan().get("contributions").toString())
                .isEqualTo("[{\"funder\":\"Ville\",\"payer\":\"authority\",\"amount\":\"rest\",\"id\":\"ville\"}]");
    }

    @Test
    void aFaultIsToldAtItsField() {
        Map<String, String> typed = new HashMap<>();
        typed.put("financing.title", "Titre");
        typed.put("financing.date", "hier");
        typed.put("financing.costs.1.label", "Forage");
        typed.put("financing.costs.2.label", "Pompes");
        typed.put("financing.costs.2.amount", "beaucoup");
        typed.put("financing.costs.2.country", "Sénégal");
        typed.put("financing.contributions.1.scheme", "meae-generalist");
        typed.put("profile.themes", "mobilités, licornes");
        PlanReading reading = read(typed);

        assertThat(reading.errors().keySet())
                .containsExactlyInAnyOrder(
                        "financing.date",
                        "financing.costs.1.amount",
                        "financing.costs.2.amount",
                        "financing.contributions.1.scheme",
                        "profile.themes");
        assertThat(reading.refused()).isFalse();
        assertThat(reading.document().plan().at("/costs/1/country").asText()).isEqualTo("SN");
    }

    @Test
    void whatIsTooLongOrMayMeanTwoThingsIsNotKept() {
        PlanReading reading = read(Map.of(
                "financing.title",
                "x".repeat(10_000),
                "financing.costs.1.amount",
                "12.000",
                "financing.costs.1.label",
                "🚰".repeat(300)));

        assertThat(reading.refused()).isTrue();
        assertThat(reading.errors()).containsOnlyKeys("financing.title", "financing.costs.1.amount");
        assertThat(reading.form().text("financing.title")).hasSize(10_000);
    }

    private PlanReading read(Map<String, String> typed) {
        PlanDocument empty = PlanDocument.empty("p", "P", "2026-11-20");
        return PlanReading.of(PlanForm.read(new Form(typed)), empty, texts, RULES, FRENCH);
    }

    @Test
    void aComputedWorkbookSentBackIsToldToBeOne() throws IOException {
        Path file = Path.of("fixtures/projects/eau-fatick-plan.yml");
        Reckoning reckoning = new PlanReader(RULES)
                .read("", Files.readAllBytes(file), new Problems())
                .map(Reckoning::of)
                .orElseThrow();
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var out = new java.io.ByteArrayOutputStream();
            new PlanExport(reckoning, Messages.in(locale)).write(out);
            Problems problems = new Problems();
            assertThat(new Uploaded(RULES, problems).plan("plan.xlsx", out.toByteArray()))
                    .isEmpty();
            assertThat(problems.list())
                    .extracting(problem -> problem.code())
                    .containsExactly("financing.problem.computed-workbook");
        }
    }

    @Test
    void settingsAndTrialsAreRefusedInWordsOfPeopleAtTheirField() throws IOException {
        Settings typed = Settings.read(new Form(Map.of("strategy.themes", "abc", "strategy.tolerance", "abc")));
        assertThat(typed.errors(typed.document(Tree.NODES.objectNode(), texts), RULES, FRENCH))
                .containsOnlyKeys("strategy.themes", "strategy.tolerance")
                .hasEntrySatisfying("strategy.themes", said -> assertThat(said).contains("une ligne pour chacun"));
        var portfolio = new PortfolioReader(RULES)
                .read("", Files.readAllBytes(Path.of("fixtures/portfolios/valmont.yml")), new Problems())
                .orElseThrow();
        assertThat(trial(portfolio, Map.of("dispositif", "meae-generaliste")).errors())
                .containsOnlyKeys("taux");
        assertThat(trial(portfolio, Map.of("taux", "50")).errors()).containsOnlyKeys("dispositif");
        assertThat(trial(portfolio, Map.of("dispositif", "meae-generaliste", "taux", "101"))
                        .errors())
                .containsOnlyKeys("taux");
        StressForm right = trial(portfolio, Map.of("dispositif", "meae-generaliste", "taux", "12,5"));
        assertThat(right.errors()).isEmpty();
        assertThat(right.question().rates()).containsExactly("meae-generaliste=12.5 %");
        assertThat(trial(portfolio, Map.of("taux", "50")).question().isEmpty()).isTrue();
    }

    private static StressForm trial(fr.levier.portfolio.Portfolio portfolio, Map<String, String> typed) {
        return new StressForm(portfolio, RULES, FRENCH, typed);
    }
}
