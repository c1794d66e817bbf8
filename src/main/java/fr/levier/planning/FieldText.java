package fr.levier.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.financing.sheet.PaymentsText;
import fr.levier.message.Folded;
import fr.levier.problem.Problems;
import fr.levier.reference.Label;
import fr.levier.rule.Rulebook;
import fr.levier.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes a value of a file as the text of a field, and reads it again: what a field shows, typed unchanged, is what the file said. */
final class FieldText {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");
    private static final Pattern COLON = Pattern.compile("[ \u00a0\u202f]*:[ \u00a0\u202f]*");

    private final boolean french;
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> themes = new HashMap<>();
    private final Map<String, String> schemes = new HashMap<>();
    private final Map<String, String> schemeNames = new HashMap<>();

    FieldText(Rulebook rulebook, boolean french) {
        this.french = french;
        rulebook.countries()
                .codes()
                .forEach(code -> add(countries, code, rulebook.countries().findName(code)));
        rulebook.countries().lists().forEach((code, list) -> add(countries, code, Optional.of(list.name())));
        rulebook.vocabulary()
                .codes("themes")
                .forEach(code ->
                        add(themes, code, Optional.of(rulebook.vocabulary().label("themes", code))));
        rulebook.schemes().forEach((code, scheme) -> {
            add(schemes, code, Optional.of(scheme.name()));
            schemeNames.put(code, french ? scheme.name().fr() : scheme.name().en());
        });
    }

    private static void add(Map<String, String> codes, String code, Optional<Label> name) {
        codes.put(Folded.of(code), code);
        name.ifPresent(label -> {
            codes.putIfAbsent(Folded.of(label.fr()), code);
            codes.putIfAbsent(Folded.of(label.en()), code);
        });
    }

    String text(FieldKind kind, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (node.isValueNode()) {
            return number(kind, node.asText());
        }
        boolean isPlain = StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isValueNode);
        if (node instanceof ObjectNode object && (isPlain || kind.hasLines())) {
            return object(kind, object);
        }
        if (node instanceof ArrayNode array && isPlain && kind != FieldKind.AMOUNT && isSplit(array)) {
            return words(array).collect(Collectors.joining(", "));
        }
        return kind == FieldKind.PAYMENTS
                ? PaymentsText.write(node, french).orElseGet(() -> Tree.flow(node))
                : Tree.flow(node);
    }

    /** Words that hold what stands between words are written as files write them. */
    private static boolean isSplit(ArrayNode array) {
        return words(array).noneMatch(word -> BETWEEN.matcher(word).find());
    }

    private static Stream<String> words(ArrayNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private String number(FieldKind kind, String text) {
        return switch (kind) {
            case EUROS, AMOUNT, EUROS_BY_YEAR -> TypedNumbers.shown(text, french);
            case SHARE, THEME_SHARES, PLACE_SHARES -> french ? text.replace('.', ',') : text;
            case SCHEME -> scheme(text);
            default -> text;
        };
    }

    /** Returns the name of the scheme, where that name is its alone. */
    private String scheme(String code) {
        String name = schemeNames.getOrDefault(code, code);
        return code.equals(schemes.get(Folded.of(name))) ? name : code;
    }

    private String object(FieldKind kind, ObjectNode object) {
        boolean isLines = kind.hasLines() && !object.has("money") && !object.has("time");
        if (isLines) {
            return object.properties().stream()
                    .map(line -> line.getKey() + (french ? "\u00a0: " : ": ") + text(kind, line.getValue()))
                    .collect(Collectors.joining("\n"));
        }
        boolean isInterval = object.size() == 2 && object.has("min") && object.has("max");
        return isInterval
                ? number(kind, object.get("min").asText())
                        + (french ? " à " : " to ")
                        + number(kind, object.get("max").asText())
                : Tree.flow(object);
    }

    /** Returns what the text says, as files say it. */
    JsonNode node(FieldKind kind, String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            Optional<JsonNode> written = written(text);
            if (written.isPresent()) {
                return written.get();
            }
        }
        return switch (kind) {
            case EUROS -> Tree.NODES.textNode(TypedNumbers.euros(text).orElse(text));
            case AMOUNT -> amount(text);
            case SHARE -> Tree.NODES.textNode(TypedNumbers.share(text).orElse(text));
            case COUNTRY -> Tree.NODES.textNode(country(text));
            case SCHEME -> Tree.NODES.textNode(schemes.getOrDefault(Folded.of(text), text));
            case LIST, COUNTRIES -> list(kind, text);
            case PAYMENTS ->
                PaymentsText.read(text).<JsonNode>map(found -> found).orElseGet(() -> Tree.NODES.textNode(text));
            case EUROS_BY_YEAR, DAYS_BY_YEAR, THEME_SHARES, PLACE_SHARES -> lines(kind, text);
            case TEXT, CODE -> Tree.NODES.textNode(text);
        };
    }

    /** What files write within braces may be typed too. */
    private static Optional<JsonNode> written(String text) {
        Problems faults = new Problems();
        byte[] bytes = ("v: " + text).getBytes(StandardCharsets.UTF_8);
        return YamlReader.read("", bytes, faults)
                .filter(read -> faults.isEmpty())
                .flatMap(map -> map.value("v"))
                .map(Tree::of);
    }

    private static JsonNode amount(String text) {
        Optional<String[]> interval = TypedNumbers.interval(text);
        return interval.<JsonNode>map(
                        ends -> Tree.NODES.objectNode().put("min", ends[0]).put("max", ends[1]))
                .orElseGet(() -> Tree.NODES.textNode(TypedNumbers.euros(text).orElse(text)));
    }

    private String country(String text) {
        return countries.getOrDefault(Folded.of(text), text);
    }

    private ArrayNode list(FieldKind kind, String text) {
        ArrayNode list = Tree.NODES.arrayNode();
        BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> kind == FieldKind.COUNTRIES ? country(word) : word)
                .forEach(list::add);
        return list;
    }

    private JsonNode lines(FieldKind kind, String text) {
        ObjectNode lines = Tree.NODES.objectNode();
        for (String line : text.split("[\\n;]")) {
            String[] parts = COLON.split(line.strip(), 2);
            if (!line.isBlank() && (parts.length < 2 || lines.has(key(kind, parts[0])))) {
                return Tree.NODES.textNode(text);
            }
            if (!line.isBlank()) {
                lines.set(key(kind, parts[0]), value(kind, parts[1]));
            }
        }
        return lines;
    }

    private String key(FieldKind kind, String word) {
        return switch (kind) {
            case THEME_SHARES -> themes.getOrDefault(Folded.of(word), word);
            case PLACE_SHARES -> country(word);
            default -> word;
        };
    }

    private JsonNode value(FieldKind kind, String text) {
        return switch (kind) {
            case THEME_SHARES, PLACE_SHARES -> node(FieldKind.SHARE, text);
            case EUROS_BY_YEAR -> node(FieldKind.EUROS, text);
            default -> node(FieldKind.TEXT, text);
        };
    }
}
