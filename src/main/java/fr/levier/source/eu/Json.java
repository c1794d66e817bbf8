package fr.levier.source.eu;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads hostile JSON: what is no JSON, nested too deep, or of another type than hoped for is absent. */
final class Json {
    private static final int DEPTH = 100; // the portal's own answers stay below 15
    private static final int LONGEST_AMOUNT = 13;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1," + LONGEST_AMOUNT + "}(\\.\\d{1,2})?");
    /** Names are not interned: the budget maps have the numbers of actions for names, of which no two answers share any. */
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

    private Json() {}

    static Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.of(READER.readTree(body)).filter(JsonNode::isContainerNode);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads JSON that the portal keeps inside a string. */
    static JsonNode embedded(String text) {
        try {
            return READER.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Returns the elements of a list, and a lone value as a list of one. */
    static List<JsonNode> list(JsonNode node) {
        if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>(node.size());
            node.elements().forEachRemaining(elements::add);
            return elements;
        }
        return node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
    }

    /** Returns scalar values as texts; objects and blanks are left out. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(node)) {
            if (isWord(element)) {
                texts.add(element.asText());
            }
        }
        return texts;
    }

    static Optional<String> text(JsonNode node) {
        if (!node.isArray()) {
            return Optional.of(node).filter(n -> !n.isNull() && isWord(n)).map(JsonNode::asText);
        }
        for (int i = 0; i < node.size(); i++) {
            if (isWord(node.get(i))) {
                return Optional.of(node.get(i).asText());
            }
        }
        return Optional.empty();
    }

    private static boolean isWord(JsonNode node) {
        return node.isValueNode() && !node.asText().isBlank();
    }

    /** Returns an amount written as a number or as a string; what is negative, absurdly large or worded is no amount. */
    static Optional<BigDecimal> amount(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            boolean sane = number.signum() >= 0
                    && (long) number.precision() - number.scale() <= LONGEST_AMOUNT
                    && number.scale() <= LONGEST_AMOUNT;
            return Optional.of(number).filter(n -> sane && Math.abs((long) n.scale()) <= LONGEST_AMOUNT);
        }
        return node.isTextual() ? amount(node.asText()) : Optional.empty();
    }

    static Optional<BigDecimal> amount(String text) {
        return Optional.of(text.strip())
                .filter(t -> AMOUNT.matcher(t).matches())
                .map(BigDecimal::new);
    }

    static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text.strip());
            return Optional.of(uri).filter(u -> "https".equalsIgnoreCase(u.getScheme()) && u.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
