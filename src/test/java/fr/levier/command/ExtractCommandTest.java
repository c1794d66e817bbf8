package fr.levier.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractCommandTest {
    private static final String URL = "https://www.example.org/appel";
    private static final String PAGE =
            "<html><head><meta charset=\"iso-8859-1\"><title>Appel</title></head><body><main><h1>Appel à projets"
                    + " <script>alert(1)</script>Océan</h1><p>Les dossiers sont déposés jusqu’au 20 novembre 2026 à 23h59 (heure de"
                    + " Bruxelles).</p><p>Aide plafonnée à cinquante mille euros, réservée aux communes de moins de 10 000 habitants, éligibles.</p></main></body></html>";

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Ran extract(String name, byte[] bytes) throws IOException {
        return Ran.command("extract", file(name, bytes).toString(), "--url", URL);
    }

    private static void assertOneProblem(Ran ran) {
        assertEquals(3, ran.code(), ran.err());
        assertEquals(0, ran.json().path("calls").size());
        assertEquals(1, ran.json().path("problems").size());
        assertFalse(ran.tracesStack());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void thePageIsReadWhateverCharsetItClaims(String charset) throws IOException {
        Ran ran = extract("page.html", PAGE.getBytes(Charset.forName(charset)));

        assertEquals(0, ran.code(), ran.err());
        var call = ran.json().path("calls").path(0);
        assertEquals("Appel à projets Océan", call.path("title").asText());
        assertEquals("2026-11-20", call.path("deadlines").path(0).asText());
        assertEquals(50_000, call.path("grantMax").asInt());
        assertEquals("EUR", call.path("currency").asText());
        assertEquals(
                "prose", call.path("evidence").path("deadlines").path("method").asText());
        assertTrue(call.path("conditions").toString().contains("\"less_than\":10000"), call.toString());
        assertFalse(call.has("rateMax"));
    }

    @Test
    void whatCannotBeReadIsOneClearProblem() throws IOException {
        assertOneProblem(extract(
                "shell.html",
                "<html><body><div id=app></div><script>run()</script></body></html>".getBytes(StandardCharsets.UTF_8)));
        assertOneProblem(extract("empty.html", new byte[0]));
        assertOneProblem(extract("corrupt.pdf", "%PDF-1.7 no more".getBytes(StandardCharsets.UTF_8)));
        assertOneProblem(extract("other.json", "{\"hello\":1}".getBytes(StandardCharsets.UTF_8)));
        assertOneProblem(extract(
                "bomb.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><l>&b;</l>"
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPdfWithoutTextOrWithAPasswordSaysSo() throws IOException {
        Path scanned = folder.resolve("scanned.pdf");
        Path locked = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scanned.toFile());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(locked.toFile());
        }

        assertOneProblem(Ran.command("extract", scanned.toString(), "--url", URL));
        assertOneProblem(Ran.command("extract", locked.toString(), "--url", URL));
    }

    @Test
    void aPageOfTenMegabytesIsReadToItsLimit() throws IOException {
        String endless = "<main><h1>Appel à projets</h1><p>Date limite : 3 mars 2026.</p><p>"
                + "un mot à 1 000 € et 20 % ; ".repeat(400_000) + "</p></main>";

        Ran ran = extract("huge.html", endless.getBytes(StandardCharsets.UTF_8));

        assertEquals(
                "2026-03-03",
                ran.json().path("calls").path(0).path("deadlines").path(0).asText());
    }

    @Test
    void wrongUsageIsSaidInFrenchWithoutAStackTrace() {
        for (Ran ran : new Ran[] {
            Ran.command("extract"),
            Ran.command("extract", folder.resolve("absent.html").toString(), "--url", URL),
            Ran.command("extract", folder.toString(), "--url", URL),
            Ran.command("extract", folder.toString(), "--url", "pas une adresse"),
            Ran.command("extract", "--score", folder.resolve("absent").toString())
        }) {
            assertEquals(2, ran.code(), ran.err());
            assertFalse(ran.tracesStack());
            assertFalse(ran.err().isBlank());
        }
        assertTrue(Ran.command("extract", "--help").out().contains("--score"));
    }
}
