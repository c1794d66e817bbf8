package fr.levier.financing;

/** Whether something is paid or only valued. */
public enum Nature {
    CASH("cash"),
    IN_KIND("in-kind"),
    /** Unpaid work, valued. */
    VOLUNTEER("volunteer");

    private final String code;

    Nature(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    boolean isCash() {
        return this == CASH;
    }
}
