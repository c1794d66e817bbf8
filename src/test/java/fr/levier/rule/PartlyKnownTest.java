package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartlyKnownTest {
    private static final String FACT = "authority.competences";

    @Test
    void whatIsPresumedIsNotStated() {
        PartlyKnown part = new PartlyKnown(Set.of("water", "waste"), Set.of("sport"), Set.of("water"));

        assertThat(part.stated()).isEqualTo(new PartlyKnown(Set.of("waste"), Set.of("sport"), Set.of()));
    }

    @Test
    void nothingIsHeldAndLackingAtOnce() {
        assertThatThrownBy(() -> new PartlyKnown(Set.of("water"), Set.of("water"), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWholeSetReplacesAPartAndThePartIsNoValue() {
        Facts facts = Facts.none().with(FACT, new PartlyKnown(Set.of("water"), Set.of(), Set.of()));

        assertThat(facts.knows(FACT)).isFalse();
        assertThat(facts.with(FACT, Set.of()).partly(FACT)).isEqualTo(Optional.empty());
        assertThat(facts.without(FACT)).isEqualTo(Facts.none());
        assertThat(Facts.none().and(facts)).isEqualTo(facts);
    }
}
