package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeNamesTest {
    private final SchemeNames names = new SchemeNames(Rulebooks.small());

    @ParameterizedTest
    @CsvSource({
        "Appel à projets : Grand Fonds de l’Eau 2026, nobody, grand-fund",
        "GRAND FONDS DE L'EAU, nobody, grand-fund",
        "Une question ouverte, nobody, open-question",
        "Le grand fonds 2025, afd, grand-fund",
        "Le grand fonds 2025, ec, open-question",
        "Le grand fonds 2025, nobody, ",
        "Les grands fonds marins, afd, ",
        "Rien de tel, afd, ",
        "Une question ouverte, afd, ",
        "GRAND FONDS DE L’EAU, ec, ",
    })
    void aTitleNamesOneSchemeOrNone(String title, String funder, String scheme) {
        assertThat(names.recognise(title, funder).orElse(null)).isEqualTo(scheme);
    }
}
