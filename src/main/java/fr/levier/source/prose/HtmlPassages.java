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
    private static final Pattern LABELLED = Pattern.compile(
            "^(?!(?i:attention|important|information|nota|nb|rappel|note) )[\\p{L}’ ()]{3,40}(?: :| \\|).*");
    /** A few words without any verb or number, alone in their block: they name what follows. */
    private static final Pattern NAME =
            Pattern.compile("^(?:\\d{1,2}[.)] ?|[IVX]{1,4} ?[.)–-] ?)?[\\p{Lu}][\\p{L}’()/ -]{2,44}[?:]?$");

    /** What announces a list, with or without its colon. */
    private static final Pattern ANNOUNCING = Words.any(
            "[:…]$|(?<!\\p{L})(?:à ces taux|aux? taux suivants?|comme suit|les suivante?s|at (?:these|the following) rates|as follows|the following)$");

    private static final Pattern QUESTION = Words.any(
            "^(?:\\d+[.)] )?(?:à |pour |avec |sur |de )?(?:quel(?:le)?s?|qui|quand|comment|combien|où|quoi|who|what|when|how|which|where)(?!\\p{L})[^.!?:]{0,45} ?\\?$");
    private static final Pattern DAY = Words.any("^(?:[\\p{L}]+di |[\\p{L}]+day,? )?\\d.{4,28}$");
    /** A bare number under « Montant (€) », or under the « Contributions » of the Union’s own tables. */
    private static final Pattern CURRENCY = Pattern.compile(
            "((?:\\((?:in |en )?(?:EUR|€|euros)\\)|(?<=\\| )Contributions) : (?:around |from )?\\d[\\d ,.]*(?: ?(?:to|à|-|–) ?\\d[\\d ,.]*)?)(?= \\||$)");
    /** Pictures and arrows before the words of a line. */
    private static final Pattern SIGN = Pattern.compile("^[\\p{So}\\p{Sk}\\uFE0F→►▶✓✔>»\\s]+(?=[\\p{L}\\d«])");
    /** A heading that is a statement, and no name of something. */
    private static final Pattern TELLING = Words.any(
            "^(?:candidat(?:ez|ures?)|dép[oô](?:t|sez)|postulez|cl[oô]ture|(?:la )?date limite|appel ouvert|ouverte? (?:du|jusqu)|avant le|jusqu’au|du (?:lundi |mardi |mercredi |jeudi |vendredi )?\\d|appl(?:y|ications?)(?!\\p{L})|deadline|closing|closes|submi(?:t|ssion)|open (?:from|until)|call open|from \\d)");

    static final int MOST = 2_500;
    /** Of one paragraph; a longer one is no paragraph, and every reader would search all of it. */
    static final int LONGEST = 20_000;

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String heading = "";
    private String above = "";
    private String lead = "";
    private String label = "";
    private String tableHead = "";
    private String rowName = "";
    private List<String> columns = List.of();
    private int cell;
    private int rows;

    private HtmlPassages() {}

    /** Returns the passages of an element in reading order. */
    static List<Passage> of(Element element) {
        HtmlPassages visitor = new HtmlPassages();
        element.traverse(visitor);
        visitor.end("", element);
        return KeyFigures.joined(visitor.passages);
    }

    @Override
    public void head(Node node, int depth) {
        String name = node.normalName();
        if (node instanceof TextNode words) {
            text.append(follows(words) ? " " : "").append(words.getWholeText());
        } else if (name.equals("td") || name.equals("th")) {
            text.append(text.toString().isBlank() ? "" : " | ").append(label());
            cell++;
        } else if (BLOCKS.contains(name)) {
            end("", node);
            rows = name.equals("table") ? 0 : rows;
            tableHead = name.equals("table") ? "" : tableHead;
            columns = name.equals("table") ? Columns.of((Element) node) : columns;
            cell = name.equals("tr") ? 0 : cell;
            rowName = name.equals("tr") ? "" : rowName;
        }
    }

    /** « <b>70 %</b><span>of the cost</span> » are two words on a screen. */
    private static boolean follows(TextNode words) {
        Element inline = words.parent();
        return inline != null
                && inline.normalName().equals("span")
                && words.previousSibling() == null
                && inline.previousSibling() instanceof Element before
                && !before.normalName().equals("sup");
    }

    /** In a table whose first row names its columns each later cell is told by its column, but for the first, which names its row. */
    private String label() {
        return rows > 0 && cell > 0 && cell < columns.size() ? columns.get(cell) + " : " : "";
    }

    @Override
    public void tail(Node node, int depth) {
        if (BLOCKS.contains(node.normalName())) {
            end(node.normalName(), node);
            rowName = node.normalName().equals("tr") ? "" : rowName;
            cell = node.normalName().equals("tr") ? 0 : cell;
        }
    }

    /** « Qui porte le projet ? » alone in its block is a heading, whatever its tag. */
    private static boolean isQuestion(String name, String words) {
        return name.matches("(?:div|p|dt)?") && QUESTION.matcher(words).matches();
    }

    /** A short paragraph all in bold is a heading. */
    private static boolean isBold(Node node, String words) {
        return node instanceof Element block
                && block.normalName().equals("p")
                && NAME.matcher(words).matches()
                && Plain.of(block.select("> strong, > b").text()).equals(words);
    }

    private void end(String name, Node node) {
        String words = SIGN.matcher(Plain.of(text.toString())).replaceFirst("");
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        text.setLength(0);
        words = CURRENCY.matcher(words).replaceAll("$1 EUR");
        String kind = name.matches("(?:div|p|span)?") && isDefinition(node) ? "dd" : name;
        if (words.isEmpty() || passages.size() >= MOST) {
            return;
        }
        if ((name.matches("h[1-6]|summary") && !KeyFigures.isFigure(words))
                || isBold(node, words)
                || isQuestion(name, words)) {
            say(words);
            above = isDay(heading) ? above : heading;
            heading = Plain.cut(words, 120);
            lead = words.endsWith(":") ? heading : "";
            label = "";
        } else {
            add(kind, words);
        }
    }

    /** A heading that tells when one applies is said as well as it stands above. */
    private void say(String words) {
        if ((TELLING.matcher(words).find() || (words.length() > 90 && words.contains(". ")))
                && !RawDate.in(words, false).isEmpty()
                && passages.stream().noneMatch(p -> p.text().equals(words))) {
            passages.add(new Passage(words, "", "", Method.PROSE));
        }
    }

    /** In a timeline a day is the heading of what happens on it. */
    private static boolean isDay(String words) {
        return DAY.matcher(words).matches() && RawDate.in(words, false).size() == 1;
    }

    /** The head of the first column tells what its cells are only of applicants and of days; other cells name their rows. */
    private String rowLead() {
        String head = columns.get(0);
        return WindowWords.CLOSING_CALL.matcher(head).find()
                        || LineWords.OPENING_NAME.matcher(head).find()
                ? head
                : Applicants.label(head);
    }

    private static boolean isDefinition(Node node) {
        Node at = node instanceof Element ? node : node.parent();
        return at instanceof Element element && element.closest("dd") != null;
    }

    /** « Bénéficiaires : » alone in its paragraph names the paragraph below. */
    private static boolean isLabel(String lead) {
        return lead.endsWith(":") && NAME.matcher(lead).matches();
    }

    private static boolean item(String name, String words) {
        return name.equals("li") || words.matches("^[-–•].*");
    }

    private void add(String name, String words) {
        boolean row = name.equals("tr");
        boolean named = !label.isEmpty() && !NAME.matcher(words).matches();
        boolean cut = !rowName.isEmpty() && !words.contains(" | ");
        String announced = named ? label : cut ? rowName : lead;
        rowName = !row && cell > 0 && words.contains(" | ") ? words.substring(0, words.indexOf(" | ")) : rowName;
        boolean captions = !passages.isEmpty() && KeyFigures.isFigure(passages.get(passages.size() - 1));
        String last = words.substring(words.lastIndexOf("| ") + 1).strip();
        label = name.matches("(?:div|span|p|strong|dd)?")
                        && !captions
                        && NAME.matcher(last).matches()
                        && !last.endsWith(":")
                ? last
                : "";
        if (isDay(heading) && lead.isEmpty() && !row && !item(name, words)) {
            passages.add(new Passage(heading + " : " + words, above, "", Method.LAYOUT));
            return;
        }
        if (name.equals("dd") && DAY.matcher(lead).matches()) {
            passages.add(new Passage(lead + " : " + words, heading, "", Method.LAYOUT));
            return;
        }
        boolean item = row || item(name, words);
        Method method = row || name.equals("dd") || (LABELLED.matcher(words).matches() && words.length() < 160)
                ? Method.LAYOUT
                : Method.PROSE;
        passages.add(new Passage(
                words,
                heading,
                row && !named && !cut
                        ? (columns.isEmpty() ? tableHead : rowLead())
                        : item || named || cut || name.equals("dd") || isLabel(lead) ? announced : "",
                method));
        tableHead = row && rows++ == 0 && !Words.hasDigit(words) ? words : tableHead;
        lead = item || name.equals("dd")
                ? lead
                : name.equals("dt") || ANNOUNCING.matcher(words).find() ? Plain.cut(words, 300) : "";
    }
}
