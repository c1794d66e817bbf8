package fr.levier.financing.mix;

/** What the best mix is best at. */
public enum Goal {
    LEAST_OWN_CASH("least-own-cash"),
    LEAST_EFFORT("least-effort"),
    BEST_EXPECTED("best-expected");

    private final String code;

    Goal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
