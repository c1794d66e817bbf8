package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Origin;
import fr.levier.call.Rank;
import fr.levier.call.search.CallSearch;
import fr.levier.call.search.SearchWords;
import fr.levier.call.search.Shelf;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulebookLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** What a search found, taken away as a file: all of it, and nothing that a spreadsheet would run. */
class ExportsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final int MANY = 60;
    private static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"http://evil.example\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0");
    private static final Authority TOWN = new Authority("000000018", "Valmont (fictive)", "commune", true, Map.of());
    private static final Messages FRENCH = Messages.in(Locale.FRANCE);

    private final Exports exports = exports();

    @Test
    void everythingFoundIsInTheFileAndNotThePageAlone() throws IOException {
        assertThat(text(ExportFormat.CSV, "").lines()).hasSize(1 + MANY);
        assertThat(text(ExportFormat.ATOM, "").split("<entry>", -1)).hasSize(1 + MANY);
        assertThat(text(ExportFormat.ICS, "").split("BEGIN:VEVENT", -1)).hasSize(1 + MANY);
        assertThat(cells().stream().filter(cell -> cell.getColumnIndex() == 0)).hasSize(1 + MANY);
    }

    @Test
    void onlyWhatWasFoundIsInTheFile() {
        assertThat(text(ExportFormat.CSV, "?theme=water").lines()).hasSize(1 + MANY / 2);
        assertThat(text(ExportFormat.CSV, "?pays=ZZ").lines()).hasSize(1);
    }

    @Test
    void noCellOfATableIsAFormula() throws IOException {
        String csv = text(ExportFormat.CSV, "");
        for (String formula : FORMULAS) {
            assertThat(csv).contains("'" + formula.replace("\"", "\"\""));
        }
        assertThat(csv.lines().flatMap(line -> List.of(line.split(";", -1)).stream()))
                .noneMatch(cell -> cell.matches("\"?[=+\\-@\\t].*"));
        assertThat(cells()).noneMatch(cell -> cell.getType() == CellType.FORMULA);
        assertThat(cells()).noneMatch(cell -> cell.getRawValue().matches("[=+\\-@\\t].*"));
    }

    @Test
    void anInventedCallAndAPresumedFormatAreSaidInEveryFormat() throws IOException {
        assertThat(text(ExportFormat.CSV, "")).contains(";Réserves", "appel fictif ; format présumé\"");
        assertThat(text(ExportFormat.ATOM, "")).contains("[appel fictif] [format présumé] =");
        assertThat(text(ExportFormat.ICS, "").replace("\r\n ", ""))
                .contains("SUMMARY:Clôture\u00a0: [appel fictif] [format présumé] =");
        assertThat(cells()).anyMatch(cell -> cell.getRawValue().equals("appel fictif ; format présumé"));
    }

    private String text(ExportFormat format, String query) {
        return new String(exports.write(format, TOWN, query, FRENCH, NOW), StandardCharsets.UTF_8);
    }

    private List<Cell> cells() throws IOException {
        byte[] file = exports.write(ExportFormat.XLSX, TOWN, "", FRENCH, NOW);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .flatMap(Row::stream)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private static Exports exports() {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            calls.add(call(i));
        }
        Rulebook rules = RulebookLoader.loadBundled().rulebook().orElseThrow();
        Names names = (set, code) -> rules.vocabulary().label(set, code);
        Catalogue catalogue = (Catalogue) Proxy.newProxyInstance(
                ExportsTest.class.getClassLoader(), new Class<?>[] {Catalogue.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("listOnly")) {
                        return calls;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        Finder finder = new Finder(
                new Kept(Shelf.of(calls)), catalogue, new RuleMatcher(() -> rules), new RulebookInForce(rules), names);
        return new Exports(catalogue, finder, siren -> Map.of(), names, URI.create("https://levier.example"));
    }

    private static Call call(int number) {
        URI page = URI.create("https://sample.example/" + number);
        Evidence proof = new Evidence(page, "", "", Evidence.Method.LAYOUT, NOW);
        Content.Builder content = Content.builder()
                .state(Field.TITLE, FORMULAS.get(number % FORMULAS.size()) + " " + number, proof)
                .state(Field.FUNDER, number % 3 == 0 ? "=1+1" : "meae", proof)
                .state(Field.THEMES, new TreeSet<>(List.of(number % 2 == 0 ? "water" : "youth")), proof)
                .state(Field.DEADLINES, List.of(Deadline.ofDay(LocalDate.of(2027, 1, 31))), proof);
        if (number % 10 == 0) {
            content.state(Field.FICTIONAL, true, proof).state(Field.FORMAT_PRESUMED, true, proof);
        }
        Origin origin = new Origin("sample", page, Rank.ISSUER, NOW, NOW);
        return new Call(CallId.of("sample", "call-" + number), content.build(), List.of(origin), NOW, Optional.empty());
    }

    private record Kept(Shelf shelf) implements CallSearch {
        @Override
        public Found find(Shelf of, SearchWords words) {
            throw new UnsupportedOperationException();
        }
    }
}
