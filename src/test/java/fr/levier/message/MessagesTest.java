package fr.levier.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the sentences complete: both languages, every key that is used, and none that nobody uses. */
class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9.-]*)\"");
    private static final Pattern ASKED =
            Pattern.compile("(?:\\btext|\\bnamed)\\(\\s*\"([a-z]+\\.[A-Za-z0-9.-]*)\"\\s*[,)]");
    private static final Pattern PROBLEM = Pattern.compile("\"([a-z]+\\.problem\\.[A-Za-z0-9.-]+)\"");

    /** The help of commands: picocli finds it by the name of the command and has patterns of its own. */
    private static final Pattern READ_BY_PICOCLI = Pattern.compile("levier\\.(option\\..*|(.*\\.)?usage\\..*)");

    private final Map<String, String> french = bundles("fr");
    private final Map<String, String> english = bundles("en");
    private final String sources = sources();

    @Test
    void frenchAndEnglishHoldTheSameKeys() {
        assertThat(english.keySet()).isEqualTo(french.keySet());
    }

    @Test
    void everyKeyStartsWithTheNameOfItsBundle() {
        for (Path file : files("fr")) {
            String room = file.getFileName().toString().replace("_fr.properties", ".");
            assertThat(load(file).stringPropertyNames()).allMatch(key -> key.startsWith(room), room);
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        Map<String, String> patterns = new TreeMap<>(french);
        patterns.keySet().removeIf(key -> READ_BY_PICOCLI.matcher(key).matches());
        patterns.forEach((key, text) -> assertThat(arguments(english.getOrDefault(key, ""), Locale.UK))
                .as(key)
                .isEqualTo(arguments(text, Locale.FRANCE)));
    }

    @Test
    void apostrophesAreTypographicBecauseThePlainOneIsAQuoteInPatterns() {
        assertThat(keysWhose(french, "'")).isEmpty();
        assertThat(keysWhose(english, "'")).isEmpty();
    }

    @Test
    void frenchSpacesDoNotBreak() {
        assertThat(keysWhose(french, "[^\u202f(] ?[;!?](?![a-z=])"))
                .as("U+202F before ; ! ?")
                .isEmpty();
        assertThat(keysWhose(french, " :")).as("U+00A0 before :").isEmpty();
        assertThat(keysWhose(french, "«[^\u00a0]|[^\u00a0]»"))
                .as("U+00A0 inside « »")
                .isEmpty();
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        Set<String> missing = Stream.of(ASKED, PROBLEM)
                .flatMap(pattern -> pattern.matcher(sources).results())
                .map(found -> found.group(1))
                .filter(key -> key.matches(".*[.-]") ? nothingStartsWith(key) : !french.containsKey(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyIsLeftOver() {
        Set<String> literals =
                LITERAL.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(french.keySet())
                .filteredOn(key -> !READ_BY_PICOCLI.matcher(key).matches())
                .allMatch(key -> literals.contains(key) || prefixes(key).anyMatch(literals::contains));
    }

    private boolean nothingStartsWith(String prefix) {
        return french.keySet().stream().noneMatch(key -> key.startsWith(prefix));
    }

    /** A key may be put together from a literal that ends with a dot or a hyphen, and a code. */
    private static Stream<String> prefixes(String key) {
        return Pattern.compile("[.-]").matcher(key).results().map(dot -> key.substring(0, dot.end()));
    }

    private static Set<String> keysWhose(Map<String, String> texts, String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return texts.entrySet().stream()
                .filter(e -> wanted.matcher(e.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int arguments(String text, Locale locale) {
        return new MessageFormat(text, locale).getFormatsByArgumentIndex().length;
    }

    private static Map<String, String> bundles(String language) {
        Map<String, String> all = new TreeMap<>();
        files(language).forEach(file -> load(file).forEach((key, text) -> all.put((String) key, (String) text)));
        return all;
    }

    private static List<Path> files(String language) {
        return walk(BUNDLES, "_" + language + ".properties");
    }

    private static String sources() {
        return Stream.concat(
                        walk(Path.of("src/main/java"), ".java").stream(),
                        walk(Path.of("src/main/jte"), ".jte").stream())
                .map(MessagesTest::read)
                .collect(Collectors.joining("\n"));
    }

    private static List<Path> walk(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
