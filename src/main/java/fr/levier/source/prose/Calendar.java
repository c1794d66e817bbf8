package fr.levier.source.prose;

import fr.levier.call.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the calls of a calendar: a table with a name, an opening and a closing in each row, or what is left of such a table when its
 * cells were flattened into lines that end with a bar.
 */
final class Calendar {
    private static final Pattern CLOSING = Words.any(
            "cl[oô]ture|limite|closing|deadline|échéance|fin de|^dates?$|période|^calendrier|fenêtre|^dépôt|^quand|^when|submission|^closes?$");
    private static final Pattern STAGE = Words.any(
            "^(?:session|tranche|vague|phase|étape|round|cut-?off|stage|fenêtre|période|relève|n°|\\d|1re|1ère|2e|2nde|première?|deuxième|seconde?|first|second|third|communes?|EPCI|départements?|régions?|collectivités?|associations?|dépôt|date|ouverture|lancement|publication|résultats?|comité|jury|clôture|deadline|opening|webina|concept|full proposal|note d|lettre|type d|public)");
    private static final Pattern NAMES = Words.any(
            "^(?:appels?|dispositifs?|intitulé|nom|titre|aides?|fonds|calls?|programmes?|schemes?|grants?|name|title)(?!\\p{L})");
    /** The code of a topic. */
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3,}[A-Z\\d]*-[\\w-]*\\d[\\w-]{3,}");

    private static final int MOST = 100;
    private static final int NAME = 11;

    private Calendar() {}

    /** Returns one sheet for each call; nothing when there is no calendar. */
    static List<Sheet> of(HtmlPage page) {
        List<Sheet> calls = new ArrayList<>();
        for (Element table : page.main().select("table")) {
            calls.addAll(of(Grid.of(table), page.sheet()));
        }
        return calls.isEmpty() ? flattened(page.sheet()) : calls;
    }

    /** Returns the page without the rows of other calls, when one row is the call that the page itself is about. */
    static Optional<HtmlPage> own(List<Sheet> rows, HtmlPage page) {
        String named = page.whole().title() + " " + page.sheet().title();
        boolean own = rows.stream().anyMatch(r -> isNamed(r.title(), named));
        if (!own) {
            return Optional.empty();
        }
        List<String> others =
                rows.stream().map(Sheet::title).filter(t -> !isNamed(t, named)).toList();
        List<Passage> left = page.sheet().passages().stream()
                .filter(p -> others.stream().noneMatch(p.text()::startsWith))
                .toList();
        return Optional.of(page.with(left));
    }

    private static boolean isNamed(String row, String page) {
        return CODE.matcher(row).results().anyMatch(c -> page.contains(c.group()))
                || (row.length() > NAME && page.contains(row));
    }

    private static List<Sheet> of(List<List<String>> rows, Sheet sheet) {
        if (rows.size() < 3
                || rows.get(0).size() < 2
                || rows.get(0).stream().noneMatch(h -> CLOSING.matcher(h).find())) {
            return List.of();
        }
        List<String> head = rows.get(0);
        int name = nameColumn(head);
        if (STAGE.matcher(head.get(name)).find()) {
            return List.of();
        }
        List<List<String>> named = rows.subList(1, rows.size()).stream()
                .filter(r -> r.size() == head.size() && isName(r.get(name)))
                .limit(MOST)
                .toList();
        return named.size() < 2 || named.size() * 2 <= rows.size() - 1 || isTimeline(named, name)
                ? List.of()
                : named.stream().map(r -> sheet(head, r, name, sheet)).toList();
    }

    /** Rows that are named by what happens are the course of one call. */
    private static boolean isTimeline(List<List<String>> rows, int name) {
        return rows.stream().map(r -> r.get(name)).filter(Calendar::isEvent).count() > 1;
    }

    private static boolean isEvent(String name) {
        return WindowWords.CLOSING_CALL.matcher(name).find()
                || Words.any(
                                "^(?:launch|start|end|call (?:opens|closes)|opening|ouverture|lancement|début|fin)(?!\\p{L})")
                        .matcher(name)
                        .find()
                || WindowWords.ELSEWHERE.matcher(name).find();
    }

    /** The names of calls stand in the first column, or in the one whose head says so: « Mois | Appel | Clôture ». */
    private static int nameColumn(List<String> head) {
        for (int i = 1; i < head.size(); i++) {
            boolean other = CLOSING.matcher(head.get(i)).find()
                    || Words.any("financeur|porteur|opérateur|funder|montant|budget")
                            .matcher(head.get(i))
                            .find();
            if (!other
                    && NAMES.matcher(head.get(i)).find()
                    && !NAMES.matcher(head.get(0)).find()) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isName(String cell) {
        return cell.length() > 2
                && !STAGE.matcher(cell).find()
                && Dates.in(cell, java.util.Optional.of(2000)).isEmpty();
    }

    private static Sheet sheet(List<String> head, List<String> row, int name, Sheet page) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (i == name) {
                continue;
            }
            String words = head.get(i) + " : " + row.get(i);
            passages.add(new Passage(words, page.title(), "", Evidence.Method.LAYOUT));
        }
        return page.part(row.get(name), passages);
    }

    private static List<Sheet> flattened(Sheet sheet) {
        List<String> cells = sheet.passages().stream()
                .map(Passage::text)
                .dropWhile(t -> !t.endsWith("|"))
                .takeWhile(t -> t.endsWith("|")
                        || Dates.in(t, java.util.Optional.of(2000)).size() == 1)
                .map(t -> t.replace("|", "").strip())
                .toList();
        int width = 0;
        for (int i = 1; i < cells.size() && width == 0; i++) {
            width = CLOSING.matcher(cells.get(i)).find() ? i + 1 : 0;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; width > 1 && at + width <= cells.size(); at += width) {
            rows.add(cells.subList(at, at + width));
        }
        return of(rows, sheet);
    }
}
