package fr.levier.yaml;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the bytes of one YAML file into values with places, or reports why it cannot be read.
 *
 * <p>The files come from people, perhaps hostile ones: aliases (and so bombs), tags, second documents, duplicate keys, deep nesting
 * and files over {@link #LARGEST} bytes are refused, and nothing is ever turned into an object of a class that a file names.
 */
public final class YamlReader {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private YamlReader() {}

    /** Returns the mapping that the file holds, or nothing when a fault was reported. */
    public static Optional<YamlMap> read(String file, byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(Place.of(file), "yaml.problem.too-large", LARGEST / 1024 / 1024);
            return Optional.empty();
        }
        Optional<String> other = other(bytes);
        if (other.isPresent()) {
            problems.add(Place.of(file), other.get());
            return Optional.empty();
        }
        try {
            String text = decode(bytes);
            if (text.isBlank()) {
                problems.add(Place.of(file), "yaml.problem.empty-file");
                return Optional.empty();
            }
            return parse(file, text, problems);
        } catch (CharacterCodingException notUtf8) {
            problems.add(Place.of(file), "yaml.problem.not-utf-8");
            return Optional.empty();
        }
    }

    /** Returns what to say of a file that is of another kind, whatever its name says. */
    private static Optional<String> other(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        if (start.equals("%PDF")) {
            return Optional.of("yaml.problem.pdf");
        }
        return start.equals("PK\u0003\u0004") ? Optional.of("yaml.problem.workbook") : Optional.empty();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<YamlMap> parse(String file, String text, Problems problems) {
        TreeBuilder builder = new TreeBuilder(file, problems);
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (!builder.accept(event)) {
                    return Optional.empty();
                }
            }
            return builder.root();
        } catch (MarkedYamlEngineException fault) {
            int line = fault.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            SyntaxFault.report(new Place(file, line, ""), oneLine(String.valueOf(fault.getProblem())), problems);
        } catch (YamlEngineException fault) {
            problems.add(Place.of(file), "yaml.problem.syntax", oneLine(String.valueOf(fault.getMessage())));
        }
        return Optional.empty();
    }

    private static String oneLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
