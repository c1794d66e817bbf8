package fr.levier.source.prose;

import fr.levier.call.Evidence.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts an element of a page into passages, each with the heading and the words that announce it. */
final class HtmlPassages implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "li",
            "div",
            "section",
            "article",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tbody",
            "thead",
            "tr",
            "blockquote",
            "caption",
            "main",
            "figure",
            "figcaption",
            "summary",
            "details",
            "address",
            "hr",
            "br",
            "pre",
            "eui-card",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");
    private static final Pattern LABELLED = Pattern.compile("^[\\p{L}’ ()]{3,40}(?: :| \\|).*");
    static final int MOST = 5_000;

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String heading = "";
    private String lead = "";
    private String tableHead = "";
    private List<String> columns = List.of();
    private int cell;
    private int rows;

    private HtmlPassages() {}

    /** Returns the passages of an element in reading order. */
    static List<Passage> of(Element element) {
        HtmlPassages visitor = new HtmlPassages();
        element.traverse(visitor);
        visitor.end("");
        return visitor.passages;
    }

    @Override
    public void head(Node node, int depth) {
        String name = node.normalName();
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (name.equals("td") || name.equals("th")) {
            text.append(text.toString().isBlank() ? "" : " | ").append(label());
            cell++;
        } else if (BLOCKS.contains(name)) {
            end("");
            rows = name.equals("table") ? 0 : rows;
            tableHead = name.equals("table") ? "" : tableHead;
            columns = name.equals("table") ? Columns.of((Element) node) : columns;
            cell = name.equals("tr") ? 0 : cell;
        }
    }

    /** In a table whose first row names its columns each later cell is told by its column, but for the first, which names its row. */
    private String label() {
        return rows > 0 && cell > 0 && cell < columns.size() ? columns.get(cell) + " : " : "";
    }

    @Override
    public void tail(Node node, int depth) {
        if (BLOCKS.contains(node.normalName())) {
            end(node.normalName());
        }
    }

    private void end(String name) {
        String words = Plain.of(text.toString());
        text.setLength(0);
        if (words.isEmpty() || passages.size() >= MOST) {
            return;
        }
        if (name.matches("h[1-6]")) {
            heading = Plain.cut(words, 120);
            lead = "";
        } else {
            add(name, words);
        }
    }

    private void add(String name, String words) {
        boolean row = name.equals("tr");
        boolean item = name.equals("li") || row || words.matches("^[-–•].*");
        Method method = row || name.equals("dd") || (LABELLED.matcher(words).matches() && words.length() < 160)
                ? Method.LAYOUT
                : Method.PROSE;
        passages.add(new Passage(
                words,
                heading,
                row ? (columns.isEmpty() ? tableHead : "") : item || name.equals("dd") ? lead : "",
                method));
        tableHead = row && rows++ == 0 ? words : tableHead;
        lead = item
                ? lead
                : name.equals("dt") || words.endsWith(":") || words.endsWith("…") ? Plain.cut(words, 300) : "";
    }
}
