package fr.levier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SliceTest {
    private static final List<Integer> SEVEN =
            IntStream.rangeClosed(1, 7).boxed().toList();

    @Test
    void everyPartLeadsToItsNeighboursAndToNothingBeyond() {
        assertThat(Slice.of(SEVEN, 1, 3, part -> "?p=" + part))
                .extracting(
                        Slice::shown, s -> s.before().orElse(""), s -> s.after().orElse(""))
                .containsExactly(List.of(1, 2, 3), "", "?p=2");
        assertThat(Slice.of(SEVEN, 3, 3, part -> "?p=" + part))
                .extracting(
                        Slice::shown, s -> s.before().orElse(""), s -> s.after().orElse(""))
                .containsExactly(List.of(7), "?p=2", "");
    }

    @Test
    void aPartThatIsNotThereIsTheNearest() {
        assertThat(Slice.of(SEVEN, 99, 3, String::valueOf).shown()).containsExactly(7);
        assertThat(Slice.of(SEVEN, -4, 3, String::valueOf).shown()).containsExactly(1, 2, 3);
        assertThat(Slice.of(List.of(), 1, 3, String::valueOf).shown()).isEmpty();
    }
}
