package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Field;
import fr.levier.call.SchemeRecogniser;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.source.extract.Labelled;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which of our labelled pages are known as editions of which schemes of the rulebook: no more and no less than their words say. */
class RecognisedPagesTest {
    private static final Rulebook RULES =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("004", "meae-generaliste meae-liban"),
            Map.entry("005", "afd-ficol"),
            Map.entry("013", "meae-senegal"),
            Map.entry("014", "meae-maroc"),
            Map.entry("017", "region-bretagne"),
            Map.entry("021", "cerv-town-twinning"),
            Map.entry("023", "urbact-transfer"),
            Map.entry("025", "interreg-caraibes"),
            Map.entry("026", "erasmus-ka210"),
            Map.entry("032", "meae-quebec"),
            Map.entry("036", "jsi-vvvsi"),
            Map.entry("039", "meae-cles-en-main"),
            Map.entry("040", "meae-ocean"),
            Map.entry("042", "sustainable-cities-2020"),
            Map.entry("044", "meae-tunisie"),
            Map.entry("045", "afd-ficol"),
            Map.entry("047", "interagences-eau"),
            Map.entry("049", "meae-quebec"),
            Map.entry("051", "interreg-ocean-indien"),
            Map.entry("054", "erasmus-ka210"),
            Map.entry("057", "urbact-transfer"),
            Map.entry("058", "cerv-town-twinning"),
            Map.entry(
                    "064",
                    "cerv-town-twinning jsi-vvvsi meae-cles-en-main meae-generaliste meae-jeunesse meae-senegal"),
            Map.entry("067", "agence-eau-adour-garonne"),
            Map.entry("069", "meae-quebec"),
            Map.entry("073", "region-bretagne"),
            Map.entry("075", "meae-sport"),
            Map.entry("078", "jsi-vvvsi"),
            Map.entry("079", "meae-maroc meae-senegal"),
            Map.entry("082", "afd-ficol"),
            Map.entry("085", "ycid"),
            Map.entry("087", "interreg-nwe"),
            Map.entry("088", "cerv-town-twinning"),
            Map.entry("089", "interreg-europe"),
            Map.entry("090", "sustainable-cities-2020"),
            Map.entry("091", "urbact-apn"),
            Map.entry("093", "eui-innovative-actions"),
            Map.entry("094", "life-cet life-nature life-sap life-strategic"),
            Map.entry("100", "interreg-alcotra"),
            Map.entry("103", "erasmus-ka210"),
            Map.entry("104", "interreg-caraibes"),
            Map.entry("107", "meae-maroc"),
            Map.entry("108", "meae-finances-locales"),
            Map.entry("109", "meae-cles-en-main"),
            Map.entry("110", "afd-ficol"),
            Map.entry("112", "agence-eau-adour-garonne"),
            Map.entry("121", "meae-cles-en-main meae-generaliste meae-jeunesse meae-liban meae-mexique meae-senegal"),
            Map.entry("123", "life-cet"),
            Map.entry("125", "creative-europe-small"),
            Map.entry("126", "eui-innovative-actions"),
            Map.entry("127", "interreg-europe"),
            Map.entry("129", "cerv-town-twinning"));

    @Test
    void thePagesThatNameASchemeAreItsEditionsAndNoOthers() {
        assertThat(recognised()).isEqualTo(new TreeMap<>(KNOWN));
    }

    private static Map<String, String> recognised() {
        SchemeRecogniser schemes = new RecognisedSchemes(() -> RULES);
        Map<String, String> recognised = new TreeMap<>();
        for (Labelled page : Labelled.in(Path.of("fixtures/pages"), new Problems())) {
            String names = page.read(schemes).calls().stream()
                    .flatMap(c -> c.content().value(Field.SCHEME).stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" "));
            recognised.put(page.name(), names);
        }
        recognised.values().removeIf(String::isEmpty);
        return recognised;
    }
}
