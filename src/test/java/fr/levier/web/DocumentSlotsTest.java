package fr.levier.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DocumentSlotsTest {

    @Test
    void oneAccountNeverTakesMoreThanHalf() {
        DocumentSlots slots = new DocumentSlots(4);
        assertThat(slots.take("a")).isTrue();
        assertThat(slots.take("a")).isTrue();
        assertThat(slots.take("a")).isFalse();
        assertThat(slots.take("b")).isTrue();
        assertThat(slots.take("b")).isTrue();
        assertThat(slots.take("c")).isFalse();

        slots.giveBack("a");
        assertThat(slots.take("b")).isFalse();
        assertThat(slots.take("c")).isTrue();
    }

    @Test
    void oneSlotServesOneAtATime() {
        DocumentSlots slots = new DocumentSlots(1);
        assertThat(slots.take("a")).isTrue();
        assertThat(slots.take("b")).isFalse();
        slots.giveBack("a");
        assertThat(slots.take("b")).isTrue();
    }
}
