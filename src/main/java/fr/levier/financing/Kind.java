package fr.levier.financing;

/** What a limit is about; each has its own sentence. */
public enum Kind {
    RATE("rate"),
    RATE_FLOOR("rate-floor"),
    GRANT_MAX("grant-max"),
    GRANT_MIN("grant-min"),
    MENU("menu"),
    MATCHING("matching"),
    SERVICE("service"),
    /** Several contributions on the 1 % of one service and year. */
    ENVELOPE("envelope"),
    OWN_SHARE("own-share"),
    OWN_CASH_SHARE("own-cash-share"),
    PARTNERS_SHARE("partners-share"),
    FOREIGN_SHARE("foreign-share"),
    IN_KIND_SHARE("in-kind-share"),
    COST_MIN("cost-min"),
    COST_MAX("cost-max"),
    MONITORING("monitoring"),
    FRENCH_SALARIES("french-salaries"),
    VOLUNTEERS("volunteers"),
    NO_PROFIT("no-profit"),
    RETROACTIVE("retroactive"),
    ONE_GRANT("one-grant"),
    SAME_COST("same-cost"),
    COVERED("covered"),
    OWNER_SHARE("owner-share"),
    BALANCE("balance"),
    IN_KIND_BALANCE("in-kind-balance"),
    OWN_CASH("own-cash");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
