package fr.levier.planning;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * Writes YAML in which no text can be taken for something else: {@code 012}, {@code NO} or {@code 2026-11-21} stand between quotes, for
 * readers of YAML 1.1 as well as 1.2.
 */
final class YamlWords extends StandardRepresenter {
    /** Anything of digits and of signs that stand in numbers, days and hours. */
    private static final Pattern NUMERIC = Pattern.compile("[-+]?[.]?\\d[\\da-fA-FxXoObB_.,:+TtZz \\t-]*");

    private static final Pattern WORD =
            Pattern.compile("(?i)|~|null|y|n|yes|no|true|false|on|off|[-+]?\\.(inf|nan)|=|<<");

    private YamlWords(DumpSettings settings) {
        super(settings);
        representers.put(String.class, this::text);
        representers.put(Character.class, this::text);
    }

    static String dump(DumpSettings settings, Object value) {
        return new Dump(settings, new YamlWords(settings)).dumpToString(value);
    }

    private Node text(Object value) {
        String text = value.toString();
        boolean isDoubtful =
                WORD.matcher(text).matches() || NUMERIC.matcher(text).matches();
        return isDoubtful
                ? representScalar(Tag.STR, text, ScalarStyle.SINGLE_QUOTED)
                : representScalar(Tag.STR, text, style(text));
    }

    /** What cannot be seen is written by its number, for it would be lost between lines. */
    private static ScalarStyle style(String text) {
        boolean isSeen = text.codePoints()
                .allMatch(point -> point == ' ' || (!Character.isISOControl(point) && !Character.isWhitespace(point)));
        return isSeen ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
    }
}
