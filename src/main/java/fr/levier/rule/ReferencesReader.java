package fr.levier.rule;

import fr.levier.problem.Problems;
import fr.levier.reference.ReadLabel;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code rules/references.yml}. */
final class ReferencesReader {
    private static final int LONGEST_QUOTE = 200;

    private final Problems problems;

    ReferencesReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, Reference> read(YamlMap file) {
        Map<String, Reference> references = new LinkedHashMap<>();
        for (String id : file.keys()) {
            file.map(id, problems)
                    .flatMap(map -> reference(id, map))
                    .ifPresent(reference -> references.put(id, reference));
        }
        return references;
    }

    private Optional<Reference> reference(String id, YamlMap map) {
        Optional<String> title = map.requiredText("title", problems).map(YamlText::text);
        Optional<URI> url = map.requiredText("url", problems).flatMap(this::url);
        Optional<String> article = map.text("article", problems).map(YamlText::text);
        Optional<YamlText> quote = map.text("quote", problems);
        if (quote.isPresent() && quote.get().text().length() > LONGEST_QUOTE) {
            problems.add(quote.get().place(), "rule.problem.long-quote", LONGEST_QUOTE);
        }
        map.requiredText("checked_on", problems);
        Optional<LocalDate> checkedOn = ReadLabel.day(map, "checked_on", problems);
        map.refuseOthers(problems);
        return title.map(found -> new Reference(
                id,
                found,
                url.orElse(URI.create("about:blank")),
                article,
                quote.map(YamlText::text),
                checkedOn.orElse(LocalDate.EPOCH)));
    }

    private Optional<URI> url(YamlText text) {
        try {
            URI url = URI.create(text.text());
            boolean isWeb = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (isWeb && url.getHost() != null) {
                return Optional.of(url);
            }
        } catch (IllegalArgumentException notAUrl) {
            // Said below, as for an address of another kind.
        }
        problems.add(text.place(), "rule.problem.url", text.text());
        return Optional.empty();
    }
}
