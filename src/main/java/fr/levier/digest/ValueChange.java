package fr.levier.digest;

import fr.levier.call.CallValues;
import fr.levier.call.Field;
import fr.levier.call.Lot;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says how the value of one field changed, so that both sides never look alike: of many values only what came and what went, of a lot
 * only what differs, of a long text the passage.
 */
final class ValueChange {
    private static final int SHORT_LIST = 4;
    private static final int LISTED = 12;
    private static final int SHORT_TEXT = 160;
    private static final Set<Field<?>> TEXTS = Set.of(Field.TITLE, Field.DESCRIPTION);

    private final Messages words;
    private final CallValues values;

    ValueChange(Messages words, CallValues values) {
        this.words = words;
        this.values = values;
    }

    /** @param name what the sentence calls the field */
    String sentence(FieldChange change, String name) {
        List<Object> before = several(change.before());
        List<Object> after = several(change.after());
        if (change.field().equals(Field.LOTS)) {
            return lots(before, after, name);
        }
        if (before.size() > 1 || after.size() > 1 || change.field().equals(Field.DOCUMENTS)) {
            return listed(change.field(), name, before, after);
        }
        String from = said(change.field(), before);
        String to = said(change.field(), after);
        return TEXTS.contains(change.field()) ? text(name, from, to) : fromTo(name, from, to);
    }

    /** Of what an issuer makes known one thing after the other, only what is new. */
    String announced(FieldChange change) {
        List<Object> after = several(change.after());
        List<Object> came = without(after, several(change.before()));
        return came.isEmpty()
                ? words.text("digest.change.other", values.label(change.field()))
                : words.text("digest.labelled", words.text("call.event.ANNOUNCED"), said(change.field(), came));
    }

    /** Values of different spelling may read alike: then that they changed is all there is to say. */
    private String fromTo(String name, String from, String to) {
        return from.equals(to) ? words.text("digest.change.other", name) : words.text("digest.change", name, from, to);
    }

    private String text(String name, String from, String to) {
        boolean stated = !from.equals(nothing()) && !to.equals(nothing());
        if (from.length() <= SHORT_TEXT && to.length() <= SHORT_TEXT) {
            return fromTo(name, from, to);
        }
        Passage passage = Passage.of(from, to);
        return stated && !passage.before().equals(passage.after())
                ? words.text("digest.change.passage", name, passage.before(), passage.after())
                : words.text("digest.change.other", name);
    }

    private String listed(Field<?> field, String name, List<Object> before, List<Object> after) {
        List<Object> went = without(before, after);
        List<Object> came = without(after, before);
        boolean isShort = before.size() <= SHORT_LIST && after.size() <= SHORT_LIST;
        if (isShort || before.isEmpty() || after.isEmpty()) {
            String from = said(field, before);
            String to = said(field, after);
            return from.equals(to)
                    ? words.text("digest.change.replaced", name, said(field, came))
                    : words.text("digest.change", name, from, to);
        }
        String counted = words.text("digest.change.counted", name, before.size(), after.size());
        String gone = words.text("digest.change.went", went.size(), said(field, went));
        String fresh = words.text("digest.change.came", came.size(), said(field, came));
        if (went.isEmpty() || came.isEmpty()) {
            return counted + (went.isEmpty() ? fresh : gone);
        }
        return said(field, went).equals(said(field, came))
                ? words.text("digest.change.replaced", name, said(field, came))
                : counted + words.text("digest.change.both", gone, fresh);
    }

    private String lots(List<Object> before, List<Object> after, String name) {
        Map<String, String> was = byNumber(before);
        Map<String, String> is = byNumber(after);
        Map<String, String> all = new LinkedHashMap<>(was);
        all.putAll(is);
        List<String> said = new ArrayList<>();
        all.forEach((number, line) -> {
            if (!was.getOrDefault(number, "").equals(is.getOrDefault(number, ""))) {
                said.add(lot(number, parts(was.getOrDefault(number, "")), parts(is.getOrDefault(number, ""))));
            }
        });
        return said.isEmpty() ? words.text("digest.change.other", name) : list(said);
    }

    private String lot(String number, List<String> before, List<String> after) {
        List<String> went = new ArrayList<>(before);
        went.removeAll(after);
        List<String> came = new ArrayList<>(after);
        came.removeAll(before);
        String name = words.text("call.lot", number);
        return before.isEmpty() || after.isEmpty()
                ? words.text(
                        before.isEmpty() ? "digest.change.new" : "digest.change.gone",
                        list(before.isEmpty() ? came : went))
                : words.text("digest.change", name, orNothing(list(went)), orNothing(list(came)));
    }

    private Map<String, String> byNumber(List<Object> lots) {
        Map<String, String> lines = new LinkedHashMap<>();
        lots.forEach(lot -> lines.put(((Lot) lot).number(), PlainText.whole(values.line(Field.LOTS, lot))));
        return lines;
    }

    private List<String> parts(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(Pattern.quote(words.text("call.lot.between"))));
    }

    private String said(Field<?> field, List<Object> several) {
        List<String> lines = several.stream()
                .map(value -> PlainText.whole(values.line(field, value)))
                .toList();
        boolean isText = TEXTS.contains(field);
        return orNothing(
                isText
                        ? String.join(" ", lines)
                        : list(lines.stream().map(PlainText::line).toList()));
    }

    private String list(List<String> lines) {
        int others = lines.size() - LISTED;
        String all = String.join(", ", lines.subList(0, Math.min(LISTED, lines.size())));
        return others > 0 ? words.text("digest.change.others", all, others) : all;
    }

    private String orNothing(String said) {
        return said.isEmpty() ? nothing() : said;
    }

    private String nothing() {
        return words.text("digest.change.nothing");
    }

    private static List<Object> without(List<Object> all, List<Object> others) {
        List<Object> rest = new ArrayList<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static List<Object> several(Optional<Object> value) {
        return value.map(v -> v instanceof Collection<?> all ? List.<Object>copyOf(all) : List.of(v))
                .orElse(List.of());
    }
}
