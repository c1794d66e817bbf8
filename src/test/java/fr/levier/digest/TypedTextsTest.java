package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Field;
import fr.levier.call.FieldText;
import fr.levier.mail.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type and letters say or are sent to: titles of one line, addresses with a host. */
final class TypedTextsTest {

    @Test
    void titleIsOneLineHoweverItWasTyped() {
        assertThat(FieldText.read(Field.TITLE, "Eau propre\r\nBcc: victim@evil.example\u2028x\ty")
                        .asText())
                .isEqualTo("Eau propre Bcc: victim@evil.example x y");
        assertThat(FieldText.read(Field.DESCRIPTION, "Un\nDeux").asText()).isEqualTo("Un\nDeux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a@-x.fr", "a@x-.fr", "a@localhost", "a@10.0.0.1", "a@x..fr"})
    void addressWithoutAHostOnTheInternetIsRefusedWhenItIsTyped(String typed) {
        assertThat(MailAddress.fault(typed)).isPresent().get().isNotEqualTo(MailAddress.Fault.ACCENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@x.example", "a.b@mairie-x.fr", "a@éco.example", "a@sub.x.co"})
    void addressOfAnyHostIsTaken(String typed) {
        assertThat(MailAddress.fault(typed)).isEmpty();
    }

    @Test
    void accentsBeforeTheSignHaveTheirOwnSentence() {
        assertThat(MailAddress.fault("é@valmont.fr")).contains(MailAddress.Fault.ACCENT);
        assertThat(MailAddress.fault("rien")).contains(MailAddress.Fault.SHAPE);
    }
}
