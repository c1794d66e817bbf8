package fr.levier.financing;

import java.util.Optional;

/**
 * Something that its reader must find out or think of; it never decides whether the plan holds.
 *
 * @param contribution the contribution that it is about
 * @param limit the advice that is not followed
 */
public record Alert(Code code, Optional<String> contribution, Optional<Limit> limit) {

    /** What there is to know. */
    public enum Code {
        /** No source says that this funder counts the 1 % as own money, and the plan needs it to. */
        OWN_RESOURCE("own-resource"),
        /** A law gives advice that the plan does not follow. */
        ADVICE("advice"),
        /** Nobody has read what this scheme pays. */
        NO_TERMS("no-terms"),
        /** A funder whose rules stand nowhere. */
        NO_RULES("no-rules"),
        /** Only the year of a line is known, and the funder pays for nothing older than the application. */
        SAME_YEAR("same-year"),
        /** Nobody said when the application was made, of which the funder asks that it came first. */
        NO_SUBMISSION("no-submission"),
        /** Some line does not say its year: no calendar of payments. */
        NO_YEARS("no-years");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    static Alert of(Code code, Contribution about) {
        return new Alert(code, Optional.of(about.id()), Optional.empty());
    }
}
