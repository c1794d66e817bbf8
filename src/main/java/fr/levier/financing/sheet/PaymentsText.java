package fr.levier.financing.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instalments in one cell or field: {@code 2026: 80 % avance, 2027: 20 %}. */
public final class PaymentsText {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n](?!\\d+[ \u00a0\u202f]?%)");
    private static final Pattern PAYMENT = Pattern.compile(
            "(\\d{4})[\\s\u00a0]*:[\\s\u00a0]*(\\d+)(?:[.,](\\d+))?[\\s\u00a0\u202f]?%(?i:[\\s\u00a0]+(advance|avance))?");

    private PaymentsText() {}

    /** Returns the instalments, or nothing when one of them is not written so. */
    public static Optional<ArrayNode> read(String text) {
        return fault(text).isPresent() ? Optional.empty() : Optional.of(payments(text));
    }

    /** Returns the first instalment that is not written so. */
    static Optional<String> fault(String text) {
        return parts(text).stream()
                .filter(part -> !PAYMENT.matcher(part).matches())
                .findFirst();
    }

    /** Returns the instalments that are written so. */
    static ArrayNode payments(String text) {
        ArrayNode payments = JsonNodeFactory.instance.arrayNode();
        for (String part : parts(text)) {
            Matcher written = PAYMENT.matcher(part);
            if (written.matches()) {
                String decimals = written.group(3) == null ? "" : "." + written.group(3);
                payments.addObject()
                        .put("year", written.group(1))
                        .put("share", written.group(2) + decimals + " %")
                        .put("advance", String.valueOf(written.group(4) != null));
            }
        }
        return payments;
    }

    private static List<String> parts(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Returns instalments as they are typed, each on its line; nothing when they are not those of a plan. */
    public static Optional<String> write(JsonNode payments, boolean french) {
        List<String> lines = new ArrayList<>();
        for (JsonNode payment : payments) {
            String share = payment.path("share").asText();
            String advance = payment.path("advance").asText().equals("true") ? french ? " avance" : " advance" : "";
            lines.add(payment.path("year").asText()
                    + (french ? "\u00a0: " : ": ")
                    + (french ? share.replace('.', ',') : share)
                    + advance);
        }
        String text = String.join("\n", lines);
        return read(text).isPresent() ? Optional.of(text) : Optional.empty();
    }
}
