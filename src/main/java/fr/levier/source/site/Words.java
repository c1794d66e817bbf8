package fr.levier.source.site;

import fr.levier.problem.Problems;
import fr.levier.yaml.Nearest;
import fr.levier.yaml.YamlText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.QueryParser;

/** Reads the words of a description that must be of a kind: an address, a selector, a pattern, one of several. */
final class Words {
    private static final int LONGEST_PATTERN = 300;

    private final Problems problems;

    Words(Problems problems) {
        this.problems = problems;
    }

    /** Returns the word, or {@code otherwise} after reporting that it is none of the known ones. */
    String oneOf(Optional<YamlText> written, List<String> known, String otherwise) {
        if (written.isEmpty()) {
            return otherwise;
        }
        String word = written.get().text();
        if (known.contains(word)) {
            return word;
        }
        String near = Nearest.to(word, known).orElse(String.join(", ", known));
        problems.add(written.get().place(), "source.problem.site-word", word, near);
        return otherwise;
    }

    Optional<URI> address(YamlText written) {
        try {
            URI address = URI.create(written.text());
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null && address.getPort() == -1) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException malformed) {
            // told below, like any other text that is no address
        }
        problems.add(written.place(), "source.problem.site-address", written.text());
        return Optional.empty();
    }

    Optional<Pattern> pattern(YamlText written) {
        try {
            if (written.text().length() <= LONGEST_PATTERN) {
                return Optional.of(Pattern.compile(written.text()));
            }
        } catch (PatternSyntaxException malformed) {
            // told below
        }
        problems.add(written.place(), "source.problem.site-pattern", written.text());
        return Optional.empty();
    }

    Optional<String> selector(YamlText written) {
        try {
            QueryParser.parse(written.text());
            return Optional.of(written.text());
        } catch (IllegalStateException | IllegalArgumentException malformed) {
            problems.add(written.place(), "source.problem.site-selector", written.text());
            return Optional.empty();
        }
    }
}
