package fr.levier.source.eu;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads hostile JSON: what is no JSON, nested too deep, or of another type than hoped for is absent. */
final class Json {
    private static final int DEPTH = 100; // the portal's own answers stay below 15
    private static final int LONGEST_AMOUNT = 13;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1," + LONGEST_AMOUNT + "}(\\.\\d{1,2})?");
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body)).filter(JsonNode::isContainerNode);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads JSON that the portal keeps inside a string. */
    static JsonNode embedded(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Returns the elements of a list, and a lone value as a list of one. */
    static List<JsonNode> list(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).toList();
        }
        return node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
    }

    /** Returns scalar values as texts; objects and blanks are left out. */
    static List<String> texts(JsonNode node) {
        return list(node).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(t -> !t.isBlank())
                .toList();
    }

    static Optional<String> text(JsonNode node) {
        return texts(node).stream().findFirst();
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
