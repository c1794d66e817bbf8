package fr.levier.source.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
    private static final String NOTHING = "-";

    private static Content read(String title, String text) {
        Content.Builder content = Content.builder();
        List<Passage> passages =
                text.lines().map(l -> Passage.prose(Plain.of(l))).toList();
        CallText.read(
                new Sheet(URI.create("https://example.org/a"), Instant.EPOCH, Plain.title(title), passages), content);
        return content.build();
    }

    private static String deadlines(Content content) {
        String all = content.deadlines().stream()
                .map(d -> d.date() + d.time().map(t -> "T" + t).orElse(""))
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? NOTHING : all;
    }

    private static String value(Content content, Field<?> field) {
        return content.value(field).map(Object::toString).orElse(NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Appel|Candidatures ouvertes du 1er mars au 6 mai 2024.|2024-03-01|2024-05-06",
                "Appel|Dépôt des dossiers du 15 décembre au 10 mars 2025.|2024-12-15|2025-03-10",
                "Appel|Dépôt des dossiers du 3 au 28 février 2025.|2025-02-03|2025-02-28",
                "Appel|Dépôt des dossiers entre le 3 février et le 28 mars 2025.|2025-02-03|2025-03-28",
                "Appel|Les dossiers sont reçus jusqu'au 31 mars 2026 à 12 h.|-|2026-03-31T12:00",
                "Appel|Les dossiers sont reçus jusqu'au lundi 15 mai 2023 (au plus tard à 18 heures).|-|2023-05-15T18:00",
                "Appel|Date limite de dépôt : 10/01/2024|-|2024-01-10",
                "Appel|Date limite de dépôt : 31 mars 2026 à 23h59 (heure de Paris)|-|2026-03-31T23:59",
                "Appel|Date limite de dépôt : 31 mars 2026 à 17 h (heure de Québec)|-|2026-03-31",
                "Appel|Les candidatures sont attendues avant le 28 février 2025 minuit.|-|2025-02-28",
                "Sport 2025|Les dossiers se déposent jusqu'au 30 avril.|-|2025-04-30",
                "Sport|Les dossiers se déposent jusqu'au 30 avril.|-|-",
                "Triennal 2024-2026|Les dossiers se déposent jusqu'au 30 avril.|-|-",
                "Appel|Deux dates limites de dépôt des lettres d'intention : 31 mars et 15 juin 2017.|-|2017-03-31 2017-06-15",
                "Appel|Initialement fixée au 10 mars 2020, la date limite de dépôt est prorogée au 31 juillet 2020.|-|2020-07-31",
                "Appel|Date limite de dépôt : 10 mars 2020. La clôture est reportée au 31 juillet 2020.|-|2020-07-31",
                "Appel|Ouverture de la plateforme le 4 janvier 2024, clôture le 13 septembre 2024.|2024-01-04|2024-09-13",
                "Appel|L'appel publié par le ministère est ouvert jusqu'au 31 mars 2026.|-|2026-03-31",
                "Appel|Les résultats seront publiés au plus tard le 30 juin 2025.|-|-",
                "Appel|Le comité se réunira avant le 30 juin 2025.|-|-",
                "Appel 2025|Les collectivités déclarent leur aide sur la plateforme entre le 15 avril et le 31 mai.|-|-",
                "Appel|Les projets sont réalisés du 1er janvier au 31 décembre 2025.|-|-",
                "Appel|Les actions devront être achevées avant le 31 décembre 2021.|-|-",
                "Appel|Mise à jour du 25 janvier 2017|-|-",
                "Appel|La délibération du 6 juillet 2017 fixe les critères.|-|-",
                "Appel|Dépôt jusqu'au 31 février 2025.|-|-",
                "Appel|Dépôt avant le 45/13/2025.|-|-",
            })
    void datesAreReadWithTheirMeaning(String title, String text, String opens, String deadlines) {
        Content read = read(title, text);

        assertEquals(opens, value(read, Field.OPENS));
        assertEquals(deadlines, deadlines(read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L'aide est plafonnée à 1,5 M€ par projet.|-|1500000.00 EUR|-",
                "La subvention est au maximum de 200 000 €.|-|200000.00 EUR|-",
                "L'Institut accordera de 10 000 à 20 000 euros.|10000.00 EUR|20000.00 EUR|-",
                "Le montant de l'aide est compris entre 200 000 € et 1 500 000 €.|200000.00 EUR|1500000.00 EUR|-",
                "La subvention ne peut excéder 150.000€.|-|150000.00 EUR|-",
                "L'aide minimale est de 5 000 €.|5000.00 EUR|-|-",
                "L'enveloppe est de 2 M€.|-|-|2000000.00 EUR",
                "La dotation atteint 8,25 M MAD.|-|-|8250000.00 MAD",
                "Une dotation de 150 millions de FCFA est prévue.|-|-|150000000.00 XOF",
                "Le soutien est plafonné à 20 000 $ CA par projet.|-|20000.00 CAD|-",
                "Le montant de l'aide est plafonné à 60 000 € par projet, pour une enveloppe globale de 1,2 M€.|-|60000.00 EUR|1200000.00 EUR",
                "L'aide est limitée à 16 000 € par an et par projet.|-|16000.00 EUR|-",
                "Le coût total du projet doit être supérieur à 500 000 euros.|-|-|-",
                "Les frais de mission sont plafonnés à 3 000 €.|-|-|-",
                "Le projet lauréat a reçu au plus 45 000 €.|-|-|-",
                "Une commune voisine a dépensé 12 000 €.|-|-|-",
            })
    void amountsAreReadWithTheirMeaning(String text, String min, String max, String budget) {
        Content read = read("Appel", text);

        assertEquals(min, value(read, Field.GRANT_MIN));
        assertEquals(max, value(read, Field.GRANT_MAX));
        assertEquals(budget, value(read, Field.BUDGET));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le cofinancement peut atteindre 70 % du coût total.|70 %|-",
                "L'aide est plafonnée à 90 % du coût dans les PMA et à 70 % dans les autres pays.|90 %|-",
                "Le taux maximum d'aide est de 62,5 %.|62.5 %|-",
                "Les collectivités doivent contribuer à hauteur de 10 % minimum du budget.|-|10 %",
                "L'apport de la collectivité doit être d'au moins 20 %.|-|20 %",
                "Le financement est versé à 80 %, puis 20 % au solde.|-|-",
                "Les dépenses de valorisation sont limitées à 50 % de leur contribution.|-|-",
                "La loi Oudin permet de financer jusqu'à 1 % des ressources.|-|-",
                "Les frais de gestion sont plafonnés à 7 % de l'aide.|-|-",
                "Le taux d'acceptation est de 57,6 % des dossiers.|-|-",
                "Un bonus de 10 % est accordé en plus du financement.|-|-",
                "L'aide est portée à 250 % du coût.|-|-",
            })
    void percentagesAreReadWithTheirMeaning(String text, String rate, String own) {
        Content read = read("Appel", text);

        assertEquals(rate, value(read, Field.RATE_MAX));
        assertEquals(own, value(read, Field.OWN_SHARE_MIN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La durée du projet va de 12 à 36 mois.|36",
                "Les projets durent trois ans maximum.|36",
                "Le projet est exécuté en un an.|12",
                "L'association a plus de trois ans d'existence et réalise des projets.|-",
                "Les cookies sont conservés 13 mois.|-",
            })
    void durationsAreReadInMonths(String text, String months) {
        assertEquals(months, value(read("Appel", text), Field.DURATION_MAX_MONTHS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L'appel s'adresse aux collectivités territoriales et à leurs groupements.|[collectivite_territoriale, groupement]",
                "L'appel s'adresse aux associations et aux GIP qui réunissent des collectivités.|[association, gip]",
                "Les communes et les EPCI peuvent candidater.|[commune, epci]",
                "L'appel s'adresse aux CTF, de métropole comme d'outre-mer.|[collectivite_territoriale]",
                "Les entreprises ne sont pas éligibles.|-",
                "La maîtrise d'œuvre peut être confiée à une association.|-",
                "Nous remercions les communes de la région.|-",
            })
    void applicantsAreThoseWhoMayApply(String text, String codes) {
        assertEquals(codes, value(read("Appel", text), Field.APPLICANTS));
    }

    @Test
    void everyValueHasAQuoteOfAtMostALine() {
        String padding = "mot ".repeat(60);
        Content read = read("Appel", "Dans ce cadre, " + padding + "les dossiers sont reçus jusqu'au 31 mars 2026.");
        Evidence evidence = read.find(Field.DEADLINES).orElseThrow().evidence();

        assertTrue(evidence.quote().length() <= 200);
        assertTrue(evidence.quote().contains("31 mars 2026"));
        assertEquals(Evidence.Method.PROSE, evidence.method());
    }

    @Test
    void whatIsNotSaidStaysAbsent() {
        Content read = read("Appel", "Nous soutenons les coopérations de notre territoire.");

        for (Field<?> field : List.of(
                Field.OPENS, Field.DEADLINES, Field.PERMANENT, Field.GRANT_MIN, Field.GRANT_MAX, Field.RATE_MAX)) {
            assertFalse(read.find(field).isPresent(), field.name());
        }
    }

    @Test
    void aPageThatTakesApplicationsAtAnyTimeIsPermanent() {
        assertTrue(read("Aide", "Les demandes sont déposées toute l'année.").is(Field.PERMANENT));
        assertFalse(read("Aide", "Les dossiers sont déposés toute l'année jusqu'au 31 mars 2026.")
                .is(Field.PERMANENT));
    }

    @Test
    void aDeadlineForSomeKeepsItsLabel() {
        Deadline deadline = read("Appel", "Dépôt des dossiers jusqu'au 10 juin 2020 pour les communes et EPCI.")
                .deadlines()
                .get(0);

        assertEquals("pour les communes et EPCI", deadline.label().orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pour les départements, les régions et les EPCI.|pour les départements, les régions et les EPCI",
                "pour les communes, les EPCI, les syndicats et les départements.|pour les communes, les EPCI, les syndicats et les départements",
                "pour les communes, les dossiers sont envoyés par courrier.|pour les communes",
                "pour les communes, et le 20 juin 2020 pour les régions.|pour les communes"
            })
    void aListOfThoseWhomADeadlineIsForIsWhole(String told, String label) {
        Deadline deadline = read("Appel", "Dépôt des dossiers jusqu'au 10 juin 2020 " + told)
                .deadlines()
                .get(0);

        assertEquals(label, deadline.label().orElse(""));
    }

    @Test
    void thinSpacesLigaturesAndInvisibleCharactersMakeNoDifference() {
        Content read = read(
                "Appel",
                "L\u2019aide \uFB01nancie\u0300re est plafonne\u0301e a\u0300 200\u202F000\u00A0€ par\u200B projet.");

        assertEquals("200000.00 EUR", value(read, Field.GRANT_MAX));
    }
}
