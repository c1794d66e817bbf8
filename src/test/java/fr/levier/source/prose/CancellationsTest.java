package fr.levier.source.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that says that its call is gone, and the many that only speak of such things. */
class CancellationsTest {

    private static Optional<Evidence> read(String title, String text) {
        List<Passage> passages =
                text.lines().map(l -> Passage.prose(Plain.of(l))).toList();
        Content.Builder content = Content.builder();
        Cancellations.read(
                new Sheet(URI.create("https://example.org/a"), Instant.EPOCH, Plain.title(title), passages), content);
        return content.build().find(Field.CANCELLED).map(stated -> stated.evidence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’appel à projets est annulé.",
                "L'appel à projets a été annulé en raison du contexte.",
                "Cet appel est définitivement abandonné.",
                "L’appel à candidatures « Jeunesse 2026 » a été retiré.",
                "L’appel à manifestation d’intérêt est déprogrammé.",
                "This call for proposals has been cancelled.",
                "The call was withdrawn on 3 March 2026.",
                "The call for applications is canceled."
            })
    void aSentenceThatSaysSoIsItsOwnProof(String text) {
        String proof = read("Appel à projets 2026", text).map(Evidence::quote).orElse("");

        assertEquals(text.replace('\'', '’'), proof.replace('\'', '’'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ANNULÉ] Appel à projets 2026",
                "Annulé : appel à projets 2026",
                "Appel à projets 2026 (annulé)",
                "Call for proposals 2026 – withdrawn",
                "CANCELLED – Call for proposals"
            })
    void aTitleThatSaysSoIsEnough(String title) {
        assertEquals(
                Optional.of(Evidence.Method.LAYOUT),
                read(title, "Les collectivités peuvent candidater.").map(Evidence::method));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "En cas d’annulation du projet, la subvention est remboursée.",
                "Si l’appel à projets est annulé, les candidats en sont avertis.",
                "L’appel à projets peut être annulé à tout moment.",
                "If the call is cancelled, applicants will be informed.",
                "The call may be withdrawn.",
                "Le précédent appel à projets a été annulé.",
                "Le projet a été annulé par son porteur.",
                "La conférence de lancement est annulée.",
                "L’appel à projets est ouvert.",
                "The previous call was cancelled."
            })
    void whatOnlySpeaksOfItSaysNothing(String text) {
        assertEquals(Optional.empty(), read("Appel à projets 2026", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Appel à projets sur les mariages annulés", "Fonds pour projets annulés par la crise"})
    void aTitleAboutOtherThingsSaysNothing(String title) {
        assertEquals(Optional.empty(), read(title, "Les collectivités peuvent candidater."));
    }
}
