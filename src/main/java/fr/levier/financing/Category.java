package fr.levier.financing;

/** What a cost line pays for, as far as a rule asks. */
public enum Category {
    STAFF("staff"),
    TRAVEL("travel"),
    EQUIPMENT("equipment"),
    WORKS("works"),
    STUDIES("studies"),
    SERVICES("services"),
    SUBCONTRACTING("subcontracting"),
    THIRD_PARTY_SUPPORT("third-party-support"),
    MONITORING("monitoring"),
    COMMUNICATION("communication"),
    INDIRECT("indirect"),
    OTHER("other");

    private final String code;

    Category(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    boolean isDirect() {
        return this != INDIRECT;
    }

    /** Returns whether a flat rate of indirect costs is computed on it where subcontracting is left out. */
    boolean bearsIndirectCosts() {
        return isDirect() && this != SUBCONTRACTING && this != THIRD_PARTY_SUPPORT;
    }
}
