package fr.levier.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed into a form of ours, its token checked already. A controller takes it as a parameter and asks for the fields it
 * knows by name: a field that nobody asks for has no effect.
 *
 * @param fields by name, the first of each
 */
public record Form(Map<String, String> fields) {
    /** The field that proves that the form is ours. */
    public static final String TOKEN = "jeton";

    /** What is never shown again, kept or sent back. */
    private static final Set<String> SECRETS = Set.of(TOKEN, "motdepasse", "ancien", "nouveau", "code", "secours");

    /** A choice, a number, a date, an address of ours: nothing that was written by hand and could be lost. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9_.:?=&/-]*|[A-Z_]+|[A-Za-z]+/[A-Za-z_]+");

    public static final Form EMPTY = new Form(Map.of());

    public Form {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Reads {@code a=1&b=2}; what is not encoded as it should be is left out. */
    public static Form read(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                put(fields, pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new Form(fields);
    }

    /** Reads the same with every value of each field, as boxes to tick send them. */
    public static Map<String, List<String>> readAll(String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            read(pair)
                    .fields()
                    .forEach((name, value) -> fields.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(value));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        try {
            fields.putIfAbsent(decode(name), decode(value).replace("\u0000", ""));
        } catch (IllegalArgumentException notEncoded) {
            // nothing that a browser sent
        }
    }

    /** Returns the field without space around it; empty when it was not sent. */
    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Returns the field as it was typed, for passwords. */
    public String raw(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** Returns what may be shown again: no secret. */
    public Form kept() {
        Map<String, String> kept = new LinkedHashMap<>(fields);
        kept.keySet().removeAll(SECRETS);
        return new Form(kept);
    }

    /**
     * Returns what somebody wrote in words, to be shown without the names of fields, which mean nothing to people. What they chose among
     * answers is sent again all the same.
     */
    public List<String> written() {
        return fields.values().stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !CODE.matcher(value).matches())
                .distinct()
                .toList();
    }

    /** Returns the fields as a browser would send them. */
    public String encoded() {
        return fields.entrySet().stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Says which fields there are, never what stands in them. */
    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }
}
