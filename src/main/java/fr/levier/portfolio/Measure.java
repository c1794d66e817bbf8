package fr.levier.portfolio;

/** What is shared out: euros of cost or days of work. */
public enum Measure {
    MONEY("money"),
    TIME("time");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
