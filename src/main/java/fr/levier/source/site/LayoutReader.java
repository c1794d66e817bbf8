package fr.levier.source.site;

import fr.levier.problem.Problems;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import fr.levier.yaml.YamlValue;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the part of a description that says where links and values stand. */
final class LayoutReader {
    private final Problems problems;
    private final Words words;

    LayoutReader(Problems problems, Words words) {
        this.problems = problems;
        this.words = words;
    }

    LinkRule links(YamlMap file) {
        Optional<YamlMap> map = file.map("links", problems);
        String select = map.flatMap(m -> m.text("select", problems))
                .flatMap(words::selector)
                .orElse("a[href]");
        LinkRule rule = new LinkRule(select, pattern(map, "path"), pattern(map, "text"), pattern(map, "next"));
        map.ifPresent(m -> m.refuseOthers(problems));
        return rule;
    }

    private Optional<Pattern> pattern(Optional<YamlMap> map, String key) {
        return map.flatMap(m -> m.text(key, problems)).flatMap(words::pattern);
    }

    Layout layout(YamlMap file) {
        return new Layout(
                words.oneOf(file.requiredText("language", problems), List.of("fr", "en"), "fr"),
                file.truth("prose", problems).orElse(true),
                places(file),
                file.map("number", problems).flatMap(this::number),
                file.texts("unsaid", problems).stream().map(YamlText::text).toList(),
                dates(file),
                amounts(file));
    }

    private Map<String, Locator> places(YamlMap file) {
        Map<String, Locator> places = new TreeMap<>();
        file.map("places", problems).ifPresent(map -> {
            for (String field : SiteValues.FIELDS) {
                map.value(field).flatMap(this::locator).ifPresent(at -> places.put(field, at));
            }
            map.refuseOthers(problems);
        });
        return places;
    }

    /** A text is a label; a mapping says more. */
    private Optional<Locator> locator(YamlValue value) {
        if (value instanceof YamlText label) {
            return Optional.of(new Locator(List.of(label.text()), Optional.empty(), Optional.empty()));
        }
        if (!(value instanceof YamlMap map)) {
            problems.add(value.place(), "source.problem.site-place");
            return Optional.empty();
        }
        Optional<Locator> at = locator(map);
        map.refuseOthers(problems);
        return at;
    }

    private Optional<Locator> locator(YamlMap map) {
        List<String> labels =
                map.texts("labels", problems).stream().map(YamlText::text).toList();
        Optional<String> select = map.text("select", problems).flatMap(words::selector);
        Optional<String> attribute = map.text("attribute", problems).map(YamlText::text);
        if (labels.isEmpty() && select.isEmpty()) {
            problems.add(map.place(), "source.problem.site-place");
            return Optional.empty();
        }
        return Optional.of(new Locator(labels, select, attribute));
    }

    private Optional<Layout.IssuerNumber> number(YamlMap map) {
        Optional<Locator> at = locator(map);
        Optional<Pattern> shape = map.requiredText("shape", problems).flatMap(words::pattern);
        Optional<String> issuer = map.requiredText("issuer", problems).map(YamlText::text);
        map.refuseOthers(problems);
        return at.isPresent() && shape.isPresent() && issuer.isPresent()
                ? Optional.of(new Layout.IssuerNumber(at.get(), shape.get(), issuer.get()))
                : Optional.empty();
    }

    private DateForms dates(YamlMap file) {
        Optional<YamlMap> map = file.map("dates", problems);
        Locale locale = map.flatMap(m -> m.requiredText("locale", problems))
                .map(t -> Locale.forLanguageTag(t.text()))
                .orElse(Locale.FRENCH);
        List<DateForms.Form> forms = new ArrayList<>();
        map.stream()
                .flatMap(m -> m.texts("forms", problems).stream())
                .sorted(Comparator.comparingInt(t -> -t.text().length()))
                .forEach(t -> form(t, locale).ifPresent(forms::add));
        ZoneId zone =
                map.flatMap(m -> m.text("zone", problems)).flatMap(this::zone).orElse(ZoneId.of("Europe/Paris"));
        map.ifPresent(m -> m.refuseOthers(problems));
        return new DateForms(forms, zone);
    }

    private Optional<DateForms.Form> form(YamlText written, Locale locale) {
        try {
            return Optional.of(DateForms.Form.of(written.text(), locale));
        } catch (IllegalArgumentException malformed) {
            problems.add(written.place(), "source.problem.site-date", written.text());
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone(YamlText written) {
        try {
            return Optional.of(ZoneId.of(written.text()));
        } catch (DateTimeException unknown) {
            problems.add(written.place(), "source.problem.site-zone", written.text());
            return Optional.empty();
        }
    }

    private Amount.Form amounts(YamlMap file) {
        Optional<YamlMap> map = file.map("numbers", problems);
        String decimal = words.oneOf(map.flatMap(m -> m.requiredText("decimal", problems)), List.of(",", "."), ",");
        Optional<String> currency = map.flatMap(m -> m.text("currency", problems))
                .map(t -> words.oneOf(Optional.of(t), List.of("EUR", "CHF", "CAD", "MAD", "USD", "GBP"), "EUR"));
        map.ifPresent(m -> m.refuseOthers(problems));
        return new Amount.Form(decimal.charAt(0), currency);
    }
}
