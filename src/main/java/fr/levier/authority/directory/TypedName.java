package fr.levier.authority.directory;

import fr.levier.message.Folded;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as somebody typed it or as a file writes it: the kind of authority as the directory's data abbreviate it (« CC », « CA »), or
 * known apart where they leave it out (« département de l’Hérault » is « Hérault » there).
 *
 * @param name folded, with the kind in its short form
 * @param type the only type that is meant, first of all; empty when any may be
 */
public record TypedName(String name, String type) {
    private static final int SIREN = 9;
    private static final int SIRET = 14;
    private static final String OF = "(?: (?:de la|de l|du|des|de|d))? ";
    private static final Pattern CODE = Pattern.compile("[0-9 ]+|2[ab] ?[0-9]{3}");

    /** Names of kinds; those with a type stand in no name of the data. */
    private static final List<Kind> KINDS = List.of(
            new Kind("(?:communaute de communes|comm? de comm?|com ?com|comcom|cdc)", "cc", ""),
            new Kind(
                    "(?:communaute d agglomeration|communaute agglomeration|agglomeration|com d agglo|agglo)",
                    "ca",
                    ""),
            new Kind("communaute urbaine", "cu", ""),
            new Kind("(?:etablissement public territorial)", "ept", ""),
            new Kind("(?:syndicat intercommunal a vocation multiple)", "sivom", ""),
            new Kind("(?:syndicat intercommunal a vocation unique)", "sivu", ""),
            new Kind("(?:conseil departemental|conseil general|departement|dept|dpt|cd)", "", "departement"),
            new Kind("(?:conseil regional|region)", "", "region"),
            new Kind("(?:commune|mairie|ville)(?= d)", "", "commune"));

    private record Kind(Pattern words, String shortly, String type) {
        Kind(String words, String shortly, String type) {
            this(Pattern.compile("^" + words + (type.isEmpty() ? "\\b" : OF)), shortly, type);
        }
    }

    public static TypedName read(String text) {
        return read(Folded.place(text), KINDS);
    }

    /** Returns the name as the directory keeps it: its kind shortly, nothing left out. */
    static String kept(String name) {
        return read(
                        Folded.place(name),
                        KINDS.stream().filter(kind -> kind.type().isEmpty()).toList())
                .name();
    }

    private static TypedName read(String folded, List<Kind> kinds) {
        for (Kind kind : kinds) {
            Matcher named = kind.words().matcher(folded);
            if (named.find() && named.end() < folded.length()) {
                return new TypedName((kind.shortly() + folded.substring(named.end())).strip(), kind.type());
            }
        }
        return new TypedName(folded, "");
    }

    /** Returns whether it is a number of some kind, a SIREN or another, and so no name. */
    public boolean isCode() {
        return CODE.matcher(name).matches();
    }

    /** Returns whether it is written as the postal and INSEE codes are, by which the directory does not know anybody. */
    public boolean isPostal() {
        return isCode() && code().length() == 5;
    }

    /** Returns the code that it may be: of a SIRET, the SIREN with which it begins. */
    String code() {
        String whole = name.replace(" ", "");
        return isCode() && whole.length() == SIRET ? whole.substring(0, SIREN) : whole;
    }
}
