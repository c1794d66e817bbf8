package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stands in for the checks that a start on the bundled rules leaves out. */
class BundledRulebookTest {

    @Test
    void theBundledRulesPassEveryCheckAndEveryExample() {
        assertThat(RulebookLoader.load(RuleFiles.bundled()).problems()).isEmpty();
    }

    @Test
    void aStartOnTheBundledRulesReadsTheSameRulebook() {
        assertThat(RulebookLoader.loadBundled().rulebook().map(Rulebook::version))
                .isEqualTo(RulebookLoader.load(RuleFiles.bundled()).rulebook().map(Rulebook::version))
                .isPresent();
    }
}
