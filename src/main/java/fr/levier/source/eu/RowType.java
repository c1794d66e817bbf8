package fr.levier.source.eu;

import fr.levier.call.CallId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three kinds of row that are calls, and what identifies a call in each. */
enum RowType {
    /** A grant topic, identified by its own name. */
    TOPIC("1", "((?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9._-]{2,119})", ""),
    /** A EuropeAid call. Its number stays; the country that ends its name may change. Without a number the row is no call. */
    EUROPEAID("2", "EuropeAid/(\\d{3,8})(?:/.*)?", "EuropeAid-"),
    /** A call of a funded project. Its identifier is its parent topic's, shared by all its siblings: only the reference is its own. */
    CASCADE("8", "([A-Za-z0-9_-]{3,120})", "");

    private final String code;
    private final Pattern name;
    private final String prefix;

    RowType(String code, String name, String prefix) {
        this.code = code;
        this.name = Pattern.compile(name);
        this.prefix = prefix;
    }

    static Optional<RowType> of(String code) {
        for (RowType type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Returns the identity of the call, or nothing when the name is none of this kind. */
    Optional<CallId> id(String identifier, String reference) {
        Matcher match = name.matcher(this == CASCADE ? reference : identifier);
        return match.matches() ? Optional.of(new CallId("eu/" + prefix + match.group(1))) : Optional.empty();
    }
}
