package fr.levier.source.prose;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whose dollars a bare sign means: American ones where a document says so somewhere and speaks of no others. */
final class Dollars {
    /** Stands for a dollar sign that is known to be American; as long as the sign itself, so that places stay. */
    static final char AMERICAN = '\uFF04';

    private static final Pattern SAID = Pattern.compile(
            "US ?\\$|USD|U\\.?S\\.? dollars?|dollars américains|501\\(c\\)|(?:Eastern|Pacific|Central|Mountain) (?:Standard |Daylight )?Time|\\b(?:EST|EDT|PST|PDT)\\b");
    private static final Pattern OTHERS =
            Pattern.compile("CA ?\\$|\\$ ?CA|CAD|C\\$|Canad|Québec|Quebec|A(?:U)?\\$|AUD|NZ|HK\\$|(?<!U)S\\$");
    private static final Pattern BARE = Pattern.compile("(?<![\\p{L}\\p{Sc}])\\$(?! ?\\p{L})");

    private final boolean american;

    private Dollars(boolean american) {
        this.american = american;
    }

    static Dollars of(Sheet sheet) {
        String text = sheet.passages().stream().map(Passage::text).limit(400).collect(Collectors.joining("\n"));
        return new Dollars(text.indexOf('$') >= 0
                && SAID.matcher(text).find()
                && !OTHERS.matcher(text).find());
    }

    /** Returns the text with its bare dollar signs marked as American, when they are. */
    String marked(String text) {
        return american ? BARE.matcher(text).replaceAll(String.valueOf(AMERICAN)) : text;
    }
}
