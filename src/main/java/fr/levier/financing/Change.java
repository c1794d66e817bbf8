package fr.levier.financing;

import fr.levier.money.Euros;

/**
 * One amount that would be another one.
 *
 * @param target the contribution or the cost line, by identity
 */
public record Change(What what, String target, Euros from, Euros to) {

    /** What is changed. */
    public enum What {
        CONTRIBUTION("contribution"),
        COST("cost"),
        OWN_CASH("own-cash");

        private final String code;

        What(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    Euros moved() {
        Euros difference = to.minus(from);
        return difference.cents() < 0 ? Euros.ZERO.minus(difference) : difference;
    }
}
