package fr.levier.source.prose;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whose dollars a bare sign means: American or Canadian ones where a document says so somewhere and speaks of no others. */
final class Dollars {
    /** Stands for a dollar sign that is known to be American; as long as the sign itself, so that places stay. */
    static final char AMERICAN = '\uFF04';
    /** Stands for one that is known to be Canadian. */
    static final char CANADIAN = '\uFE69';

    private static final Pattern SAID = Pattern.compile(
            "US ?\\$|USD|U\\.?S\\.? (?:[Dd]ollars?|Embassy|Mission|Consulate|Department)|dollars américains|501\\(c\\)|(?:Eastern|Pacific|Central|Mountain) (?:Standard |Daylight )?Time|\\b(?:EST|EDT|PST|PDT)\\b");
    private static final Pattern SAID_CANADIAN = Pattern.compile(
            "CA ?\\$|\\$ ?CA|(?<!\\p{L})CAD(?!\\p{L})|(?<!\\p{L})C\\$|[Cc]anadian [Dd]ollars|dollars canadiens|[Ff]rancophonie canadienne|(?:pan)?canadiens? |Québec ou dans une autre province|(?:[Gg]ouvernement|Secrétariat|ministère) du Québec");
    private static final Pattern CANADA = Pattern.compile(SAID_CANADIAN.pattern() + "|Canad|Québec|Quebec");
    private static final Pattern OTHERS = Pattern.compile("A(?:U)?\\$|AUD|NZ|HK\\$|(?<![\\p{L}])S\\$");
    private static final Pattern BARE = Pattern.compile("(?<![\\p{L}\\p{Sc}])\\$(?! ?\\p{Lu})");

    private final Optional<Character> sign;

    private Dollars(Optional<Character> sign) {
        this.sign = sign;
    }

    static Dollars of(Sheet sheet) {
        String text = sheet.title() + "\n"
                + sheet.passages().stream().map(Passage::text).limit(400).collect(Collectors.joining("\n"));
        boolean bare = text.indexOf('$') >= 0 && !OTHERS.matcher(text).find();
        boolean american = bare && SAID.matcher(text).find();
        boolean canadian = bare && SAID_CANADIAN.matcher(text).find();
        if (american && !CANADA.matcher(text).find()) {
            return new Dollars(Optional.of(AMERICAN));
        }
        return new Dollars(canadian && !american ? Optional.of(CANADIAN) : Optional.empty());
    }

    /** Returns the text with its bare dollar signs marked as those of one country, when they are. */
    String marked(String text) {
        return sign.map(s -> BARE.matcher(text).replaceAll(String.valueOf(s))).orElse(text);
    }
}
