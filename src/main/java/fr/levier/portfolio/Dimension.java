package fr.levier.portfolio;

/** In what two projects are compared; each is a column of the decision table. */
public enum Dimension {
    /** Invoices or contracts that both declare. */
    EXPENDITURE("expenditure"),
    /** Funders that exclude each other, for one and the same action. */
    EXCLUSION("exclusion"),
    SUBJECT("subject"),
    PLACE("place"),
    PUBLIC("public"),
    THEME("theme"),
    SCALE("scale"),
    PHASE("phase"),
    PERIOD("period"),
    /** The categories of what is paid for. */
    LINES("lines");

    private final String code;

    Dimension(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
